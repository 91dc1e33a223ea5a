using System.Diagnostics;

namespace GovernanceAnalyzers;

/// <summary>Runs a program to its end, and not for ever. Linked into the test projects that do.</summary>
internal static class Shell
{
    internal sealed record Result(int ExitCode, string Output, string Error);

    public static async Task<Result> RunAsync(string program, string folder, TimeSpan limit, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };

        // What the build that runs the test has set is not for what it starts.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(limit);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', start.ArgumentList)} took longer than {limit}.");
        }

        return new Result(process.ExitCode, await output, await error);
    }
}

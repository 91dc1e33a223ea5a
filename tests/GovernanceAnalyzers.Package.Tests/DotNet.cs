using System.Diagnostics;
using System.Text;

namespace GovernanceAnalyzers.Package.Tests;

/// <summary>Runs <c>dotnet</c> as a person would in a shell of their own: with nothing inherited from the test run, and never for ever.</summary>
internal static class DotNet
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(6);

    // Set by the host of the tests for its own build; a nested build must find its own.
    private static readonly string[] Inherited =
    [
        "MSBUILD", "MSBuild", "VSTEST", "COVERLET", "COR_", "CORECLR_", "DOTNET_HOST", "DOTNET_CLI_TELEMETRY_SESSIONID", "DOTNET_STARTUP_HOOKS",
        "TESTINGPLATFORM", "Configuration", "SOURCE_DATE_EPOCH", "Governance",
    ];

    public static async Task<Result> RunAsync(string directory, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var name in start.Environment.Keys.Where(name => Inherited.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal))).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["MSBUILDTERMINALLOGGER"] = "off";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = new Process { StartInfo = start };
        var output = new StringBuilder();
        void Keep(string? line)
        {
            if (line is not null)
            {
                lock (output)
                {
                    output.AppendLine(line);
                }
            }
        }

        process.OutputDataReceived += (_, e) => Keep(e.Data);
        process.ErrorDataReceived += (_, e) => Keep(e.Data);
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        using var timeout = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            lock (output)
            {
                throw new TimeoutException($"dotnet {string.Join(' ', arguments)} took longer than {Patience}.{Environment.NewLine}{output}");
            }
        }

        lock (output)
        {
            return new Result($"dotnet {string.Join(' ', arguments)}", process.ExitCode, output.ToString());
        }
    }

    public sealed record Result(string Command, int ExitCode, string Output)
    {
        public Result MustSucceed() =>
            ExitCode == 0 ? this : throw new InvalidOperationException($"{Command} failed with {ExitCode}.{Environment.NewLine}{Summary}");

        /// <summary>What matters of a long output: its errors, or its end where it names none.</summary>
        public string Summary
        {
            get
            {
                var errors = Lines.Where(line => line.Contains(": error ", StringComparison.Ordinal)).Distinct().Take(20).ToArray();
                return string.Join(Environment.NewLine, errors is [] ? Lines.TakeLast(40) : errors);
            }
        }

        private string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        /// <summary>The lines that MSBuild wrote for one project.</summary>
        public IEnumerable<string> LinesOf(string project) =>
            Lines.Where(line => line.Contains($"{project}.csproj", StringComparison.Ordinal)).Distinct();
    }
}

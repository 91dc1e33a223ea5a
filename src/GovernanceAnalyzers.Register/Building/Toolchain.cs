using System.Diagnostics;
using System.Text;

namespace GovernanceAnalyzers.Register.Building;

/// <summary>Runs <c>dotnet</c> with nothing inherited from a build that may have started this tool.</summary>
internal static class Toolchain
{
    public static async Task<(int ExitCode, string Output)> RunAsync(string folder, IEnumerable<string> arguments, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";

        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception problem)
        {
            throw new Files.InputException($"dotnet cannot be started: {problem.Message} Install the .NET SDK, or set DOTNET_HOST_PATH.");
        }

        using (process)
        {
            var said = new StringBuilder();
            void Keep(object sender, DataReceivedEventArgs line)
            {
                lock (said)
                {
                    said.AppendLine(line.Data);
                }
            }

            process.OutputDataReceived += Keep;
            process.ErrorDataReceived += Keep;
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            try
            {
                await process.WaitForExitAsync(cancel);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                throw;
            }

            return (process.ExitCode, said.ToString());
        }
    }
}

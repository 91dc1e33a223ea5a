using System.Text.Json;

namespace GovernanceAnalyzers.Samples.Tests;

/// <summary>One result of the compiler, by what it stands on: a line's text says more to a reader than its number.</summary>
internal sealed record Finding(string Rule, string File, int Line, string Code)
{
    public override string ToString() => $"{Rule}  {File}  {Code}";
}

/// <summary>Builds a sample as its reader would, and reads what the compiler found from its SARIF.</summary>
internal static class SampleBuild
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    public static async Task<IReadOnlyList<Finding>> FindingsAsync(string sample)
    {
        using var output = new TemporaryFolder();
        var folder = Path.Combine(Samples.Folder, sample);

        await RunAsync(
            "build", Path.Combine(folder, sample + ".csproj"), "--no-restore", "--nologo", "-v", "q", "-c", Samples.Configuration, "-nodeReuse:false",
            "-p:UseSharedCompilation=false", "-p:BuildProjectReferences=false", "-p:FindingsFolder=" + output.Path);

        using var sarif = JsonDocument.Parse(await File.ReadAllTextAsync(output[sample + ".sarif"]));
        return [.. Read(sarif.RootElement, folder).OrderBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Line).ThenBy(finding => finding.Rule, StringComparer.Ordinal)];
    }

    /// <summary>Warnings and errors: what a build prints.</summary>
    private static IEnumerable<Finding> Read(JsonElement sarif, string folder)
    {
        foreach (var result in sarif.GetProperty("runs").EnumerateArray().SelectMany(run => run.GetProperty("results").EnumerateArray()))
        {
            var level = result.TryGetProperty("level", out var value) ? value.GetString() : "warning";
            if (level is not ("warning" or "error") || result.TryGetProperty("suppressions", out _))
                continue;

            var rule = result.GetProperty("ruleId").GetString()!;
            if (!result.TryGetProperty("locations", out var locations) || locations.GetArrayLength() == 0)
            {
                yield return new Finding(rule, "", 0, result.GetProperty("message").GetProperty("text").GetString()!);
                continue;
            }

            var location = locations[0].GetProperty("physicalLocation");
            var path = new Uri(location.GetProperty("artifactLocation").GetProperty("uri").GetString()!).LocalPath;
            var line = location.GetProperty("region").GetProperty("startLine").GetInt32();
            yield return new Finding(rule, Path.GetRelativePath(folder, path).Replace('\\', '/'), line, File.ReadLines(path).ElementAt(line - 1).Trim());
        }
    }

    private static async Task RunAsync(params string[] arguments)
    {
        var (exitCode, output, error) = await Shell.RunAsync("dotnet", Samples.Folder, Limit, arguments);
        Assert.True(exitCode == 0, output + error);
    }
}

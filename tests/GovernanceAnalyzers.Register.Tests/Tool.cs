using System.Reflection;
using System.Text.Json;

namespace GovernanceAnalyzers.Register.Tests;

internal sealed record Said(int ExitCode, string Output, string Error)
{
    public Said MustExitWith(int code)
    {
        Assert.True(ExitCode == code, $"Exit code {ExitCode}, expected {code}.\n{Output}\n{Error}");
        return this;
    }
}

/// <summary>The tool as a person runs it: a process of its own.</summary>
internal static class Tool
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(15);

    public static string Repository { get; } =
        typeof(Tool).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    public static Task<Said> RunAsync(string folder, params string[] arguments) => StartAsync("dotnet", folder, [Path.Combine(AppContext.BaseDirectory, "governance.dll"), .. arguments]);

    public static async Task<Said> StartAsync(string program, string folder, params string[] arguments)
    {
        var (exitCode, output, error) = await Shell.RunAsync(program, folder, Limit, arguments);
        return new Said(exitCode, output, error);
    }
}

internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("governance tests é ").FullName;

    public string this[string file] => System.IO.Path.Combine(Path, file);

    public string Write(string file, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[file])!);
        File.WriteAllText(this[file], text);
        return this[file];
    }

    public JsonElement Json(string file) => JsonDocument.Parse(File.ReadAllBytes(this[file])).RootElement.Clone();

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

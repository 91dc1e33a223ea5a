using System.Text;
using GovernanceAnalyzers.Tests;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.Benchmarks;

/// <summary>The sources of a sample, as many times as wanted, each time in a namespace of its own.</summary>
internal static class Sample
{
    private const string ImplicitUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http;
        global using System.Net.Http.Json; global using System.Threading; global using System.Threading.Tasks; global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting; global using Microsoft.AspNetCore.Http; global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration; global using Microsoft.Extensions.DependencyInjection; global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        """;

    public static IEnumerable<SourceText> Copies(string name, int count)
    {
        var folder = FolderOf(name);
        var files = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj" or "Program.cs"))
            .Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
        yield return Text(ImplicitUsings);
        foreach (var file in files.Where(IsOnce)) yield return Text(file);
        for (var i = 0; i < count; i++)
            foreach (var file in files.Where(file => !IsOnce(file))) yield return Text(file.Replace(name, $"{name}.Copy{i}", StringComparison.Ordinal));
    }

    /// <summary>Its documents, and the properties of its build.</summary>
    public static AnalyzerOptions Build(string name)
    {
        var folder = FolderOf(name);
        return GivenBuild.Of(DocumentsIn(folder).Select(path => (path, File.ReadAllText(path))), ("GovernanceRoot", folder), ("GovernanceAsOf", "2026-11-21"));
    }

    /// <summary>The texts of its documents.</summary>
    public static IEnumerable<string> Documents(string name) => DocumentsIn(FolderOf(name)).Select(File.ReadAllText);

    private static IEnumerable<string> DocumentsIn(string folder) => Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static string FolderOf(string name) => Path.Combine(Root(), "docs", "samples", name);

    private static bool IsOnce(string file) => file.Contains("[assembly:", StringComparison.Ordinal);

    private static SourceText Text(string text) => SourceText.From(text, Encoding.UTF8);

    private static string Root()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
            if (File.Exists(Path.Combine(directory.FullName, "GovernanceAnalyzers.sln"))) return directory.FullName;
        throw new InvalidOperationException($"No GovernanceAnalyzers.sln above {AppContext.BaseDirectory}.");
    }
}

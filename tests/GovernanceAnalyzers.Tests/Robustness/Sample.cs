using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GovernanceAnalyzers.Tests.Robustness;

/// <summary>The sample services of the documentation, as realistic source.</summary>
internal static class Sample
{
    /// <summary>One without safeguards, and the same with them.</summary>
    public static readonly string[] Names = ["ClinicAssistant", "ClinicAssistant.Governed"];

    private static readonly string[] s_usings =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Net.Http.Json", "System.Threading", "System.Threading.Tasks",
        "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Routing",
        "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging",
    ];

    /// <summary>The sample as its project compiles it, against a stub of ONNX Runtime.</summary>
    public static CSharpCompilation Compile(string name)
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        return CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(string.Concat(s_usings.Select(n => $"global using {n};\n")), options, "/0/Usings.cs"), .. Sources(name).Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), options, path))],
            [.. Stubs.AspNetCore, .. Stubs.ExtensionsAI, .. Stubs.OpenAI, RuleTest.Annotations, .. Stubs.OnnxRuntime],
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
    }

    /// <summary>Where the sample stands, as a repository of its own.</summary>
    public static string RootOf(string name) => Path.Combine(AppContext.BaseDirectory, "Samples", name);

    /// <summary>The paths of its documents, from there.</summary>
    public static IEnumerable<string> Documents(string name) =>
        Directory.GetFiles(RootOf(name), "*.md", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(RootOf(name), path).Replace('\\', '/')).Order(StringComparer.Ordinal);

    private static IOrderedEnumerable<string> Sources(string name) => Directory.GetFiles(RootOf(name), "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
}

using System.Collections.Immutable;
using GovernanceAnalyzers.Documentation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.Extensions.AI;
using Microsoft.ML.OnnxRuntime;

namespace GovernanceAnalyzers.Conventions;

/// <summary>Compiles and analyses the example of a page as a library of its own.</summary>
internal static class Example
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions ParseOptions = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. AnnotationsAssembly.FrameworkReferences,
        AnnotationsAssembly.Reference,
        MetadataReference.CreateFromFile(typeof(IChatClient).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(InferenceSession).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(OpenAI.Chat.ChatClient).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(System.ClientModel.ApiKeyCredential).Assembly.Location),
    ];

    /// <param name="id">A rule to turn on if it is off by default.</param>
    /// <returns>The compiler's errors and warnings, and the findings.</returns>
    public static async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(string code, string id)
    {
        var severities = RuleFacts.Supported.Where(rule => rule.Id == id && !rule.IsEnabledByDefault).Select(rule => KeyValuePair.Create(rule.Id, ReportDiagnostic.Warn));
        var compilation = CSharpCompilation.Create(
            "Example",
            [CSharpSyntaxTree.ParseText(ImplicitUsings, ParseOptions), CSharpSyntaxTree.ParseText(code, ParseOptions, "Example.cs")],
            References,
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, specificDiagnosticOptions: severities));
        var diagnostics = await compilation.WithAnalyzers([new GovernanceAnalyzer()]).GetAllDiagnosticsAsync();
        return [.. diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Info).OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }
}

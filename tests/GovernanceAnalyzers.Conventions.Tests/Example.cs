using System.Collections.Immutable;
using GovernanceAnalyzers.Documentation;
using GovernanceAnalyzers.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.Extensions.AI;
using Microsoft.ML.OnnxRuntime;

namespace GovernanceAnalyzers.Conventions;

/// <summary>Compiles and analyses the example of a page as a library of its own.</summary>
internal static class Example
{
    /// <summary>The name of the C# file.</summary>
    public const string Source = "Example.cs";

    /// <summary>Where the documents of the examples are.</summary>
    public const string Folder = "/example/";

    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>Rules on what is said of a system as a whole, which the examples of other rules leave out.</summary>
    private static readonly HashSet<string> OfSystems =
        [RuleIds.UndescribedSystem, RuleIds.UnconsideredRisk, RuleIds.UndetectableContent, RuleIds.UndocumentedLimitations, RuleIds.UnidentifiedModel, RuleIds.FloatingModel, RuleIds.UnswitchableAi, RuleIds.UntracedClient, .. RuleFacts.Supported.Where(rule => RuleFacts.LevelOf(rule) == "B" && rule.Id is not RuleIds.UnavailableEvidence).Select(rule => rule.Id)];

    private static readonly CSharpParseOptions ParseOptions = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. AnnotationsAssembly.FrameworkReferences,
        .. Directory.EnumerateFiles(Path.GetDirectoryName(typeof(Microsoft.AspNetCore.Builder.WebApplication).Assembly.Location)!, "Microsoft.*.dll").Select(path => MetadataReference.CreateFromFile(path)),
        AnnotationsAssembly.Reference,
        MetadataReference.CreateFromFile(typeof(IChatClient).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(InferenceSession).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(OpenAI.Chat.ChatClient).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(BinaryData).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(System.ClientModel.ApiKeyCredential).Assembly.Location),
    ];

    /// <param name="id">A rule to turn on if it is off by default.</param>
    /// <returns>The compiler's errors and warnings, and the findings.</returns>
    public static async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(RulePage page, string heading, string id)
    {
        var severities = RuleFacts.Supported.Where(rule => rule.Id == id && !rule.IsEnabledByDefault).Select(rule => KeyValuePair.Create(rule.Id, ReportDiagnostic.Warn));
        var compilation = CSharpCompilation.Create(
            "Example",
            [CSharpSyntaxTree.ParseText(ImplicitUsings, ParseOptions), CSharpSyntaxTree.ParseText(page.Example(heading), ParseOptions, Source)],
            References,
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, specificDiagnosticOptions: severities));
        var build = GivenBuild.Of(
            page.Documents(heading).Select(document => (Folder + document.Path, document.Text)),
            ("GovernanceAsOf", "2026-06-01"), ("GovernanceRoot", Folder), ("GovernanceRelease", id == RuleIds.UnevaluatedRelease ? "true" : "false"),
            ("GovernanceAuditGap", id == RuleIds.UnauditedDependencies && heading == "Violation" ? "NuGetAudit=false" : ""));
        var diagnostics = await compilation.WithAnalyzers([new GovernanceAnalyzer(), new GovernanceWaiverSuppressor()], build).GetAllDiagnosticsAsync();
        return [.. diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Info && (diagnostic.Id == id || !OfSystems.Contains(diagnostic.Id))).OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }
}

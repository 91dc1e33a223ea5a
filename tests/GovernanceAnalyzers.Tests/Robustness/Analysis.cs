using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace GovernanceAnalyzers.Tests.Robustness;

/// <summary>Runs all rules, those that are off included, over whatever compilation.</summary>
internal static class Analysis
{
    /// <summary>What the analyzer is run on when nothing else is said: everything known, and a library with annotations.</summary>
    public static ImmutableArray<MetadataReference> References { get; } = [.. Stubs.AspNetCore, .. Stubs.ExtensionsAI, .. Stubs.OnnxRuntime, RuleTest.Annotations, Acme.Reference];

    private static CSharpParseOptions Preview { get; } = new(LanguageVersion.Preview);

    public static CSharpCompilation Compile(IEnumerable<string> sources, IEnumerable<MetadataReference> references) => CSharpCompilation.Create(
        "Test",
        sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, Preview, $"/0/Test{i}.cs")),
        references,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The findings; a test fails when the analyzer does.</summary>
    public static async Task<ImmutableArray<Diagnostic>> FindingsAsync(CSharpCompilation compilation, bool concurrently = true)
    {
        var failures = new ConcurrentQueue<Exception>();
        var analyzer = new GovernanceAnalyzer();
        var enabled = analyzer.SupportedDiagnostics.ToDictionary(rule => rule.Id, _ => ReportDiagnostic.Warn);
        var run = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(enabled)).WithAnalyzers(
            [analyzer],
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([]),
                onAnalyzerException: (exception, _, _) => failures.Enqueue(exception),
                concurrentAnalysis: concurrently,
                logAnalyzerExecutionTime: false,
                reportSuppressedDiagnostics: false));
        var findings = await run.GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        if (failures.TryPeek(out var failure)) Assert.Fail($"{failure}\n\n{string.Join("\n\n", compilation.SyntaxTrees.Select(tree => tree.ToString()))}");
        return findings;
    }
}

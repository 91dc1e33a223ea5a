using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A diagnostic; local ones were reported while their own file was analysed, so that an editor can offer a fix.</summary>
internal sealed record ReportedDiagnostic(Diagnostic Diagnostic, bool IsLocal);

/// <summary>Runs analyzers over one compilation.</summary>
internal static class AnalyzerRun
{
    /// <summary>All diagnostics of compiler and analyzers; those of pragmas are marked as suppressed. An analyzer that throws fails the test.</summary>
    public static async Task<ImmutableArray<ReportedDiagnostic>> RunAsync(
        AnalysisInput input,
        ImmutableArray<DiagnosticAnalyzer> analyzers,
        IVerifier verifier,
        CancellationToken cancellationToken)
    {
        var failures = new ConcurrentQueue<(Exception Exception, DiagnosticAnalyzer Analyzer)>();
        var run = Start(analyzers.IsEmpty ? [new EmptyDiagnosticAnalyzer()] : analyzers);
        var result = await run.GetAnalysisResultAsync(cancellationToken).ConfigureAwait(false);
        var nonLocal = result.CompilationDiagnostics.Values.SelectMany(diagnostics => diagnostics).ToHashSet(ReferenceEqualityComparer.Instance);

        var compilerSuppressors = analyzers.Where(SuppressesCompilerDiagnostics).ToImmutableArray();
        var compilerDiagnostics = compilerSuppressors.IsEmpty
            ? input.Compilation.GetDiagnostics(cancellationToken)
            : await Start(compilerSuppressors).GetAllDiagnosticsAsync(cancellationToken).ConfigureAwait(false);

        if (failures.TryPeek(out var failure))
        {
            verifier.Fail($"Analyzer '{failure.Analyzer.GetType()}' threw an exception (AD0001):{Environment.NewLine}{failure.Exception}");
        }

        return [.. compilerDiagnostics.Concat(result.GetAllDiagnostics()).Select(diagnostic => new ReportedDiagnostic(diagnostic, !nonLocal.Contains(diagnostic)))];

        CompilationWithAnalyzers Start(ImmutableArray<DiagnosticAnalyzer> started) => new(
            input.Compilation,
            started,
            new CompilationWithAnalyzersOptions(
                input.Options,
                onAnalyzerException: (exception, analyzer, _) => failures.Enqueue((exception, analyzer)),
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: false,
                reportSuppressedDiagnostics: true));
    }

    private static bool SuppressesCompilerDiagnostics(DiagnosticAnalyzer analyzer)
        => analyzer is DiagnosticSuppressor suppressor
            && suppressor.SupportedSuppressions.Any(suppression => DiagnosticFacts.IsCompilerId(suppression.SuppressedDiagnosticId));
}

using Microsoft.CodeAnalysis.Diagnostics;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The short way to write a test of an analyzer.</summary>
public class AnalyzerVerifier<TAnalyzer, TTest, TVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TTest : AnalyzerTest<TVerifier>, new()
    where TVerifier : IVerifier, new()
{
    /// <summary>A diagnostic of the only rule of the analyzer.</summary>
    public static DiagnosticResult Diagnostic()
        => new TAnalyzer().SupportedDiagnostics is [var rule] ? Diagnostic(rule) : throw new InvalidOperationException(
            $"'{typeof(TAnalyzer).Name}' does not have exactly one rule: say which one by its ID or its descriptor.");

    /// <summary>A diagnostic of the rule of the analyzer that has this ID.</summary>
    public static DiagnosticResult Diagnostic(string diagnosticId)
        => new TAnalyzer().SupportedDiagnostics.Where(rule => rule.Id == diagnosticId).ToArray() is [var rule] ? Diagnostic(rule) : throw new InvalidOperationException(
            $"'{typeof(TAnalyzer).Name}' does not have exactly one rule '{diagnosticId}': say which one by its descriptor.");

    /// <summary>A diagnostic of a rule.</summary>
    public static DiagnosticResult Diagnostic(DiagnosticDescriptor descriptor) => new(descriptor);

    /// <summary>Tests that the analyzer reports what is expected or marked, and nothing else.</summary>
    public static Task VerifyAnalyzerAsync(string source, params DiagnosticResult[] expected)
    {
        var test = new TTest { TestCode = source };
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync(CancellationToken.None);
    }
}

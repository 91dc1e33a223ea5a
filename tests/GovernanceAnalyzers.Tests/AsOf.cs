using Microsoft.CodeAnalysis.Testing;

namespace GovernanceAnalyzers.Tests;

/// <summary>Tests of what depends on the day.</summary>
internal static class AsOf
{
    /// <summary>The rule reports what is marked, and no more, in a build that says what day it is; <see langword="null"/> for one that does not.</summary>
    public static Task Verify(string rule, string? day, string source, params DiagnosticResult[] expected) => Test(rule, day, [source], expected).RunAsync();

    public static RuleTest Test(string rule, string? day, string[] sources, params DiagnosticResult[] expected)
    {
        var test = new RuleTest(rule, sources);
        test.TestState.AdditionalReferences.Add(Acme.Reference);
        test.TestState.Sources.Add(("/0/Acme.cs", "global using Acme;"));
        test.ExpectedDiagnostics.AddRange(expected);
        if (day is not null) test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", $"is_global = true\nbuild_property.GovernanceAsOf = {day}\n"));
        return test;
    }
}

using GovernanceAnalyzers.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace GovernanceAnalyzers.Tests;

/// <summary>
/// A test of the fix of one rule, set up as <see cref="RuleTest"/> sets up a test of the rule. Where no fixed source is given, no fix may be offered.
/// </summary>
internal sealed class RuleFixTest<TFix> : CSharpCodeFixTest<GovernanceAnalyzer, TFix, DefaultVerifier>
    where TFix : GovernanceFix, new()
{
    private readonly string _rule = new TFix().FixableDiagnosticIds.Single();

    public RuleFixTest(string source, string? fixedSource = null, string? after = null)
    {
        TestState.Sources.Add(source + after);
        FixedState.Sources.Add((fixedSource ?? Unmarked(source)) + after);
        RuleTest.Setup(this, _rule);
        FixedState.Sources.Add(("/0/Usings.cs", RuleTest.Usings));
        if (fixedSource is null)
        {
            FixedState.MarkupHandling = MarkupMode.Allow;
            FixedState.Sources[0] = TestState.Sources[0];
            NumberOfIncrementalIterations = NumberOfFixAllIterations = 0;
        }
    }

    /// <summary>Whether null is checked.</summary>
    public bool ChecksNull { get; set; } = true;

    /// <summary>What Fix All makes of the source, when it differs from what the fixes make of it one by one.</summary>
    public void FixAllMakes(string source, string? after = null)
    {
        BatchFixedState.Sources.Add(source + after);
        BatchFixedState.Sources.Add(("/0/Usings.cs", RuleTest.Usings));
    }

    protected override CompilationOptions CreateCompilationOptions() =>
        ((CSharpCompilationOptions)base.CreateCompilationOptions()).WithNullableContextOptions(ChecksNull ? NullableContextOptions.Enable : NullableContextOptions.Disable);

    protected override DiagnosticDescriptor? GetDefaultDiagnostic(DiagnosticAnalyzer[] analyzers) => analyzers.SelectMany(a => a.SupportedDiagnostics).Single(d => d.Id == _rule);

    private static string Unmarked(string source) => source.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
}

/// <summary>The short way to test the fix of one rule.</summary>
internal static class Fix<TFix>
    where TFix : GovernanceFix, new()
{
    /// <summary>The fix, and Fix All, make this of the source.</summary>
    /// <param name="after">What follows both.</param>
    public static Task Makes(string source, string fixedSource, string? after = null) => new RuleFixTest<TFix>(source, fixedSource, after).RunAsync();

    /// <summary>No fix is offered.</summary>
    public static Task IsNotOffered(string source, string? after = null) => new RuleFixTest<TFix>(source, null, after).RunAsync();
}

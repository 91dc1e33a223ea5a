using GovernanceAnalyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Declaring;

/// <summary>The rule is off by default: each test turns it on.</summary>
public class GOV0014NotAnalysedTests
{
    private const string Rule = "GOV0014";

    [Fact]
    public Task A_body_with_dynamic_is_reported() =>
        Verify(
            "[AdvancedAiSystem] class Reports { public string {|#0:Title|}(dynamic report) => report.Title; }",
            Tests.Rule.Result(Rule, 0, "Reports.Title", "dynamic"));

    [Fact]
    public Task A_call_through_a_function_pointer_is_reported() =>
        Verify(
            "[AdvancedAiSystem] unsafe class Reports { public string {|#0:Title|}(delegate*<string> make) => make(); }",
            Tests.Rule.Result(Rule, 0, "Reports.Title", "function pointer"));

    [Fact]
    public Task A_body_beyond_the_bound_is_reported()
    {
        var branches = string.Concat(Enumerable.Repeat("if (--n > 0) n++; ", SummaryTable.DefaultMaxNodes / 2));
        return Verify(
            $"[AdvancedAiSystem] class Reports {{ public void {{|#0:Write|}}(int n) {{ {branches} }} }}",
            Tests.Rule.Result(Rule, 0, "Reports.Write", $"its body has more than {SummaryTable.DefaultMaxNodes} control-flow nodes"));
    }

    [Fact]
    public Task A_body_that_is_followed_is_not_reported() =>
        Verify("[AdvancedAiSystem] class Reports { public string Title(object report) => report.ToString() + Title(report); }");

    [Fact]
    public Task A_body_outside_a_system_that_names_nothing_of_interest_is_not_reported() =>
        Verify("[AdvancedAiSystem] class System1; class Reports { public string Title(dynamic report) => report.Title; }");

    [Fact]
    public Task A_body_inside_what_is_declared_to_be_no_system_is_not_reported() =>
        Verify("[NotAnAdvancedAiSystem(\"A fixed table\")] class Reports { public string Title(dynamic report) => report.Title; }");

    [Fact]
    public void The_rule_is_off_by_default() => Assert.False(Rules.NotAnalysed.IsEnabledByDefault);

    private static Task Verify(string source, params DiagnosticResult[] expected)
    {
        var test = new Test(source);
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }

    private sealed class Test : Microsoft.CodeAnalysis.CSharp.Testing.CSharpAnalyzerTest<GovernanceAnalyzer, DefaultVerifier>
    {
        public Test(string source)
        {
            TestState.Sources.Add(source);
            RuleTest.Setup(this, Rule);
        }

        protected override CompilationOptions CreateCompilationOptions() =>
            ((CSharpCompilationOptions)base.CreateCompilationOptions()).WithAllowUnsafe(true).WithSpecificDiagnosticOptions([KeyValuePair.Create(Rule, ReportDiagnostic.Info)]);
    }
}

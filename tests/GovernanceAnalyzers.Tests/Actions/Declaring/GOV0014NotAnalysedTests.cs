using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Declaring;

public sealed class GOV0014NotAnalysedTests
{
    private const string Id = "GOV0014";

    private static Task Verify(string source, params DiagnosticResult[] expected)
    {
        var test = Acme.Test(Id, source, expected);
        test.CompilerDiagnostics = CompilerDiagnostics.None;
        return test.RunAsync();
    }

    [Fact]
    public Task A_body_that_is_understood() => Verify("""
        public class Letters { [GeneratesContent] public string M() => Stamper.Stamp(Model.Write()); }
        """);

    [Fact]
    public Task Code_with_errors() => Verify(
        "public class Letters { [GeneratesContent] public string {|#0:M|}() => Unknown(Model.Write()); }",
        Rule.Result(Id, 0, "Letters.M", "code with errors"));

    [Fact]
    public Task Dynamic_code() => Verify(
        "public class Letters { [GeneratesContent] public string {|#0:M|}(dynamic writer) => writer.Write(Model.Write()); }",
        Rule.Result(Id, 0, "Letters.M", "dynamic"));

    [Fact]
    public Task A_function_pointer() => Verify(
        "public unsafe class Letters { [GeneratesContent] public string {|#0:M|}(delegate*<string, string> write) => write(Model.Write()); }",
        Rule.Result(Id, 0, "Letters.M", "function pointer"));

    [Fact]
    public Task Several_reasons_are_told_in_one_finding() => Verify(
        "public unsafe class Letters { [GeneratesContent] public string {|#0:M|}(dynamic writer, delegate*<string, string> write) => writer.Write(write(\"\")); }",
        Rule.Result(Id, 0, "Letters.M", "dynamic, function pointer"));

    [Fact]
    public Task Of_code_with_errors_nothing_else_is_said() => Verify(
        "public class Letters { [GeneratesContent] public string {|#0:M|}(dynamic writer) => writer.Write(Unknown()); }",
        Rule.Result(Id, 0, "Letters.M", "code with errors"));

    [Fact]
    public Task A_body_beyond_the_bound() => Verify(
        "[AdvancedAiSystem] public class Letters { public void {|#0:M|}(int i) { " + string.Concat(Enumerable.Repeat("if (i > 0) i--; ", 3000)) + "} }",
        Rule.Result(Id, 0, "Letters.M", "its body has more than 4096 control-flow nodes"));

    [Fact]
    public Task Not_where_nothing_is_of_interest() => Verify("""
        public class Shop { public string M(dynamic till) => till.Open(Unknown()); }
        """);

    [Fact]
    public Task Not_in_what_is_no_AI_system() => Verify("""
        [NotAnAdvancedAiSystem("a shop")] public class Shop { [GeneratesContent] public string M(dynamic till) => till.Write(); }
        """);

    [Fact]
    public Task Everywhere_in_a_declared_system() => Verify(
        "[AdvancedAiSystem] public class Shop { public string {|#0:M|}(dynamic till) => till.Write(); }",
        Rule.Result(Id, 0, "Shop.M", "dynamic"));

    [Fact]
    public Task A_property_is_named_without_its_accessor() => Verify(
        "[AdvancedAiSystem] public class Shop { private dynamic _till = 1; public string Name => {|#0:_till.Open()|}; }",
        Rule.Result(Id, 0, "Shop.Name", "dynamic"));

    [Fact]
    public void It_is_off_unless_asked_for()
    {
        var rule = new GovernanceAnalyzer().SupportedDiagnostics.Single(d => d.Id == Id);
        Assert.False(rule.IsEnabledByDefault);
        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Info, rule.DefaultSeverity);
    }
}

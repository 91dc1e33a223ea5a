using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.Testing.Tests;

public class MarkupTests
{
    [Theory]
    [InlineData("a [|b|] c", "a b c", "", 2, 3)]
    [InlineData("a {|X1:b|} c", "a b c", "X1", 2, 3)]
    [InlineData("a {|#0:b|} c", "a b c", "#0", 2, 3)]
    [InlineData("{|X:a [|b|] c|}", "a b c", "X", 0, 5)]
    [InlineData("{|X:a [|b|] c|}", "a b c", "", 2, 3)]
    [InlineData("{|#0:a {|#1:b|#0} c|#1}", "a b c", "#0", 0, 3)]
    [InlineData("{|#0:a {|#1:b|#0} c|#1}", "a b c", "#1", 2, 5)]
    [InlineData("[|a {|#0:b|] c|#0}", "a b c", "", 0, 3)]
    [InlineData("{|X:new int[|}];", "new int[];", "X", 0, 8)]
    [InlineData("[|new int[|]];", "new int[];", "", 0, 8)]
    [InlineData("if (a || b) { } {|X:c|}", "if (a || b) { } c", "X", 16, 17)]
    public void Spans_are_read(string marked, string output, string key, int start, int end)
    {
        TestFileMarkupParser.GetSpans(marked, out var actual, out var spans);
        Assert.Equal(output, actual);
        Assert.Equal(TextSpan.FromBounds(start, end), Assert.Single(spans[key]));
    }

    [Fact]
    public void Positions_are_read_or_left_as_code()
    {
        TestFileMarkupParser.GetPositionsAndSpans("a $$b", out var output, out var positions, out _);
        Assert.Equal(("a b", 2), (output, Assert.Single(positions)));
        TestFileMarkupParser.GetSpans("a $$b", treatPositionIndicatorsAsCode: true, out output, out _);
        Assert.Equal("a $$b", output);
    }

    [Theory]
    [InlineData("[|a")]
    [InlineData("a|]")]
    [InlineData("{|#0:a|} {|#0:b|}")]
    public void Broken_markup_throws(string marked) => Assert.Throws<ArgumentException>(() => TestFileMarkupParser.GetSpans(marked, out _, out _));

    [Fact]
    public Task The_short_form_needs_a_single_rule() => Failure.OfAsync(
        new TwoRulesTest { TestCode = "class [|C|] { }" }.RunAsync(), "Markup can omit the ID only when the first analyzer has a single rule");

    private sealed class TwoRulesTest : CSharpAnalyzerTest<BadNameAnalyzer, DefaultVerifier>
    {
        protected override DiagnosticDescriptor? GetDefaultDiagnostic(Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzer[] analyzers) => null;
    }
}

using System.Text;

namespace GovernanceAnalyzers.Flow.Tests;

/// <summary>Large and deep code ends: with the right answer, or with none where a bound is hit. Nothing here looks at the clock.</summary>
public sealed class SizeTests
{
    [Fact]
    public void A_chain_of_methods_is_followed_to_its_end()
    {
        const int Length = 5000;
        var text = new StringBuilder("string M() => H0(Generate());");
        for (var i = 0; i < Length; i++) text.Append($"string H{i}(string s) {{ var t = s; if (t.Length > {i}) t = t.Trim(); return H{i + 1}(t); }}");
        Assert.True(ReturnsUnstamped(text + $"string H{Length}(string s) => s;"));
        Assert.False(ReturnsUnstamped(text + $"string H{Length}(string s) => Stamp(s);"));
    }

    [Fact]
    public void A_ring_of_methods_is_solved()
    {
        const int Length = 300;
        var text = new StringBuilder("string M() { var r = Generate();");
        for (var i = 0; i < Length; i++) text.Append($"r += H{i}(r);");
        text.Append("return Stamp(r); }");
        for (var i = 0; i < Length; i++) text.Append($"string H{i}(string s) => s.Length > {i} ? Stamp(s) : H{(i + 1) % Length}(s);");
        Assert.False(ReturnsUnstamped(text.ToString()));
        Assert.False(ReturnsUnstamped(text.Replace("return Stamp(r)", "return H7(r)").ToString()));
        Assert.True(ReturnsUnstamped(text.Replace("s.Length > 9 ? Stamp(s)", "s.Length > 9 ? s").ToString()));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(30)]
    public void A_tree_of_calls_is_solved_once_a_method(int calls)
    {
        var text = new StringBuilder("string M(bool b) => L0(Generate(), b);");
        for (var level = 0; level < 4; level++)
        {
            text.Append($"string L{level}(string x, bool b) {{");
            for (var i = 0; i < calls; i++) text.Append($"var v{i} = L{level + 1}(x, b); if (v{i}.Length > {i}) x = v{i};");
            text.Append("return x; }");
        }
        Assert.True(ReturnsUnstamped(text + "string L4(string x, bool b) => b ? x : Stamp(x);"));
    }

    [Fact]
    public void Nested_try_statements_are_followed()
    {
        var text = new StringBuilder("string M(bool b) { var x = Generate();");
        for (var i = 0; i < 30; i++) text.Append("try { if (b) return x; x = Stamp(x);");
        for (var i = 0; i < 30; i++) text.Append("} finally { Log(x); }");
        Assert.True(ReturnsUnstamped(text + "return x; }"));
    }

    [Fact]
    public void Try_statements_nested_in_finally_are_followed_or_given_up()
    {
        static string Nested(int depth) =>
            "string M(bool b) { var x = Generate();" + string.Concat(Enumerable.Repeat("try { if (b) Log(1); Log(x); } finally { x = Stamp(x);", depth)) + string.Concat(Enumerable.Repeat("}", depth)) + "return x; }";
        Assert.False(ReturnsUnstamped(Nested(6)));
        Assert.Null(Analyze(Nested(14)));                                    // copied for each way into it, and so on
    }

    [Fact]
    public void A_body_with_many_branches_is_followed() => Assert.True(ReturnsUnstamped(Branches(500)));

    [Fact]
    public void A_body_beyond_the_bound_is_not_analysed_and_its_callers_assume_nothing()
    {
        Assert.Null(Analyze(Branches(2500)));
        var result = Analyze(Branches(2500).Replace("string M(", "string Big(") + "string M(bool b) { var x = Big(b); Load(x); return x; }")!;
        Assert.True(result.Summary.Result.HasSource(Lanes.Unstamped));
        Assert.Equal(Events.All, result.Summary.Exit.NotDone);
        Assert.Single(result.Uses);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(3_000)]
    [InlineData(20_000)]
    public void A_deep_expression_is_followed_or_given_up(int operands)
    {
        var result = Analyze("string M(string a) => a" + string.Concat(Enumerable.Repeat(" + a", operands)) + " + Generate();", mayHaveErrors: true);
        Assert.True(result is null or { NotAnalysed: ["code with errors"] } || result.Summary.Result.HasSource(Lanes.GeneratedUnstamped));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(5_000)]
    public void A_long_chain_of_calls_on_results_is_followed_or_given_up(int calls)
    {
        var result = Analyze("string M() => Generate()" + string.Concat(Enumerable.Repeat(".Trim()", calls)) + ";", mayHaveErrors: true);
        Assert.True(result is null or { NotAnalysed: ["code with errors"] } || result.Summary.Result.HasSource(Lanes.GeneratedUnstamped));
    }

    [Fact]
    public void Many_parameters_share_their_last_bit()
    {
        var parameters = string.Join(", ", Enumerable.Range(0, 40).Select(i => "string p" + i));
        var clean = string.Join(", ", Enumerable.Repeat("\"\"", 39));
        Assert.True(ReturnsUnstamped($"string H({parameters}) => p39; string M() => H({clean}, Generate());"));
        Assert.False(ReturnsUnstamped($"string H({parameters}) => p3; string M() => H({clean}, Generate());"));
    }

    [Fact]
    public void Many_checks_in_one_body_are_followed_as_far_as_there_are_bits()
    {
        var text = string.Concat(Enumerable.Range(0, 200).Select(i => $"if (!TryVerify(p{i % 3})) return; Load(p{i % 3});"));
        var uses = Analyze($"void M(string p0, string p1, string p2) {{ {text} }}")!.Uses;
        Assert.Empty(uses);                                                  // verified by the first ones
        Assert.NotNull(Analyze($"void M(string[] p) {{ {string.Concat(Enumerable.Range(0, 200).Select(i => $"var q{i} = p[{i}]; if (!TryVerify(q{i})) return; Load(q{i});"))} }}"));
    }

    [Fact]
    public void Cancellation_is_heeded()
    {
        var sample = Sample.Of(Branches(200));
        Assert.ThrowsAny<OperationCanceledException>(() => sample.Summaries().Analyze(sample.Method("M"), new CancellationToken(canceled: true)));
    }

    private static string Branches(int count) =>
        "string M(bool b) { var x = Generate();" + string.Concat(Enumerable.Range(0, count).Select(i => $"var v{i} = b ? x : \"{i}\"; if (v{i}.Length > {i}) x = v{i} + x;")) + "return x; }";

    private static bool ReturnsUnstamped(string members) => Analyze(members)!.Summary.Result.HasSource(Lanes.GeneratedUnstamped);

    private static FlowResult? Analyze(string members, bool mayHaveErrors = false)
    {
        var sample = Sample.Of(members, mayHaveErrors);
        return sample.Summaries().Analyze(sample.Method("M"), CancellationToken.None);
    }
}

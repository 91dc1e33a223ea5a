using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Declaring;

/// <summary>What was not followed is recorded.</summary>
public sealed class GOV0014NotAnalysedTests
{
    private const string Id = "GOV0014";

    [Fact]
    public Task A_body_that_is_followed_in_full() => Rule.Verify(Id, """
        public class Letters { [GeneratesContent] public string Write(string text) => text.Trim(); }
        """);

    [Fact]
    public Task Dynamic() => Rule.Verify(Id, """
        public class Letters { [GeneratesContent] public string {|#0:Write|}(dynamic model) => model.Write(); }
        """, Rule.Result(Id, 0, "Letters.Write", "dynamic"));

    [Fact]
    public Task A_body_beyond_the_bound() => Rule.Verify(Id, $$"""
        public class Letters
        {
            [GeneratesContent] public string {|#0:Write|}(string text, bool b)
            {
                {{string.Concat(Enumerable.Repeat("if (b) text += text;", 2100))}}
                return text;
            }
        }
        """, Rule.Result(Id, 0, "Letters.Write", "its body has more than 4096 control-flow nodes"));

    [Fact]
    public Task A_body_of_no_interest() => Rule.Verify(Id, "public class Plain { public string Write(dynamic model) => model.Write(); }");

    [Fact]
    public Task Code_that_does_not_compile()
    {
        var test = new RuleTest(Id, "public class Letters { [GeneratesContent] public string {|#0:Write|}(string text) => Stmp(text); }") { CompilerDiagnostics = CompilerDiagnostics.None };
        test.ExpectedDiagnostics.Add(Rule.Result(Id, 0, "Letters.Write", "code with errors"));
        return test.RunAsync();
    }
}

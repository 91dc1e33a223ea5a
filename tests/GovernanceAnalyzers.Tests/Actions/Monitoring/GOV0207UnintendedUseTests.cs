using GovernanceAnalyzers.Tests.Signatures;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Monitoring;

public sealed class GOV0207UnintendedUseTests
{
    private const string Id = "GOV0207";

    private const string Triage = """

        [AdvancedAiSystem(Id = "triage", IntendedUse = new[] { "Sort letters", "answer-letters" }, OutOfScopeUse = new[] { "Hiring" })]
        public class Triage
        {
            public Triage() { }
            public string Sort(string letter) => letter;
            public static string Latest => "";
        }

        [AdvancedAiSystem(Id = "open")]
        public class Open { public string Write() => ""; }

        [AdvancedAiSystem(Id = "narrow", OutOfScopeUse = new[] { "hiring" })]
        public class Narrow { public string Write() => ""; }
        """;

    [Theory]
    [InlineData("[[|UseCase(\"marketing\")|]] public string M(Triage triage) => triage.Sort(\"\");")]
    [InlineData("[[|UseCase(\"hiring\")|]] public string M(Triage triage) => triage.Sort(\"\");")]
    [InlineData("[[|UseCase(\"hiring\")|]] public string M(Narrow narrow) => narrow.Write();")]
    [InlineData("[[|UseCase(\"marketing\")|]] public string M() => Triage.Latest;")]
    [InlineData("[[|UseCase(\"marketing\")|]] public object M() => new Triage();")]
    [InlineData("[[|UseCase(\"marketing\")|]] public Triage M() { Triage made = new(); return made; }")]
    [InlineData("[[|UseCase(\"marketing\")|]] public string P => Triage.Latest;")]
    [InlineData("[UseCase(\"sort letters\"), [|UseCase(\"marketing\")|]] public string M(Triage triage) => triage.Sort(\"\");")]
    [InlineData("[[|UseCase(\"marketing\")|]] public Func<string> M(Triage triage) => () => triage.Sort(\"\") + triage.Sort(\"\");")]
    public Task A_use_that_the_system_is_not_for(string member) => Verify(member);

    [Theory]
    [InlineData("[UseCase(\"sort letters\")] public string M(Triage triage) => triage.Sort(\"\");")]
    [InlineData("[UseCase(\"Sort-Letters\")] public string M(Triage triage) => triage.Sort(\"\");")]
    [InlineData("[UseCase(\"Answer letters\")] public string M(Triage triage) => triage.Sort(\"\");")]
    [InlineData("[UseCase(\"marketing\")] public string M(Open open) => open.Write();")]
    [InlineData("[UseCase(\"marketing\")] public string M(Narrow narrow) => narrow.Write();")]
    [InlineData("[UseCase(\"marketing\")] public string M(string text) => text.Trim();")]
    [InlineData("[UseCase(\"\")] public string M(Triage triage) => triage.Sort(\"\");")]
    [InlineData("public string M(Triage triage) => triage.Sort(\"\");")]
    [InlineData("[UseCase(\"marketing\")] public void M() { } public string N(Triage triage) => triage.Sort(\"\");")]
    [InlineData("[UseCase(\"marketing\")] public string M() => nameof(Triage);")]
    public Task A_use_that_it_may_be_for(string member) => Verify(member);

    [Fact]
    public Task Of_a_type_all_that_it_calls() => Rule.Verify(Id, """
        [[|UseCase("marketing")|]]
        public class Letters(Triage triage) { public string M() => triage.Sort(""); public string N() => triage.Sort(""); }
        """ + Triage);

    [Fact]
    public Task The_system_around_the_code_itself() => Rule.Verify(Id, """
        [assembly: AdvancedAiSystem(Id = "desk", IntendedUse = new[] { "support" })]
        [UseCase("support")] public class Support { [[|UseCase("hiring")|]] public void M() { } }
        [NotAnAdvancedAiSystem("x")] public class Outside { [UseCase("hiring")] public void M() { } }
        """);

    [Fact]
    public Task A_use_that_another_part_of_the_system_declares() => Rule.Verify(Id, """
        [assembly: AdvancedAiSystem(Id = "desk", IntendedUse = new[] { "support" })]
        [AdvancedAiSystem(IntendedUse = new[] { "billing" })] public class Bills { [UseCase("support")] public void M() { } [UseCase("billing")] public void N() { } [[|UseCase("hiring")|]] public void O() { } }
        [AdvancedAiSystem(Id = "desk", IntendedUse = new[] { "returns" })] public class Returns { }
        public class Other { [UseCase("returns")] public void M() { } }
        [AdvancedAiSystem(Id = "lamp", IntendedUse = new[] { "light" })] public class Lamp { [[|UseCase("support")|]] public void M() { } [UseCase("light")] public void N() { } }
        """);

    [Fact]
    public Task A_system_of_a_referenced_assembly()
    {
        var test = new RuleTest(Id, """
            public class Letters { [[|UseCase("marketing")|]] public string M(Remote.ITriage triage) => triage.Sort(""); [UseCase("sorting")] public string N(Remote.ITriage triage) => triage.Sort(""); }
            """);
        test.TestState.AdditionalReferences.Add(SignatureAssemblies.Compile(
            "Remote",
            "[assembly: GovernanceAnalyzers.Annotations.AdvancedAiSystem(Id = \"remote\", IntendedUse = new[] { \"sorting\" })] namespace Remote { public interface ITriage { string Sort(string letter); } }",
            [.. Stubs.Framework, RuleTest.Annotations]));
        return test.RunAsync();
    }

    [Fact]
    public Task Code_with_errors() => Verify("[UseCase({|CS0103:missing|})] public string M(Triage triage) => triage.Sort(\"\"); [[|UseCase(\"marketing\")|]] public string N(Triage triage) => triage.Sort(\"\") + {|CS0103:missing|};");

    [Fact]
    public Task The_message_says_what_the_system_is_for() => Rule.Verify(
        Id,
        "public class Letters { [{|#0:UseCase(\"marketing\")|}] public string M(Triage triage) => triage.{|#1:Sort|}(\"\"); [{|#2:UseCase(\"hiring\")|}] public string N() => Triage.{|#3:Latest|}; }" + Triage,
        Rule.Result(Id, 0, "marketing", "is not among the intended uses of 'triage', which 'Triage.Sort' is part of: use the system as intended, or have its owner declare the use").WithLocation(1),
        Rule.Result(Id, 2, "hiring", "is out of scope for 'triage', which 'Triage.Latest' is part of: do not use the system for it").WithLocation(3));

    private static Task Verify(string member) => Rule.Verify(Id, "public class Letters { " + member + " }" + Triage);
}

using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Risk;

public class GOV0102UnconsideredRiskTests
{
    private const string Id = "GOV0102";

    private static readonly string[] Domains = ["Cbrn", "OffensiveCyber", "HealthAndSafety", "SelfReplication", "Societal", "DemocraticValues", "ChainReaction"];

    private static string Considered(string target, params string[] domains) =>
        string.Concat(domains.Select(d => $"[{target}RiskConsidered(RiskDomain.{d}, RiskStatus.Mitigated)]\n"));

    [Fact]
    public Task All_that_are_missing_are_named_once() => Rule.Verify(
        Id, "[{|#0:AdvancedAiSystem|}] public class Desk;",
        Rule.Result(Id, 0, "Desk", "has no [RiskConsidered] for Cbrn, OffensiveCyber, HealthAndSafety, SelfReplication, Societal, DemocraticValues and ChainReaction: consider each, and say what came of it"));

    [Fact]
    public Task The_last_one_is_named() => Rule.Verify(
        Id, Considered("", Domains[..6]) + "[{|#0:AdvancedAiSystem|}] public class Desk;",
        Rule.Result(Id, 0, "Desk", "has no [RiskConsidered] for ChainReaction: consider it, and say what came of it"));

    [Fact]
    public Task The_assembly_owes_them_too() => Rule.Verify(Id, Considered("assembly: ", Domains[..6]) + "[assembly: [|AdvancedAiSystem|]]");

    [Fact]
    public Task All_seven_are_enough() => Rule.Verify(Id, Considered("", Domains) + "[AdvancedAiSystem] public class Desk;");

    [Fact]
    public Task Those_of_the_assembly_and_of_types_around_count() => Rule.Verify(
        Id, Considered("assembly: ", Domains[..3]) + Considered("", Domains[3..5]) + "public class Office {\n" + Considered("", Domains[5..]) + "[AdvancedAiSystem] public class Desk; }");

    [Fact]
    public Task Those_of_a_base_class_count() => Rule.Verify(Id, Considered("", Domains) + "public abstract class Furniture; [AdvancedAiSystem] public class Desk : Furniture;");

    [Fact]
    public Task Those_in_another_part_count() => Rule.Verify(Id, ["[AdvancedAiSystem] public partial class Desk;", Considered("", Domains) + "public partial class Desk;"]);

    [Fact]
    public Task Those_of_another_type_do_not() => Rule.Verify(Id, Considered("", Domains) + "public class Other; [[|AdvancedAiSystem|]] public class Desk;");

    [Fact]
    public Task A_part_of_a_declared_system_is_answered_for_there() =>
        Rule.Verify(Id, "[assembly: [|AdvancedAiSystem(Id = \"a\")|]] [AdvancedAiSystem] public class Desk; [AdvancedAiSystem(Id = \"a\")] public class Chair; [[|AdvancedAiSystem(Id = \"b\")|]] public class Bot;");

    [Theory]
    [InlineData("public class Desk;")]
    [InlineData("[NotAnAdvancedAiSystem(\"a lookup table\")] public class Desk;")]
    [InlineData("[AdvancedAiSystem, NotAnAdvancedAiSystem(\"no\")] public class Desk;")]
    public Task What_is_no_system_owes_none(string source) => Rule.Verify(Id, source);

    [Theory]
    [InlineData("RiskStatus.NotApplicable")]
    [InlineData("RiskStatus.NotApplicable, Rationale = \"\"")]
    [InlineData("RiskStatus.NotApplicable, Rationale = null")]
    [InlineData("RiskStatus.NotApplicable, Evidence = \"governance/risks.md\"")]
    public Task Not_applicable_owes_a_rationale(string status) => Rule.Verify(
        Id, $"[{{|#0:RiskConsidered(RiskDomain.Cbrn, {status})|}}] public class Desk;",
        Rule.Result(Id, 0, "Desk", "says that Cbrn does not apply, but not why: add a Rationale"));

    [Theory]
    [InlineData("RiskStatus.NotApplicable, Rationale = \"It answers from a fixed list.\"")]
    [InlineData("RiskStatus.Accepted")]
    [InlineData("RiskStatus.Identified")]
    public Task Any_other_need_not_say_why(string status) => Rule.Verify(Id, $"[RiskConsidered(RiskDomain.Cbrn, {status})] public class Desk;");

    [Fact]
    public Task Two_statements_on_one_symbol_contradict_each_other() => Rule.Verify(
        Id, "[RiskConsidered(RiskDomain.Cbrn, RiskStatus.Mitigated)][{|#0:RiskConsidered(RiskDomain.Cbrn, RiskStatus.Accepted)|}] public class Desk;",
        Rule.Result(Id, 0, "Desk", "says two things of Cbrn: keep the one that is true"));

    [Fact]
    public Task Two_statements_in_two_parts_do_too() => Rule.Verify(
        Id, ["[RiskConsidered(RiskDomain.Cbrn, RiskStatus.Mitigated)] public partial class Desk;", "[[|RiskConsidered(RiskDomain.Cbrn, RiskStatus.Mitigated)|]] public partial class Desk;"]);

    [Fact]
    public Task A_narrower_statement_is_no_contradiction() => Rule.Verify(
        Id, "[assembly: RiskConsidered(RiskDomain.Cbrn, RiskStatus.Mitigated)] [RiskConsidered(RiskDomain.Cbrn, RiskStatus.Accepted)] public class Desk;");

    [Theory]
    [InlineData("[RiskConsidered(RiskDomain.Cbrn)] [AdvancedAiSystem")]
    [InlineData("[RiskConsidered(RiskDomain.Nothing, 5)] [RiskConsidered] [RiskConsidered((RiskDomain)99, (RiskStatus)99)] public class Desk;")]
    public Task Broken_code_is_no_obstacle(string source) => Rule.VerifyBroken(Id, source);

    [Fact]
    public Task A_statement_that_does_not_compile_may_be_of_any_domain() => new RuleTest(Id, "[RiskConsidered(RiskDomain.Missing, RiskStatus.Mitigated), AdvancedAiSystem] public class Desk;")
    {
        CompilerDiagnostics = Microsoft.CodeAnalysis.Testing.CompilerDiagnostics.None,
    }.RunAsync();
}

using Xunit;
using static GovernanceAnalyzers.Tests.EvidenceTest;

namespace GovernanceAnalyzers.Tests.Actions.Risk;

public class GOV0103MissingEvaluationTests
{
    private const string Id = "GOV0103";

    private const string System = "[assembly: AdvancedAiSystem(Id = \"desk\", RiskTier = RiskTier.High, Version = \"2.0\")]\n";

    [Theory]
    [InlineData("Minimal", false), InlineData("Limited", true), InlineData("High", true), InlineData("Frontier", true)]
    public Task A_system_above_the_least_risk_needs_one(string tier, bool isReported) => Verify(
        Id, isReported ? $"[assembly: {{|#0:AdvancedAiSystem(Id = \"desk\", RiskTier = RiskTier.{tier})|}}]" : $"[assembly: AdvancedAiSystem(Id = \"desk\", RiskTier = RiskTier.{tier})]", [],
        isReported ? [Rule.Result(Id, 0, "desk", "has no evaluation or red-team report: write one, and name it in [Evidence(EvidenceKind.Evaluation, …)] or give it the front matter 'kind: Evaluation'")] : []);

    [Theory]
    [InlineData("Evaluation"), InlineData("RedTeamReport")]
    public Task Either_is_enough(string kind) => Verify(Id, System, [Document(kind)]);

    [Fact]
    public Task At_the_frontier_one_is_by_an_independent_party() => Verify(
        Id, "[assembly: {|#0:AdvancedAiSystem(Id = \"desk\", RiskTier = RiskTier.Frontier)|}]", [Document("Evaluation")],
        Rule.Result(Id, 0, "desk", "has no evaluation by an independent party, as a system of tier Frontier needs: have one made, and name it with External = true or the front matter 'external: true'"));

    [Theory]
    [InlineData("Evaluation"), InlineData("RedTeamReport")]
    public Task An_external_one_is_enough_there(string kind) => Verify(Id, "[assembly: AdvancedAiSystem(RiskTier = RiskTier.Frontier)]", [Document(kind, head: "external: true\n")]);

    [Fact]
    public Task A_declaration_may_say_that_it_is_external() =>
        Verify(Id, "[assembly: AdvancedAiSystem(RiskTier = RiskTier.Frontier)]\n[assembly: Evidence(EvidenceKind.Evaluation, \"governance/Evaluation.md\", External = true)]", [Document("Evaluation")]);
}

using Xunit;
using static GovernanceAnalyzers.Tests.EvidenceTest;

namespace GovernanceAnalyzers.Tests.Actions.Policy;

public class GOV0506UnregisteredRiskTests
{
    private const string Id = "GOV0506";

    private const string System = "[assembly: AdvancedAiSystem(Id = \"desk\", RiskTier = RiskTier.High, Version = \"2.0\")]\n";

    private static string Considered(string domain, string status = "Mitigated") => $"[assembly: RiskConsidered(RiskDomain.{domain}, RiskStatus.{status}, Rationale = \"as found\")]\n";

    [Fact]
    public Task A_risk_that_is_not_in_the_register_is_reported_where_it_is_declared() => Verify(
        Id, System + Considered("Societal") + "[assembly: {|#0:RiskConsidered(RiskDomain.OffensiveCyber, RiskStatus.Accepted)|}]", [Document("RiskRegister", "Societal: bias.\n", path: "governance/risks.md")],
        Rule.Result(Id, 0, "OffensiveCyber", "is declared as a risk of 'desk', but not in 'governance/risks.md': enter it there, with who treats it"));

    [Theory]
    [InlineData("OffensiveCyber"), InlineData("offensive cyber"), InlineData("Offensive-cyber operations")]
    public Task It_is_found_by_its_name(string written) => Verify(Id, System + Considered("OffensiveCyber"), [Document("RiskRegister", written + ": none seen yet.\n")]);

    [Fact]
    public Task What_does_not_arise_need_not_be_there() => Verify(Id, System + Considered("Cbrn", "NotApplicable"), [Document("RiskRegister", "Nothing yet.\n")]);

    [Fact]
    public Task Any_of_several_registers_may_have_it() =>
        Verify(Id, System + Considered("Societal") + Considered("ChainReaction"), [Document("RiskRegister", "Societal\n", "version: \"1\"\n", "a.md"), Document("RiskRegister", "chain reaction\n", "version: \"2\"\n", "b.md")]);
}

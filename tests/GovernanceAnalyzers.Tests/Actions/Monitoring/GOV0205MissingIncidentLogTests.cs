using Xunit;
using static GovernanceAnalyzers.Tests.EvidenceTest;

namespace GovernanceAnalyzers.Tests.Actions.Monitoring;

public class GOV0205MissingIncidentLogTests
{
    private const string Id = "GOV0205";

    private const string System = "[assembly: AdvancedAiSystem(Id = \"desk\", RiskTier = RiskTier.High, Version = \"2.0\")]\n";

    [Fact]
    public Task An_incident_open_past_its_limit_is_reported() => Verify(
        Id, System, [Document("IncidentLog", "| Incident | Status | Due |\n|---|---|---|\n| wrong dose | open | {|#0:2026-05-31|} |\n| slow answer | open | 2026-06-01 |\n| rude answer | closed | 2020-01-01 |\n")],
        Rule.Result(Id, 0, "governance/IncidentLog.md", "has 'wrong dose' open past its limit: close it, or set a new one and say why"));

    [Fact]
    public Task Where_the_build_does_not_say_the_day_none_is() =>
        EvidenceTest.Verify(Id, null, "", System, [Document("IncidentLog", "| Incident | Status | Due |\n|---|---|---|\n| wrong dose | open | 2020-01-01 |\n")]);

    [Fact]
    public Task Tables_of_other_documents_are_left_alone() => Verify(Id, System, [Document("IncidentLog"), Document("RiskRegister", "| Risk | Status | Due |\n|---|---|---|\n| bias | open | 2020-01-01 |\n")]);
}

using Xunit;
using static GovernanceAnalyzers.Tests.EvidenceTest;

namespace GovernanceAnalyzers.Tests.Actions.Policy;

public class GOV0502MissingPrivacyPolicyTests
{
    private const string Id = "GOV0502";

    private const string System = "[assembly: AdvancedAiSystem(Id = \"desk\", RiskTier = RiskTier.High, Version = \"2.0\")]\n";

    [Fact]
    public Task A_policy_covers_prompts_and_outputs_too() => Verify(
        Id, System, [("governance/privacy.md", "{|#0:|}---\nkind: PrivacyPolicy\nreviewed: 2026-05-01\n---\n## Personal data\n\nNames.\n\n## Your rights\n\nAsk us.\n")],
        Rule.Result(Id, 0, "governance/privacy.md", "lacks the sections 'Prompts' and 'Outputs': add them"));

    [Fact]
    public Task One_that_does_is_not_reported() =>
        Verify(Id, System, [Document("PrivacyPolicy", "## Personal data\n\nNames.\n\n## User prompts\n\nKept.\n\n## System outputs\n\nKept.\n\n## Contact\n\nAsk us.\n")]);
}

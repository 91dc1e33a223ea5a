using Xunit;
using static GovernanceAnalyzers.Tests.EvidenceTest;

namespace GovernanceAnalyzers.Tests.Actions.Sharing;

public class GOV0403ConfidentialInPublicTests
{
    private const string Id = "GOV0403";

    private const string System = "[assembly: AdvancedAiSystem(Id = \"desk\", RiskTier = RiskTier.High, Version = \"2.0\")]\n";

    private const string Key = "AKIAIOSFODNN7EXAMPLE";

    [Theory]
    [InlineData("Marked as [|internal use only|] by the team."), InlineData("[|Confidential|]"), InlineData("[|Do not distribute|] this."), InlineData("The key is [|AKIAIOSFODNN7EXAMPLE|].")]
    [InlineData("We keep what patients say confidential."), InlineData("Our internal review found nothing.")]
    public Task In_a_public_document_it_is_reported(string body) => Verify(Id, System, [Document("TransparencyReport", body + "\n", "classification: public\n")]);

    [Fact]
    public Task The_message_says_what_it_is() => Verify(
        Id, System, [Document("TransparencyReport", $"Use {{|#0:{Key}|}}.\n", "classification: Public\n")],
        Rule.Result(Id, 0, "governance/TransparencyReport.md", "is public and holds what has the form of a secret key: remove it, or do not call the document public"));

    [Theory]
    [InlineData(""), InlineData("classification: internal\n")]
    public Task In_others_it_may_stand(string head) => Verify(Id, System, [Document("RiskAssessment", "Confidential\n", head)]);
}

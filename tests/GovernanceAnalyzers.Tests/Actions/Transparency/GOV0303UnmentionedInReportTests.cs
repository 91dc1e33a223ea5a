using Xunit;
using static GovernanceAnalyzers.Tests.EvidenceTest;

namespace GovernanceAnalyzers.Tests.Actions.Transparency;

public class GOV0303UnmentionedInReportTests
{
    private const string Id = "GOV0303";

    private const string System = "[assembly: AdvancedAiSystem(Id = \"desk\", RiskTier = RiskTier.High, Version = \"2.0\")]\n";

    private const string Desk = """
        [assembly: AdvancedAiSystem(Id = "desk", Version = "2.0", IntendedUse = new[] { "letters to patients" })]
        public class Desk
        {
            [ModelSource("acme/large")] public const string Model = "large";
            [AiTool] public void FindVisit() { }
        }
        """;

    [Fact]
    public Task What_the_report_does_not_mention_is_named() => Verify(
        Id, Desk, [("governance/report.md", "{|#0:|}---\nkind: TransparencyReport\n---\nA desk.\n")],
        Rule.Result(Id, 0, "governance/report.md", "does not mention the model 'acme/large', the tool 'FindVisit' and the use 'letters to patients', which 'desk' has: say what each means for those who use it"));

    [Theory]
    [InlineData("", "Runs on acme/large, may call `FindVisit`, and writes Letters to patients.")]
    [InlineData("models: acme/large@2026-01\n", "May call FindVisit; letters to patients.")]
    public Task What_it_mentions_is_not(string head, string body) => Verify(Id, Desk, [Document("TransparencyReport", body, head)]);

    [Fact]
    public Task A_model_that_the_code_does_not_have_is_reported() => Verify(
        Id, Desk, [Document("TransparencyReport", "acme/large, FindVisit, letters to patients", "models:\n  - acme/large\n  - {|#0:acme/tiny@2|}\n")],
        Rule.Result(Id, 0, "governance/TransparencyReport.md", "lists the model 'acme/tiny@2', which no [ModelSource] of 'desk' names: correct the one that is wrong"));

    [Fact]
    public Task A_report_of_another_version_is_left_alone() => Verify(Id, Desk, [Document("TransparencyReport", "A desk.", "version: \"1.0\"\nmodels: acme/old\n")]);

    [Fact]
    public Task Other_documents_are_left_alone() => Verify(Id, Desk, [Document("RiskAssessment", "A desk.", "models: acme/old\n")]);
}

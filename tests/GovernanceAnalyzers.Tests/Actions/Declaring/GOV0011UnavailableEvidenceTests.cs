using Microsoft.CodeAnalysis.Testing;
using Xunit;
using static GovernanceAnalyzers.Tests.EvidenceTest;

namespace GovernanceAnalyzers.Tests.Actions.Declaring;

public class GOV0011UnavailableEvidenceTests
{
    private const string Id = "GOV0011";

    private const string System = "[assembly: AdvancedAiSystem(Id = \"desk\", RiskTier = RiskTier.High, Version = \"2.0\")]\n";

    [Theory]
    [InlineData("governance/risks.md", "is not among the documents of the build: create it, or see that the build is given it")]
    [InlineData("governance/risks.pdf", "is not a Markdown document: write one that says where it is and when it was reviewed")]
    [InlineData("../elsewhere/risks.md", "lies outside the repository: put the document into it, or one that says where it is and when it was reviewed")]
    [InlineData("/srv/risks.md", "lies outside the repository: put the document into it, or one that says where it is and when it was reviewed")]
    [InlineData("https://wiki/risks.md", "lies outside the repository: put the document into it, or one that says where it is and when it was reviewed")]
    [InlineData("governance/Risk.md", "is written 'governance/risk.md': on some systems that is another file")]
    [InlineData(" ", "names no document: write its path from the root of the repository")]
    public Task A_document_that_the_build_does_not_have_is_reported(string path, string problem) => Verify(
        Id, System + $"[assembly: {{|#0:Evidence(EvidenceKind.RiskAssessment, \"{path}\")|}}]", [Document("RiskAssessment", path: "governance/risk.md")], Rule.Result(Id, 0, path, problem));

    [Theory]
    [InlineData("governance/risk.md"), InlineData("./governance//risk.md"), InlineData("governance\\\\risk.md"), InlineData("docs/../governance/risk.md")]
    public Task One_that_it_has_is_not(string path) => Verify(Id, System + $"[assembly: Evidence(EvidenceKind.RiskAssessment, \"{path}\")]", [Document("RiskAssessment", path: "governance/risk.md")]);

    [Fact]
    public Task One_on_a_type_is_reported_there() => Verify(Id, "[AdvancedAiSystem] [[|Evidence(EvidenceKind.RiskAssessment, \"risk.md\")|]] public class Desk { }", []);

    [Theory]
    [InlineData("[return: {|#0:GeneratesContent(StampedBy = \"docs/stamps.md\")|}] public string Write() => \"\";")]
    [InlineData("public void Take([{|#0:PersonalDataInput(DisclosedBy = \"docs/stamps.md\")|}] string name) { }")]
    [InlineData("public void Load([{|#0:ModelWeights(VerifiedBy = \"docs/stamps.md\")|}] string path) { }")]
    public async Task A_document_by_which_an_obligation_is_met_elsewhere_is_there(string member)
    {
        var source = $"[AdvancedAiSystem] public class Desk {{ {member} }}";
        await Verify(Id, source, [], Rule.Result(Id, 0, "docs/stamps.md", "is not among the documents of the build: create it, or see that the build is given it"));
        await Verify(Id, source.Replace("{|#0:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal), [("docs/stamps.md", "The vendor stamps.\n")]);
    }

    [Fact]
    public Task A_hook_that_is_named_is_no_document() => Verify(Id, "[AdvancedAiSystem] public class Desk { public void Take([PersonalDataInput(DisclosedBy = nameof(Take))] string name) { } }", []);

    [Fact]
    public Task A_binary_file_is_reported_itself() => Verify(
        Id, System, [Document("RiskAssessment", "a\0b")], new DiagnosticResult(new GovernanceAnalyzer().SupportedDiagnostics.Single(d => d.Id == Id))
            .WithSpan("/repo/governance/RiskAssessment.md", 1, 1, 1, 1).WithArguments("governance/RiskAssessment.md", "is a binary file: write it in Markdown"));

    [Fact]
    public Task A_claim_that_does_not_compile_is_left_alone() => Rule.VerifyBroken(Id, "[assembly: AdvancedAiSystem]\n[assembly: Evidence(EvidenceKind.RiskAssessment, \"none.md\", Missing = 1)]\n[assembly: Evidence(EvidenceKind.Nothing, \"none.md\")]");
}

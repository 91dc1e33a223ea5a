using Xunit;
using static GovernanceAnalyzers.Tests.EvidenceTest;

namespace GovernanceAnalyzers.Tests.Actions.Declaring;

public class GOV0006PlaceholderTests
{
    private const string Id = "GOV0006";

    private const string System = "[assembly: AdvancedAiSystem(Id = \"desk\", RiskTier = RiskTier.High, Version = \"2.0\")]\n";

    [Theory]
    [InlineData("Owner = [|\"TODO\"|]"), InlineData("Owner = [|\"TBD: the care team\"|]"), InlineData("Purpose = [|\"lorem ipsum dolor\"|]"), InlineData("Owner = [|\"<your team>\"|]")]
    [InlineData("Owner = [|\"desk@example.com\"|]"), InlineData("IntendedUse = new[] { \"letters\", [|\"FIXME\"|] }"), InlineData("Owner = \"Care team\""), InlineData("Purpose = \"Sorts todos\"")]
    public Task In_a_declaration_it_is_reported_where_it_stands(string argument) => Verify(Id, $"[AdvancedAiSystem({argument})] public class Desk {{ }}", []);

    [Fact]
    public Task In_any_annotation() => Verify(
        Id, "[RiskConsidered(RiskDomain.Cbrn, RiskStatus.NotApplicable, Rationale = {|#0:\"TODO: say why\"|})] public class Desk { }", [],
        Rule.Result(Id, 0, "RiskConsidered", "still has 'TODO': replace it by what is true"));

    [Fact]
    public Task Not_in_other_attributes_and_texts() => Verify(Id, "[System.Obsolete(\"TODO\")] public class Desk { public string Note() => \"TODO\"; }", []);

    [Fact]
    public Task Not_in_a_declaration_that_does_not_compile() => Rule.VerifyBroken(Id, "[AdvancedAiSystem(Owner = \"TODO\", Missing = 1)] public class Desk { }");

    [Fact]
    public Task In_a_document_each_is_reported() => Verify(
        Id, System,
        [Document("RiskAssessment", "# Risks of [|<the system>|]\n\n## Scope\n\n[|TODO|]: say which system\n\n## Method\n\nBy hand, with [|lorem ipsum|] in it.\n", "version: [|\"TBD\"|]\n")]);

    [Fact]
    public Task In_code_and_comments_of_a_document_it_is_not() =>
        Verify(Id, System, [Document("RiskAssessment", "## Scope\n\nThe desk runs `TODO --list` each day.\n\n<!-- TODO: shorten -->\n\n    TODO\n")]);

    [Fact]
    public Task A_section_of_a_word_says_too_little() => Verify(
        Id, System, [Document("MonitoringPlan", "{|#0:## Response|}\n\nYes.\n\n## Review\n\nEvery six months.\n")],
        Rule.Result(Id, 0, "governance/MonitoringPlan.md", "says too little under 'Response': say who acts on what is seen, and how fast"));

    [Fact]
    public Task A_document_that_is_no_evidence_is_left_alone() => Verify(Id, System, [("governance/README.md", "TODO\n"), ("governance/notes.md", "---\nauthor: TODO\n---\nTBD\n")]);

    [Fact]
    public Task Documents_of_other_systems_are_left_alone() => Verify(Id, System, [Document("RiskAssessment", "TODO\n", "systems: chair\n")]);

    [Fact]
    public Task Without_a_system_no_document_is_looked_at() => Verify(Id, "public class Desk { [GeneratesContent] public string Write() => \"\"; }", [Document("RiskAssessment", "TODO\n")]);
}

using Xunit;
using static GovernanceAnalyzers.Tests.EvidenceTest;

namespace GovernanceAnalyzers.Tests.Actions.Transparency;

public class GOV0302IncompleteTransparencyReportTests
{
    private const string Id = "GOV0302";

    private const string System = "[assembly: AdvancedAiSystem(Id = \"desk\", RiskTier = RiskTier.High, Version = \"2.0\")]\n";

    private static readonly string[] Owed = ["Evaluations", "Capabilities", "Limitations", "Appropriate use", "Inappropriate use", "Effects on safety and society", "Red-team results"];

    private static string Sections(IEnumerable<string> headings) => string.Concat(headings.Select(heading => $"## {heading}\n\nSomething was found.\n\n"));

    [Fact]
    public Task All_that_the_Code_asks_for_is_enough() => Verify(Id, System, [Document("TransparencyReport", Sections(Owed))]);

    [Fact]
    public Task What_lacks_is_named() => Verify(
        Id, System, [("governance/report.md", "{|#0:|}---\nkind: TransparencyReport\n---\n" + Sections(Owed[..5]))],
        Rule.Result(Id, 0, "governance/report.md", "lacks the sections 'Effects on safety and society' and 'Red-team results': add them"));

    [Fact]
    public Task Each_of_the_seven_is_asked_for() => Task.WhenAll(Owed.Select(lacking => Verify(
        Id, System, [("governance/report.md", "{|#0:|}---\nkind: TransparencyReport\n---\n" + Sections(Owed.Where(heading => heading != lacking)))],
        Rule.Result(Id, 0, "governance/report.md", $"lacks the section '{lacking}': add it"))));

    [Fact]
    public Task An_empty_one_is_reported() => Verify(Id, System, [Document("TransparencyReport", Sections(Owed[1..]) + "[|## Evaluations|]\n")]);

    [Fact]
    public Task Other_documents_are_left_alone() => Verify(Id, System, [Document("RiskAssessment")]);
}

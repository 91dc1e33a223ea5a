using Xunit;
using static GovernanceAnalyzers.Tests.EvidenceTest;

namespace GovernanceAnalyzers.Tests.Actions.Declaring;

public class GOV0012IncompleteEvidenceTests
{
    private const string Id = "GOV0012";

    private const string System = "[assembly: AdvancedAiSystem(Id = \"desk\", RiskTier = RiskTier.High, Version = \"2.0\")]\n";

    private const string Response = "## Response\n\nThe duty nurse acts.\n\n", Review = "## Review\n\nEvery six months.\n\n", Watched = "## What is watched\n\nErrors and refusals.\n\n";

    [Fact]
    public Task Sections_that_are_not_there_are_named_once() => Verify(
        Id, System, [Plan("{|#0:|}---\nkind: MonitoringPlan\nreviewed: 2026-05-01\n---\n" + Response)],
        Rule.Result(Id, 0, "governance/plan.md", "lacks the sections 'What is watched' and 'Review': add them"));

    [Fact]
    public Task One_is_named_alone() => Verify(
        Id, System, [Plan("{|#0:|}---\nkind: MonitoringPlan\nreviewed: 2026-05-01\n---\n" + Response + Watched)], Rule.Result(Id, 0, "governance/plan.md", "lacks the section 'Review': add it"));

    [Fact]
    public Task An_empty_section_is_reported_at_its_heading() => Verify(
        Id, System, [Plan(Head() + "{|#0:## Response|}\n\n" + Watched + Review)], Rule.Result(Id, 0, "governance/plan.md", "has nothing under 'Response': say who acts on what is seen, and how fast"));

    [Theory]
    [InlineData("## 1. What is watched"), InlineData("# WHAT IS WATCHED"), InlineData("### Signals"), InlineData("## Metrics and signals")]
    public Task Headings_are_compared_as_people_write_them(string heading) => Verify(Id, System, [Plan(Head() + heading + "\n\nErrors and refusals.\n\n" + Response + Review)]);

    [Theory]
    [InlineData("2025-05-31", true), InlineData("2025-06-01", false), InlineData("2026-06-01", false)]
    public Task A_review_is_overdue_after_the_months_of_the_kind(string day, bool isOverdue) => Verify(
        Id, System, [Plan(Head(isOverdue ? $"{{|#0:{day}|}}" : day) + Watched + Response + Review)],
        isOverdue ? [Rule.Result(Id, 0, "governance/plan.md", $"was last reviewed on {day}, and is to be every 12 months: review it, and write the new date")] : []);

    [Fact]
    public Task Where_the_build_does_not_say_the_day_nothing_is_overdue() => EvidenceTest.Verify(Id, null, "", System, [Plan(Head("1999-01-01") + Watched + Response + Review)]);

    [Fact]
    public Task A_day_to_come_is_none() => Verify(
        Id, System, [Plan(Head("{|#0:2026-06-02|}") + Watched + Response + Review)], Rule.Result(Id, 0, "governance/plan.md", "was reviewed on 2026-06-02, which is yet to come: write when a person has reviewed it"));

    [Theory]
    [InlineData("yesterday"), InlineData("01.05.2026"), InlineData("2026-13-01")]
    public Task What_is_no_date_is_reported(string text) => Verify(
        Id, System, [Plan(Head($"{{|#0:{text}|}}") + Watched + Response + Review)], Rule.Result(Id, 0, "governance/plan.md", $"was reviewed on '{text}', which is no date: write it as yyyy-MM-dd"));

    [Fact]
    public Task A_document_says_when_it_was_reviewed() => Verify(
        Id, System, [Plan("{|#0:|}---\nkind: MonitoringPlan\n---\n" + Watched + Response + Review)], Rule.Result(Id, 0, "governance/plan.md", "does not say when it was reviewed: add 'reviewed: yyyy-MM-dd' to its front matter"));

    [Fact]
    public Task Or_its_declaration_does() => Verify(
        Id, System + "[assembly: Evidence(EvidenceKind.MonitoringPlan, \"governance/plan.md\", ReviewedOn = \"2026-05-01\")]", [Plan(Watched + Response + Review)]);

    [Fact]
    public Task The_later_of_the_two_counts() => Verify(
        Id, System + "[assembly: Evidence(EvidenceKind.MonitoringPlan, \"governance/plan.md\", ReviewedOn = \"2026-05-01\")]", [Plan(Head("2020-01-01") + Watched + Response + Review)]);

    [Fact]
    public Task A_transparency_report_is_of_its_version_and_is_not_reviewed() => Verify(Id, System, [("governance/report.md", "---\nkind: TransparencyReport\n---\n")]);

    [Fact]
    public Task Front_matter_that_is_not_yaml_is_reported_at_its_line() => Verify(
        Id, System, [Plan("---\nkind: MonitoringPlan\nreviewed: 2026-05-01\nowner: [|\"a\n|]---\n" + Watched + Response + Review)]);

    [Fact]
    public Task An_unknown_kind_is_reported() => Verify(Id, System, [Plan("---\nkind: [|MonitorPlan|]\nreviewed: 2026-05-01\n---\n")]);

    [Fact]
    public Task Two_documents_of_one_role_are_one_too_many() => Verify(
        Id, System, [Plan(Head() + Watched + Response + Review), ("governance/plan2.md", "---\nkind: {|#0:MonitoringPlan|}\nreviewed: 2026-05-01\n---\n" + Watched + Response + Review)],
        Rule.Result(Id, 0, "governance/plan2.md", "is a second monitoring plan of 'desk' beside 'governance/plan.md': keep one, or say by 'version' or 'systems' what each is about"));

    [Theory]
    [InlineData("version: \"1.0\"\n"), InlineData("systems: chair\n")]
    public Task Of_two_that_say_what_each_is_about_none_is(string head) => Verify(
        Id, System, [Plan(Head() + Watched + Response + Review), ("governance/plan2.md", $"---\nkind: MonitoringPlan\nreviewed: 2026-05-01\n{head}---\n" + Watched + Response + Review)]);

    [Fact]
    public Task Of_evaluations_there_may_be_many()
    {
        const string Evaluation = "## Scope\n\nAll of it.\n\n## Method\n\nBy reading.\n\n## Results\n\nFine so far.\n";
        return Verify(Id, System, [Document("Evaluation", Evaluation, path: "a.md"), Document("Evaluation", Evaluation, path: "b.md")]);
    }

    [Fact]
    public Task A_document_longer_than_is_read_is_reported() =>
        Verify(Id, System, [Plan("[||]" + Head() + Watched + Response + Review + string.Concat(Enumerable.Repeat("All is well with the desk.\n", 400_000)))]);

    [Fact]
    public Task Documents_without_a_kind_are_left_alone() => Verify(Id, System, [("governance/README.md", "# About\n"), ("SECURITY.md", "Write to us.\n")]);

    private static (string Path, string Text) Plan(string text) => ("governance/plan.md", text);

    private static string Head(string reviewed = "2026-05-01") => $"---\nkind: MonitoringPlan\nreviewed: {reviewed}\n---\n";
}

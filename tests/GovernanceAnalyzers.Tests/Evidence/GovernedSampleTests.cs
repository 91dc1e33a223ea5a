using GovernanceAnalyzers.Tests.Robustness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace GovernanceAnalyzers.Tests.Evidence;

/// <summary>The governed sample at the highest tier: with all its documents nothing is found, and without one, or a year on, just what that leaves open.</summary>
public class GovernedSampleTests
{
    private const string Name = "ClinicAssistant.Governed", Today = "2026-11-21";

    /// <summary>Documents, the rules that miss them, and whether they are reviewed each year.</summary>
    private static readonly (string Document, string Rule, bool GrowsOld)[] Table =
    [
        ("SECURITY.md", "GOV0206", false),
        ("governance/divulgence-test.md", "GOV1106", true),
        ("governance/evaluation.md", "", true),
        ("governance/governance-policy.md", "GOV0501", true),
        ("governance/incident-log.md", "GOV0205", true),
        ("governance/information-sharing.md", "GOV0401", true),
        ("governance/instructions-for-use.md", "GOV0306", true),
        ("governance/monitoring-plan.md", "GOV0209", true),
        ("governance/privacy-policy.md", "GOV0502", true),
        ("governance/prohibited-use-screening.md", "GOV0015", true),
        ("governance/red-team-report.md", "GOV0103", true),
        ("governance/risk-assessment.md", "GOV0101", true),
        ("governance/risk-register.md", "GOV0506", true),
        ("governance/security-review.md", "GOV0610", true),
        ("governance/self-assessment.md", "GOV0016", true),
        ("governance/staff-training.md", "GOV0504", true),
        ("governance/technical-documentation.md", "GOV0104", true),
        ("governance/transparency-report.md", "GOV0301", false),
        ("governance/user-education.md", "GOV0901", true),
    ];

    public static TheoryData<string> Documents => [.. Table.Select(row => row.Document)];

    [Fact]
    public void Every_document_is_in_the_table() => Assert.Equal(Sample.Documents(Name), Table.Select(row => row.Document).Order(StringComparer.Ordinal));

    [Fact]
    public async Task With_all_its_documents_nothing_is_found_at_the_frontier() => Assert.Empty(await FindAsync(Today, Sample.Documents(Name)));

    [Theory, MemberData(nameof(Documents))]
    public async Task Without_one_its_declaration_says_so_and_no_other(string document) =>
        Assert.Equal(["GOV0011 Governance.cs"], await FindAsync(Today, Sample.Documents(Name).Where(d => d != document)));

    [Theory, MemberData(nameof(Documents))]
    public async Task Where_no_declaration_names_it_the_rule_that_misses_it_says_so_and_no_other(string document)
    {
        var rule = Table.Single(row => row.Document == document).Rule;
        Assert.Equal(rule.Length > 0 ? [$"{rule} Governance.cs"] : [], await FindAsync(Today, Sample.Documents(Name).Where(d => d != document), declares: line => !line.StartsWith("[assembly: Evidence(", StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(Documents))]
    public async Task One_that_was_last_reviewed_two_years_ago_is_overdue(string document)
    {
        var isOld = Table.Single(row => row.Document == document).GrowsOld;
        Assert.Equal(
            isOld ? ["GOV0012 " + document] : [],
            await FindAsync(Today, Sample.Documents(Name), (path, text) => path == document ? text.Replace("reviewed: 2026", "reviewed: 2024", StringComparison.Ordinal) : text));
    }

    [Fact]
    public async Task A_year_ahead_each_that_grows_old_is_overdue() => Assert.Equal(
        Table.Where(row => row.GrowsOld).Select(row => "GOV0012 " + row.Document).Order(StringComparer.Ordinal), await FindAsync("2027-11-21", Sample.Documents(Name)));

    private static async Task<IEnumerable<string>> FindAsync(string today, IEnumerable<string> documents, Func<string, string, string>? edit = null, Func<string, bool>? declares = null)
    {
        var compilation = Sample.Compile(Name);
        var declaration = compilation.SyntaxTrees.Single(tree => Path.GetFileName(tree.FilePath) == "Governance.cs");
        var text = string.Join('\n', declaration.ToString().Split('\n').Where(declares ?? (_ => true)));
        Assert.Contains("RiskTier.High", text, StringComparison.Ordinal);
        compilation = compilation.ReplaceSyntaxTree(declaration, declaration.WithChangedText(SourceText.From(text.Replace("RiskTier.High", "RiskTier.Frontier", StringComparison.Ordinal))))
            .WithOptions(compilation.Options.WithSpecificDiagnosticOptions(new Dictionary<string, ReportDiagnostic> { ["GOV0901"] = ReportDiagnostic.Warn }));
        Assert.DoesNotContain(compilation.GetDiagnostics(), d => d.Severity == DiagnosticSeverity.Error);

        var files = documents.Select(path => (Path.Combine(Sample.RootOf(Name), path), File.ReadAllText(Path.Combine(Sample.RootOf(Name), path)) is var content && edit is not null ? edit(path, content) : content));
        var run = compilation.WithAnalyzers([new GovernanceAnalyzer()], GivenBuild.Of(files, ("GovernanceAsOf", today), ("GovernanceRoot", Sample.RootOf(Name))));
        return from finding in await run.GetAnalyzerDiagnosticsAsync(CancellationToken.None)
               let line = finding.Id + " " + Path.GetRelativePath(Sample.RootOf(Name), finding.Location.GetLineSpan().Path).Replace('\\', '/')
               orderby line
               select line;
    }
}

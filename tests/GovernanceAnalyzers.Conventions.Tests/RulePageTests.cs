using System.Text.RegularExpressions;
using GovernanceAnalyzers.Documentation;
using Microsoft.CodeAnalysis;
using Xunit;

namespace GovernanceAnalyzers.Conventions;

/// <summary>Every rule has a page that says what its descriptor says, and whose examples are found, respectively not found, by the rule.</summary>
public partial class RulePageTests
{
    private static readonly string[] Sections = ["Why", "Violation", "Fix", "How it works|What counts", "When to suppress", "Configuration", "Limits"];

    public static TheoryData<string> Rules => [.. RuleFacts.Supported.Select(rule => rule.Id)];

    [Fact]
    public void Every_page_is_of_a_rule() =>
        Assert.Empty(Directory.EnumerateFiles(Repository.PathOf("docs/rules"), "*.md").Select(Path.GetFileNameWithoutExtension)
            .Except(["README"]).Except(RuleFacts.Described.Select(rule => rule.Id)));

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_help_link_ends_with_the_page(string id) => Assert.EndsWith("/" + RulePage.PathOf(id), Rule(id).HelpLinkUri);

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_title_is_that_of_the_descriptor(string id) => Assert.Equal($"# {id}: {RuleFacts.TitleOf(Rule(id))}", RulePage.Of(id).Title);

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_facts_are_those_of_the_descriptor(string id)
    {
        var (rule, facts) = (Rule(id), RulePage.Of(id).Facts);
        Assert.StartsWith(rule.Category, facts["Category"].Trim('`'), StringComparison.Ordinal);
        Assert.Matches($@"(?i)^{RuleFacts.SeverityOf(rule)}\b", facts["Severity"]);
        Assert.Matches($@"^{RuleFacts.LevelOf(rule)}\b", facts["Level"]);
        Assert.Equal(RuleFacts.ClausesOf(rule), Clause().Matches(facts["Clauses"]).Select(match => match.Value));
        Assert.True(facts.ContainsKey("Fix"), "the table has no row 'Fix'");
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_sections_are_those_of_every_page(string id)
    {
        var headings = RulePage.Of(id).Headings;
        Assert.Equal(Sections.Length, headings.Count);
        Assert.All(Sections.Zip(headings), pair => Assert.Matches($"^({pair.First})", pair.Second));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task The_violation_is_found_by_this_rule_alone(string id)
    {
        var page = RulePage.Of(id);
        var found = await Example.AnalyzeAsync(page, "Violation", id);
        Assert.NotEmpty(found);
        Assert.All(found, diagnostic => Assert.True(diagnostic.Id == id, diagnostic.ToString()));

        // A comment that names the rule says where.
        var marked =
            from file in page.Documents("Violation").Append((Path: Example.Source, Text: page.Example("Violation")))
            from pair in file.Text.Split('\n').Select((line, index) => (line, index))
            where Regex.IsMatch(pair.line, $"(//|#).*{id}")
            select (Path: file.Path == Example.Source ? file.Path : Example.Folder + file.Path, Line: pair.index);
        if (marked.Any()) Assert.Equal(marked.Order(), found.Select(diagnostic => diagnostic.Location.GetLineSpan()).Select(span => (span.Path, span.StartLinePosition.Line)).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task The_fixed_example_has_no_finding(string id)
    {
        var found = await Example.AnalyzeAsync(RulePage.Of(id), "Fix", id);
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == id || diagnostic.Severity >= DiagnosticSeverity.Warning);
    }

    [Fact]
    public void Every_link_to_a_file_of_the_repository_resolves()
    {
        var pages = Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories).Append(Repository.PathOf("README.md"));
        var broken =
            from page in pages
            from Match match in Link().Matches(File.ReadAllText(page))
            let target = Path.Combine(Path.GetDirectoryName(page)!, match.Groups["target"].Value)
            where !File.Exists(target) && !Directory.Exists(target)
            select $"{Path.GetRelativePath(Repository.Root, page)}: {match.Groups["target"].Value}";
        Assert.Empty(broken);
    }

    [Fact]
    public void Every_table_of_rules_has_their_titles()
    {
        var titles = RuleFacts.Described.ToDictionary(rule => rule.Id, RuleFacts.TitleOf);
        var pages = new[] { "docs", "src" }.SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*.md", SearchOption.AllDirectories))
            .Append(Repository.PathOf("README.md"));
        var wrong =
            from page in pages
            from Match table in TitleTable().Matches(File.ReadAllText(page))
            from Match match in TableRow().Matches(table.Value)
            where titles.GetValueOrDefault(match.Groups["id"].Value) != match.Groups["title"].Value
            select $"{Path.GetRelativePath(Repository.Root, page)}: {match.Value}";
        Assert.Empty(wrong);
    }

    private static DiagnosticDescriptor Rule(string id) => RuleFacts.Supported.Single(rule => rule.Id == id);

    [GeneratedRegex(@"HCOC-\w+\.\d+")]
    private static partial Regex Clause();

    [GeneratedRegex(@"\]\((?!https?:|#|mailto:)(?<target>[^)#\s]+)[^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^\| rule \| title \|.*\n(\|.*\n)+", RegexOptions.Multiline)]
    private static partial Regex TitleTable();

    [GeneratedRegex(@"^\| \[?(?<id>GOV\d{4})\]?(\([^)]*\))? \| (?<title>[^|]+?) \|", RegexOptions.Multiline)]
    private static partial Regex TableRow();
}

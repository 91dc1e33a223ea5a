using System.Text.Json;
using System.Text.RegularExpressions;
using GovernanceAnalyzers.Documentation;
using GovernanceAnalyzers.Frameworks;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace GovernanceAnalyzers.Conventions;

/// <summary>The packs satisfy their schema, the reader agrees with it, and clauses and rules resolve both ways.</summary>
public partial class FrameworkPackTests
{
    private const string Minimal = """{ "pack": "p", "title": "T", "kind": "base", "status": "voluntary", "authority": "primary", "version": "1" }""";

    private static readonly JsonSchema Schema = new(JsonDocument.Parse(Repository.Read("docs/schemas/framework-pack.schema.json")).RootElement);

    /// <summary>All rules that there will be, by their identifiers: the rulebook's.</summary>
    private static readonly HashSet<string> Rulebook = [.. Repository.Lines("tests/GovernanceAnalyzers.Conventions.Tests/rules.txt")];

    public static TheoryData<string> Packs => [.. EmbeddedPacks.Files().Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Packs))]
    public void A_pack_satisfies_the_schema(string name) =>
        Assert.Empty(Schema.Errors(JsonDocument.Parse(EmbeddedPacks.Files().Single(file => file.Name == name).Text.ToString()).RootElement));

    /// <summary>What editors say of a file by the schema, the analyzer says too, and the other way round.</summary>
    [Theory]
    [InlineData("", true)]
    [InlineData(", \"edition\": \"1\", \"jurisdictions\": [\"JP\"], \"source\": { \"title\": \"T\" }", true)]
    [InlineData(", \"clauses\": [{ \"id\": \"P-1\", \"title\": \"T\", \"paraphrase\": \"P\", \"strength\": \"should\", \"level\": \"B\", \"crosswalk\": { \"x\": [\"1\"] }, \"verified\": false }]", true)]
    [InlineData(", \"evidence\": [{ \"kind\": \"K\", \"title\": \"T\", \"file\": \"f.md\", \"why\": \"W\", \"maxAgeMonths\": 120, \"sections\": [{ \"heading\": \"H\", \"hint\": \"h\", \"when\": [\"trains\"] }] }]", true)]
    [InlineData(", \"retired\": [{ \"id\": \"P-1\", \"successor\": \"P-2\" }], \"standards\": [{ \"id\": \"S\", \"title\": \"T\" }], \"groups\": [{ \"id\": \"P\", \"title\": \"T\" }]", true)]
    [InlineData(", \"colour\": 1", false)]
    [InlineData(", \"edition\": 1", false)]
    [InlineData(", \"edition\": \" \"", false)]
    [InlineData(", \"clauses\": {}", false)]
    [InlineData(", \"clauses\": [{ \"id\": \"7.1\", \"title\": \"T\", \"paraphrase\": \"P\", \"strength\": \"should\", \"level\": \"B\" }]", false)]
    [InlineData(", \"clauses\": [{ \"id\": \"P-1\", \"title\": \"T\", \"paraphrase\": \"P\", \"level\": \"B\" }]", false)]
    [InlineData(", \"clauses\": [{ \"id\": \"P-1\", \"title\": \"T\", \"paraphrase\": \"P\", \"strength\": \"must\", \"level\": \"B\" }]", false)]
    [InlineData(", \"clauses\": [{ \"id\": \"P-1\", \"title\": \"T\", \"paraphrase\": \"P\", \"strength\": \"should\", \"level\": \"B\", \"rules\": [\"701\"] }]", false)]
    [InlineData(", \"clauses\": [{ \"id\": \"P-1\", \"title\": \"T\", \"paraphrase\": \"P\", \"strength\": \"should\", \"level\": \"B\", \"fromTier\": \"Unspecified\" }]", false)]
    [InlineData(", \"clauses\": [{ \"id\": \"P-1\", \"title\": \"T\", \"paraphrase\": \"P\", \"strength\": \"should\", \"level\": \"B\", \"raises\": [{ \"kind\": \"RiskAssessment\" }] }]", false)]
    [InlineData(", \"evidence\": [{ \"kind\": \"K\", \"title\": \"T\", \"file\": \"f.md\", \"why\": \"W\", \"maxAgeMonths\": 121 }]", false)]
    [InlineData(", \"evidence\": [{ \"kind\": \"K\", \"title\": \"T\", \"file\": \"f.md\", \"why\": \"W\", \"several\": \"yes\" }]", false)]
    [InlineData(", \"standards\": [{ \"id\": \"S\" }]", false)]
    public void The_reader_and_the_schema_agree(string members, bool isGood)
    {
        var text = Minimal.Replace(" }", members + " }", StringComparison.Ordinal);
        Assert.Equal(isGood, !Schema.Errors(JsonDocument.Parse(text).RootElement).Any());
        Assert.Equal(isGood, PackFile.Of(SourceText.From(text)).Problems.IsEmpty);
    }

    [Fact]
    public void Every_rule_that_a_clause_names_is_in_the_rulebook() =>
        Assert.Empty(FrameworkPacks.Embedded.Clauses.SelectMany(clause => clause.Rules).Except(Rulebook));

    [Fact]
    public void Every_rule_of_the_rulebook_serves_a_clause_of_the_Code() => Assert.Empty(Rulebook.Except(CodeClauses.SelectMany(clause => clause.Rules)));

    [Fact]
    public void Every_rule_that_is_described_is_in_the_rulebook() => Assert.Empty(RuleFacts.Described.Select(rule => rule.Id).Except(Rulebook));

    [Fact]
    public void The_descriptors_and_the_pack_name_the_same_clauses_of_each_rule() =>
        Assert.All(RuleFacts.Described, rule => Assert.Equal(
            CodeClauses.Where(clause => clause.Rules.Contains(rule.Id)).Select(clause => clause.Id).Order(StringComparer.Ordinal), RuleFacts.ClausesOf(rule).Order(StringComparer.Ordinal)));

    [Fact]
    public void The_clauses_of_annotations_and_rules_are_those_of_the_pack() =>
        Assert.Equal(Repository.Lines("tests/GovernanceAnalyzers.Conventions.Tests/clauses.txt").Order(StringComparer.Ordinal), CodeClauses.Select(clause => clause.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_rule_that_reports_a_missing_document_is_of_a_kind_of_evidence_and_the_other_way_round() =>
        Assert.Empty(FrameworkPacks.Embedded.Needs.SelectMany(need => need.RequiredBy.Select(r => r.Rule).Append(need.ContentRule)).OfType<string>().Except(RuleFacts.Supported.Select(rule => rule.Id)));

    [Fact]
    public void Nothing_in_a_pack_says_compliant() =>
        Assert.All(EmbeddedPacks.Files(), file => Assert.DoesNotMatch(Forbidden(), file.Text.ToString()));

    private static IEnumerable<Clause> CodeClauses => FrameworkPacks.Embedded.All.Single(pack => pack.Id == "hiroshima-code").Clauses;

    [GeneratedRegex("complian", RegexOptions.IgnoreCase)]
    private static partial Regex Forbidden();
}

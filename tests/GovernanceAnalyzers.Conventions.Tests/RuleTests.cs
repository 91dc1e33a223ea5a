extern alias CodeFixes;

using System.Text.RegularExpressions;
using GovernanceAnalyzers.Documentation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace GovernanceAnalyzers.Conventions;

/// <summary>What must hold for every rule: one identifier is constant, descriptor, class, file, test, page and release line.</summary>
public partial class RuleTests
{
    private const string Analyzers = "src/GovernanceAnalyzers";

    private static readonly IReadOnlyDictionary<string, string> Constants = typeof(RuleIds).GetFields()
        .ToDictionary(field => (string)field.GetRawConstantValue()!, field => field.Name);

    private static readonly HashSet<string> Clauses = [.. Repository.Lines("tests/GovernanceAnalyzers.Conventions.Tests/clauses.txt")];

    private static readonly IReadOnlyList<CodeFixProvider> Fixes =
    [
        .. typeof(CodeFixes::GovernanceAnalyzers.RuleIds).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(CodeFixProvider)))
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    public static TheoryData<string> Described => [.. RuleFacts.Described.Select(rule => rule.Id)];

    public static TheoryData<string> Supported => [.. RuleFacts.Supported.Select(rule => rule.Id)];

    [Fact]
    public void Every_constant_has_a_descriptor_of_its_name_and_every_descriptor_a_constant() =>
        Assert.Equal(
            Constants.Select(constant => (constant.Key, constant.Value)).Order(),
            typeof(Rules).GetFields().Select(field => (((DiagnosticDescriptor)field.GetValue(null)!).Id, field.Name)).Order());

    [Fact]
    public void Every_rule_that_runs_is_described_once()
    {
        Assert.Empty(RuleFacts.Supported.Except(RuleFacts.Described));
        Assert.Equal(RuleFacts.Supported.Select(rule => rule.Id).Distinct(), RuleFacts.Supported.Select(rule => rule.Id));
    }

    [Theory]
    [MemberData(nameof(Described))]
    public void The_identifier_is_four_digits_of_which_two_are_the_action(string id) => Assert.Matches("^GOV(0[0-9]|1[01])[0-9]{2}$", id);

    [Theory]
    [MemberData(nameof(Described))]
    public void The_clauses_exist(string id)
    {
        Assert.NotEmpty(RuleFacts.ClausesOf(Descriptor(id)));
        Assert.All(RuleFacts.ClausesOf(Descriptor(id)), clause => Assert.Contains(clause, Clauses));
    }

    [Theory]
    [MemberData(nameof(Described))]
    public void The_level_is_A_or_B(string id) => Assert.Matches("^[AB]$", RuleFacts.LevelOf(Descriptor(id)));

    [Theory]
    [MemberData(nameof(Described))]
    public void Texts_are_written_like_those_of_all_rules(string id)
    {
        var rule = Descriptor(id);
        Assert.DoesNotMatch(@"\.$", RuleFacts.TitleOf(rule));
        Assert.DoesNotMatch(@"\.$", rule.MessageFormat.ToString(null));
        Assert.EndsWith(".", rule.Description.ToString(null));
        Assert.Contains("{0}", rule.MessageFormat.ToString(null), StringComparison.Ordinal);
    }

    /// <summary>A clean build means that no contradiction was found; nothing says more.</summary>
    [Theory]
    [MemberData(nameof(Described))]
    public void No_text_says_compliant(string id)
    {
        var rule = Descriptor(id);
        Assert.All(
            new[] { rule.Title, rule.MessageFormat, rule.Description },
            text => Assert.DoesNotContain("complian", text.ToString(null), StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(Described))]
    public void The_release_files_have_one_line_that_agrees(string id)
    {
        var rule = Descriptor(id);
        var severity = rule.IsEnabledByDefault ? rule.DefaultSeverity.ToString() : "Disabled";
        var line = Assert.Single(ReleaseLines(), line => line.StartsWith(id, StringComparison.Ordinal));
        Assert.Equal($"{id} | {rule.Category} | {severity} | {RuleFacts.TitleOf(rule)}", line);
    }

    [Fact]
    public void Every_line_of_the_release_files_is_of_a_rule() => Assert.All(ReleaseLines(), line => Assert.Contains(line[..7], Constants));

    [Theory]
    [MemberData(nameof(Supported))]
    public void The_rule_has_a_file_in_the_folder_of_its_action_with_a_class_of_the_same_name(string id)
    {
        var name = id + Constants[id];
        var file = $"{Analyzers}/Actions/{RuleFacts.ActionOf(Descriptor(id))}/{name}.cs";
        Assert.True(File.Exists(Repository.PathOf(file)), $"expected {file}");
        Assert.Matches($@"\bclass {name}\b", Repository.Read(file));
    }

    [Theory]
    [MemberData(nameof(Supported))]
    public void The_file_of_the_rule_names_its_clauses(string id)
    {
        var file = Repository.Read($"{Analyzers}/Actions/{RuleFacts.ActionOf(Descriptor(id))}/{id}{Constants[id]}.cs");
        Assert.All(Clause().Matches(file), match => Assert.Contains(match.Value, RuleFacts.ClausesOf(Descriptor(id))));
    }

    [Theory]
    [MemberData(nameof(Supported))]
    public void A_file_of_tests_names_the_rule(string id)
    {
        var tests = Directory.EnumerateFiles(Repository.PathOf("tests/GovernanceAnalyzers.Tests"), $"{id}*Tests.cs", SearchOption.AllDirectories);
        var table = Repository.Read("tests/GovernanceAnalyzers.Tests/Actions/EvidenceOwedTests.cs");
        Assert.True(tests.Any() || table.Contains($"(\"{id}\"", StringComparison.Ordinal), $"expected tests/GovernanceAnalyzers.Tests/**/{id}*Tests.cs, or the rule in the table of EvidenceOwedTests");
    }

    [Theory]
    [MemberData(nameof(Supported))]
    public void The_page_says_what_the_fix_does_or_why_there_is_none(string id)
    {
        var said = RulePage.Of(id).Facts["Fix"];
        if (FixesOf(id).Any()) Assert.DoesNotMatch("(?i)^no fix", said);
        else Assert.Matches("(?i)^no fix, because ", said);
    }

    [Fact]
    public void Every_fix_is_of_rules_and_can_fix_all()
    {
        Assert.All(Fixes, fix => Assert.All(fix.FixableDiagnosticIds, id => Assert.Contains(id, Constants)));
        Assert.All(Fixes, fix => Assert.True(fix.GetFixAllProvider() is not null, $"{fix.GetType().Name} has no Fix All"));
    }

    [Theory]
    [MemberData(nameof(Described))]
    public void The_profiles_agree_with_the_descriptor(string id)
    {
        var rule = Descriptor(id);
        Assert.Equal(RuleFacts.SeverityOf(rule), Severity("recommended", id));
        Assert.Equal(Profiles.Adopted(rule), Severity("adopt", id));
        Assert.Equal(Profiles.Enforced(rule), Severity("enforce", id));
    }

    private static string Severity(string profile, string id)
    {
        var line = Assert.Single(Repository.Lines($"src/GovernanceAnalyzers.Package/profiles/{profile}.globalconfig"), line => line.StartsWith($"dotnet_diagnostic.{id}.", StringComparison.Ordinal));
        return line.Split(" = ")[1] is var severity && severity == "none" ? "off" : severity;
    }

    private static IEnumerable<string> ReleaseLines() =>
        new[] { "Shipped", "Unshipped" }.SelectMany(name => Repository.Lines($"{Analyzers}/AnalyzerReleases.{name}.md")).Where(line => line.StartsWith("GOV", StringComparison.Ordinal));

    private static DiagnosticDescriptor Descriptor(string id) => RuleFacts.Described.Single(rule => rule.Id == id);

    private static IEnumerable<CodeFixProvider> FixesOf(string id) => Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(id));

    [GeneratedRegex(@"HCOC-\w+\.\d+")]
    private static partial Regex Clause();
}

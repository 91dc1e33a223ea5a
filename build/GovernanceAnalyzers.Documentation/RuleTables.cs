using System.Text;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Documentation;

/// <summary>The tables of rules: in the README, and the index of the rule pages.</summary>
internal static class RuleTables
{
    public static IEnumerable<GeneratedFile> All(Func<string, string> read) =>
    [
        GeneratedFile.Between(read, "README.md", "rules", Table("docs/rules/")),
        new("docs/rules/README.md", Index()),
    ];

    private static string Table(string folder)
    {
        var text = new StringBuilder("| rule | title | severity |\n|---|---|---|\n");
        foreach (var rule in RuleFacts.Supported) text.Append($"| [{rule.Id}]({folder}{rule.Id}.md) | {RuleFacts.TitleOf(rule)} | {RuleFacts.SeverityOf(rule)} |\n");
        return text.ToString();
    }

    private static string Index()
    {
        var text = new StringBuilder(
            "# Rules\n\nSeverities are those of the profile `recommended`. Level A is proved from code by the compiler; level B is a declaration in code tied to a document that the build can see.\n");
        foreach (var action in RuleFacts.Supported.GroupBy(RuleFacts.ActionOf))
        {
            text.Append($"\n## {action.Key}\n\n| rule | title | severity | level | clauses |\n|---|---|---|---|---|\n");
            foreach (var rule in action) text.Append(Row(rule));
        }
        return text.ToString();
    }

    private static string Row(DiagnosticDescriptor rule) =>
        $"| [{rule.Id}]({rule.Id}.md) | {RuleFacts.TitleOf(rule)} | {RuleFacts.SeverityOf(rule)} | {RuleFacts.LevelOf(rule)} | {string.Join(", ", RuleFacts.ClausesOf(rule))} |\n";
}

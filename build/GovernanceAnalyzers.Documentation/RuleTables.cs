using System.Text;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Documentation;

/// <summary>The tables of rules: in the README, and the index of the rule pages.</summary>
internal static class RuleTables
{
    private const string Start = "<!-- rules:start -->";
    private const string End = "<!-- rules:end -->";

    public static IEnumerable<GeneratedFile> All(Func<string, string> read) =>
    [
        new("README.md", Between(read("README.md"), Table("docs/rules/"))),
        new("docs/rules/README.md", Index()),
    ];

    private static string Between(string text, string table)
    {
        var start = text.IndexOf(Start, StringComparison.Ordinal);
        var end = text.IndexOf(End, StringComparison.Ordinal);
        return start >= 0 && end > start ? text[..(start + Start.Length)] + "\n" + table + text[end..] : throw new InvalidDataException($"README.md lacks {Start} and {End}.");
    }

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

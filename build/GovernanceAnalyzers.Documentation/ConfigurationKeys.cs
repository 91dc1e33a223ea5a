using System.Text;
using GovernanceAnalyzers.Configuration;

namespace GovernanceAnalyzers.Documentation;

/// <summary>The table of the keys of .editorconfig files, in the page on configuration.</summary>
internal static class ConfigurationKeys
{
    private const string Page = "docs/configuration.md";

    public static GeneratedFile In(Func<string, string> read)
    {
        var text = new StringBuilder("| key | values | what it asks for |\n|---|---|---|\n");
        foreach (var key in ConfigurationKey.All) text.Append($"| `{key.For(key.Subject)}` | {key.Values} | {key.Meaning} |\n");
        text.Append("\n```ini\n[*]\n");
        foreach (var key in ConfigurationKey.All) text.Append($"{key.For(ExampleOf(key.Subject))} = {key.Example}\n");
        return GeneratedFile.Between(read, Page, "keys", text.Append("```\n").ToString());
    }

    private static string ExampleOf(string subject) => subject switch
    {
        ConfigurationKey.AnyClause => "HCOC-6.8",
        ConfigurationKey.AnyEvidenceRule => RuleIds.MissingSelfAssessment,
        _ => subject,
    };
}

using System.Text;

namespace GovernanceAnalyzers.CodeFixes.Documents;

/// <summary>What a new document holds: its front matter, and for each section what a person is to write. Until they have, GOV0006 reports it.</summary>
internal static class Template
{
    public static string Of(string kind, string title, string? system, string? version, IEnumerable<(string Heading, string Hint)> sections)
    {
        var text = new StringBuilder($"---\nkind: {kind}\nreviewed: TODO\n");
        if (system is not null) text.Append($"systems: {Quoted(system)}\n");
        if (version is not null) text.Append($"version: {Quoted(version)}\n");
        text.Append($"---\n\n# {char.ToUpperInvariant(title[0])}{title.Substring(1)}\n");
        foreach (var section in sections) text.Append('\n').Append(Section(section));
        return text.ToString();
    }

    public static string Section((string Heading, string Hint) section) => $"## {section.Heading}\n\nTODO: {section.Hint}\n";

    private static string Quoted(string value) => "\"" + value.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";
}

namespace GovernanceAnalyzers.Actions;

/// <summary>The properties of a finding that tell its fix, and whoever reads the compiler's log, which document to make, and what to write into it.</summary>
internal static class EvidenceSuggestion
{
    public const string Kind = "GovernanceEvidenceKind", File = "GovernanceEvidenceFile", Version = "GovernanceEvidenceVersion", Sections = "GovernanceEvidenceSections",
        Title = "GovernanceEvidenceTitle", System = "GovernanceEvidenceSystem";

    /// <summary>Where a new document is put.</summary>
    public const string Folder = "governance/";

    private const char Line = '\n', Tab = '\t';

    /// <summary>Headings and what to write below them, as one property.</summary>
    public static string Write(IEnumerable<(string Heading, string Hint)> sections) => string.Join(Line.ToString(), sections.Select(s => s.Heading + Tab + s.Hint));

    public static IEnumerable<(string Heading, string Hint)> Read(string sections) =>
        from line in sections.Split(Line)
        let tab = line.IndexOf(Tab)
        where tab > 0
        select (line.Substring(0, tab), line.Substring(tab + 1));
}

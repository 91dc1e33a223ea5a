namespace GovernanceAnalyzers.Documentation;

/// <summary>A file as it should be.</summary>
/// <param name="Path">Relative to the root of the repository.</param>
internal sealed record GeneratedFile(string Path, string Text)
{
    /// <param name="read">Gives the text of a file of the repository, for files that are generated in part.</param>
    public static IEnumerable<GeneratedFile> All(Func<string, string> read) => Profiles.All.Concat(RuleTables.All(read)).Concat(EvidenceTable.All(read));
}

namespace GovernanceAnalyzers.Documentation;

/// <summary>A file as it should be.</summary>
/// <param name="Path">Relative to the root of the repository.</param>
internal sealed record GeneratedFile(string Path, string Text)
{
    /// <param name="read">Gives the text of a file of the repository, for files that are generated in part.</param>
    public static IEnumerable<GeneratedFile> All(Func<string, string> read) => Profiles.All.Concat(RuleTables.All(read)).Append(Obligations.Page).Append(ConfigurationKeys.In(read)).Append(PackTable.In(read)).Append(EvidenceTable.In(read));

    /// <summary>A file that is generated between two marks, and written by hand outside them.</summary>
    public static GeneratedFile Between(Func<string, string> read, string path, string mark, string generated)
    {
        var (text, start, end) = (read(path), $"<!-- {mark}:start -->", $"<!-- {mark}:end -->");
        var (from, to) = (text.IndexOf(start, StringComparison.Ordinal), text.IndexOf(end, StringComparison.Ordinal));
        return from >= 0 && to > from ? new(path, text[..(from + start.Length)] + "\n" + generated + text[to..]) : throw new InvalidDataException($"{path} lacks {start} and {end}.");
    }
}

namespace GovernanceAnalyzers.Documentation;

/// <summary>A part of a page that is generated, between two comments.</summary>
internal static class GeneratedPart
{
    public static string Replace(string page, string part, string text, string path)
    {
        var (opening, closing) = ($"<!-- {part}:start -->", $"<!-- {part}:end -->");
        var start = page.IndexOf(opening, StringComparison.Ordinal);
        var end = page.IndexOf(closing, StringComparison.Ordinal);
        return start >= 0 && end > start ? page[..(start + opening.Length)] + "\n" + text + page[end..] : throw new InvalidDataException($"{path} lacks {opening} and {closing}.");
    }
}

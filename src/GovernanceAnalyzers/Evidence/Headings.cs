using System.Collections.Immutable;
using System.Text;

namespace GovernanceAnalyzers.Evidence;

/// <summary>Compares headings as people write them: with numbers, capitals and words of their own.</summary>
internal static class Headings
{
    /// <summary>The first section whose heading is one of the names, else the first that has one of them in it.</summary>
    public static Section? Find(ImmutableArray<Section> sections, IEnumerable<string> names)
    {
        var wanted = names.Select(Words).ToList();
        return sections.FirstOrDefault(s => wanted.Contains(Words(s.Heading)))
            ?? sections.FirstOrDefault(s => Words(s.Heading) is var words && wanted.Any(words.Contains));
    }

    /// <summary>Letters and digits in lower case, a blank before and after each word.</summary>
    private static string Words(string heading)
    {
        var words = new StringBuilder(" ");
        foreach (var c in heading)
            if (char.IsLetterOrDigit(c)) words.Append(char.ToLowerInvariant(c));
            else if (words[words.Length - 1] != ' ') words.Append(' ');
        if (words[words.Length - 1] != ' ') words.Append(' ');
        return words.ToString();
    }
}

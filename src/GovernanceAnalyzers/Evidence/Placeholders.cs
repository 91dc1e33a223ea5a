using System.Text.RegularExpressions;

namespace GovernanceAnalyzers.Evidence;

/// <summary>Words that stand where a person has yet to write.</summary>
internal static class Placeholders
{
    /// <summary>
    /// <c>TODO</c> in capitals only: "todo" is a word in other languages. Angle brackets need a letter first, and before them nothing that makes them a type
    /// argument or a comparison.
    /// </summary>
    private static readonly Regex Pattern = new(
        @"\b(?:TODO|TBD|FIXME)\b|(?i:\blorem\s+ipsum\b)|(?i:(?<![\w-])example\.(?:com|org|net)\b)|(?<![\w=])<(?<tag>[\p{L}][^<>\r\n]{0,120})>",
        RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>The elements of HTML that documents use, and addresses: these in angle brackets are what they say.</summary>
    private static readonly Regex Html = new(
        @"^(?:a|abbr|address|article|aside|audio|b|bdi|bdo|blockquote|br|caption|center|cite|code|col|colgroup|data|dd|del|details|dfn|div|dl|dt|em|figcaption|figure|font|footer|h[1-6]|head|header|hr|html|body|i|img|input|ins|kbd|label|li|link|main|map|mark|meta|nav|ol|p|path|picture|pre|q|rp|rt|ruby|s|samp|script|section|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|template|tfoot|th|thead|time|title|tr|track|tt|u|ul|var|video|wbr)(?:\s|/|$)|^[a-z][a-z0-9+.-]*:|^[^\s@]+@[^\s@]+$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    /// <summary>The placeholders, each with its place.</summary>
    public static IEnumerable<Placed> In(string text)
    {
        for (var match = Pattern.Match(text); match.Success; match = match.NextMatch())
            if (match.Groups["tag"] is not { Success: true } tag || !Html.IsMatch(tag.Value)) yield return new Placed(match.Value, new(match.Index, match.Length));
    }
}

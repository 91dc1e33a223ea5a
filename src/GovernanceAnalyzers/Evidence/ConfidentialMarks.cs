using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.Evidence;

/// <summary>What has no place in a document that everybody may read: keys, and the marks by which organisations keep texts to themselves.</summary>
internal static class ConfidentialMarks
{
    /// <summary>The forms that issuers give their keys, so that they can be found.</summary>
    private static readonly Regex Keys = new(
        @"-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----|\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|\bAIza[0-9A-Za-z_-]{35}\b|\bgh[pousr]_[0-9A-Za-z]{36,}\b|\bgithub_pat_[0-9A-Za-z_]{50,}\b|\bglpat-[0-9A-Za-z_-]{20,}\b|\bxox[abprs]-[0-9A-Za-z-]{10,}\b|\bsk-(?:ant-|proj-)?[0-9A-Za-z_-]{20,}\b|\bhf_[0-9A-Za-z]{30,}\b|\beyJ[0-9A-Za-z_-]{10,}\.eyJ[0-9A-Za-z_-]{10,}\.[0-9A-Za-z_-]{10,}|\bAccountKey=[0-9A-Za-z+/]{40,}={0,2}",
        RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>As marks, not as words: "confidential" alone counts only where it stands alone in its line.</summary>
    private static readonly Regex Marks = new(
        @"(?i:\b(?:for\s+)?internal\s+(?:use\s+)?only\b)|(?i:\b(?:strictly|company|commercial(?:ly)?\s+in)[\s-]+confidential\b)|(?i:\bdo\s+not\s+distribute\b)|(?i:\bnot\s+for\s+(?:publication|(?:external|public)\s+(?:distribution|release|use))\b)|(?m:^[ \t#*_>]*(?<alone>(?i:confidential))[ \t*_.!]*\r?$)",
        RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>Whether something in the text has the form of a secret key.</summary>
    public static bool HoldsKey(string text) => Keys.IsMatch(text);

    /// <summary>What each is, and where.</summary>
    public static IEnumerable<Placed> In(DocumentText document)
    {
        var text = document.Text.ToString(new TextSpan(0, Math.Min(document.Text.Length, DocumentText.MaxLength)));
        for (var match = Keys.Match(text); match.Success; match = match.NextMatch()) yield return new Placed("what has the form of a secret key", new TextSpan(match.Index, match.Length));
        for (var match = Marks.Match(document.Prose); match.Success; match = match.NextMatch())
        {
            Capture mark = match.Groups["alone"] is { Success: true } alone ? alone : match;
            yield return new Placed($"the mark '{mark.Value}'", new TextSpan(mark.Index, mark.Length));
        }
    }
}

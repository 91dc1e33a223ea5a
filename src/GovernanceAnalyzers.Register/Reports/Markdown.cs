using System.Text.RegularExpressions;

namespace GovernanceAnalyzers.Register.Reports;

internal static partial class Markdown
{
    /// <summary>Text of others stays text: no markup, no table cell, no line of its own.</summary>
    public static string Escape(string text) => Markup().Replace(string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries)), @"\$0");

    [GeneratedRegex(@"[\\`*_\[\]<>|#]", RegexOptions.CultureInvariant)]
    private static partial Regex Markup();
}

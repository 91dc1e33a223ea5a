using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.Evidence;

/// <summary>The words of a text, to find it again however its lines are broken and whatever stands between its words.</summary>
internal sealed record WordSequence(ImmutableArray<string> Words)
{
    private const int TellingWords = 8;

    /// <summary>Whether it is long enough to be told from a common phrase.</summary>
    public bool IsTelling => Words.Length >= TellingWords;

    public static WordSequence Of(string text) => new(Split(text).Select(w => w.Text).ToImmutableArray());

    /// <summary>Where the words stand one after the other in a text, in whatever case.</summary>
    public IEnumerable<TextSpan> In(string text, CancellationToken cancel)
    {
        var words = Split(text);
        for (var i = 0; i + Words.Length <= words.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            var length = 0;
            while (length < Words.Length && string.Equals(words[i + length].Text, Words[length], StringComparison.OrdinalIgnoreCase)) length++;
            if (length == Words.Length && length > 0) yield return TextSpan.FromBounds(words[i].Span.Start, words[i + length - 1].Span.End);
        }
    }

    private static List<Placed> Split(string text)
    {
        var words = new List<Placed>();
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i])) i++;
            if (i > start) words.Add(new Placed(text.Substring(start, i - start), TextSpan.FromBounds(start, i)));
        }
        return words;
    }
}

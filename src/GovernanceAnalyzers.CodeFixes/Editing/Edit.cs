using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.CodeFixes.Editing;

/// <summary>
/// Changes to one text, all in its positions. Fixes are made of text, not of nodes: what is not changed keeps every blank, comment and
/// directive, and no formatter has a say.
/// </summary>
internal sealed class Edit
{
    private readonly List<TextChange> _changes = [];

    /// <summary>Whether more than the member that it was made for may read differently: an import was added.</summary>
    public bool ReachesFile { get; private set; }

    /// <summary>Insertions at one position stand in the order in which they were made.</summary>
    public Edit Insert(int position, string text) => Replace(new TextSpan(position, 0), text);

    public Edit Replace(TextSpan span, string text)
    {
        _changes.Add(new TextChange(span, text));
        return this;
    }

    public Edit Remove(TextSpan span) => Replace(span, "");

    public Edit ReachingFile()
    {
        ReachesFile = true;
        return this;
    }

    /// <summary>The changes in order, one a position.</summary>
    public ImmutableArray<TextChange> Changes()
    {
        var ordered = ImmutableArray.CreateBuilder<TextChange>();
        foreach (var change in _changes.OrderBy(c => c.Span.Start).ThenBy(c => c.Span.End))        // stable
            if (ordered.Count > 0 && ordered[ordered.Count - 1] is var last && last.Span.End == change.Span.Start && last.Span.Start == last.Span.End)
                ordered[ordered.Count - 1] = new TextChange(change.Span, last.NewText + change.NewText);
            else
                ordered.Add(change);
        return ordered.ToImmutable();
    }

    /// <summary>Where the start of something is afterwards: what is inserted there stands before it.</summary>
    public int StartAfter(int position) => position + Changes().Where(c => c.Span.End <= position).Sum(Growth);

    /// <summary>Where the span is afterwards.</summary>
    public TextSpan After(TextSpan span)
    {
        var start = StartAfter(span.Start);
        var end = span.End + Changes().Where(c => c.Span.End < span.End || (c.Span.End == span.End && (c.Span.Length > 0 || span.Length == 0))).Sum(Growth);
        return TextSpan.FromBounds(start, Math.Max(start, end));
    }

    /// <summary>Where the new text is afterwards.</summary>
    public IEnumerable<TextSpan> Written()
    {
        var shift = 0;
        foreach (var change in Changes())
        {
            yield return new TextSpan(change.Span.Start + shift, change.NewText!.Length);
            shift += Growth(change);
        }
    }

    private static int Growth(TextChange change) => change.NewText!.Length - change.Span.Length;
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using YamlDotNet.Core;

namespace GovernanceAnalyzers.Evidence;

/// <summary>A text, and where it stands.</summary>
internal readonly record struct Placed(string Text, TextSpan Span);

/// <summary>What a document says of itself at its top, and where (see <see cref="FrontMatterText"/>).</summary>
internal sealed class FrontMatter
{
    public static readonly FrontMatter None = new(default, ImmutableDictionary<string, ImmutableArray<Placed>>.Empty);

    private readonly ImmutableDictionary<string, ImmutableArray<Placed>> _values;

    private FrontMatter(TextSpan span, ImmutableDictionary<string, ImmutableArray<Placed>> values) => (Span, _values) = (span, values);

    /// <summary>The lines of dashes included; empty when there is none.</summary>
    public TextSpan Span { get; }

    /// <summary>All texts.</summary>
    public IEnumerable<Placed> Values => _values.Values.SelectMany(v => v).Distinct();

    /// <summary>The text, or the texts of the list; none when it is missing, blank or nested.</summary>
    public ImmutableArray<Placed> All(string key) => _values.TryGetValue(key, out var values) ? values : ImmutableArray<Placed>.Empty;

    public Placed? First(string key) => All(key) is { Length: > 0 } values ? values[0] : null;

    /// <summary>What a document that is no Markdown says of itself.</summary>
    public static FrontMatter Of(ImmutableDictionary<string, ImmutableArray<Placed>> values) => new(default, values);

    public static FrontMatter Read(SourceText text, string content, ICollection<DocumentProblem> problems)
    {
        if (FrontMatterText.Of(content) is not { } read) return None;
        if (!read.IsClosed)
        {
            problems.Add(new DocumentProblem("has front matter without an end: close it with a line of three dashes", text.Lines[0].Span));
            return None;
        }
        foreach (var problem in read.Problems) problems.Add(new DocumentProblem(problem.Text, Place(problem).Span));
        return new FrontMatter(
            TextSpan.FromBounds(0, read.End),
            read.Values.ToImmutableDictionary(v => v.Key, v => v.Value.Select(Place).ToImmutableArray(), StringComparer.OrdinalIgnoreCase));

        Placed Place(YamlText yaml)
        {
            var first = Position(yaml.Start);
            return new Placed(yaml.Text, TextSpan.FromBounds(first, Math.Max(first, Position(yaml.End))));
        }

        // The YAML starts in the second line.
        int Position(Mark mark)
        {
            var line = text.Lines[(int)Math.Min(mark.Line, text.Lines.Count - 1)];
            return Math.Min(line.Start + (int)mark.Column - 1, line.End);
        }
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace GovernanceAnalyzers.Evidence;

/// <summary>A text, and where it stands.</summary>
internal readonly record struct Placed(string Text, TextSpan Span);

/// <summary>
/// The YAML between the two lines of dashes at the top of a document: one mapping of names to a text or a list of texts. What is nested deeper is kept
/// by name only.
/// </summary>
internal sealed class FrontMatter
{
    /// <summary>More than that at the top of a document is not what it describes itself with.</summary>
    private const int MaxLength = 64 * 1024;

    public static readonly FrontMatter None = new(default, ImmutableDictionary<string, ImmutableArray<Placed>>.Empty, ImmutableDictionary<string, TextSpan>.Empty);

    private readonly ImmutableDictionary<string, ImmutableArray<Placed>> _values;
    private readonly ImmutableDictionary<string, TextSpan> _keys;

    private FrontMatter(TextSpan span, ImmutableDictionary<string, ImmutableArray<Placed>> values, ImmutableDictionary<string, TextSpan> keys) =>
        (Span, _values, _keys) = (span, values, keys);

    /// <summary>The lines of dashes included; empty when there is none.</summary>
    public TextSpan Span { get; }

    public bool Exists => Span.Length > 0;

    /// <summary>All texts.</summary>
    public IEnumerable<Placed> Values => _values.Values.SelectMany(v => v);

    /// <summary>The text, or the texts of the list; none when it is missing, blank or nested.</summary>
    public ImmutableArray<Placed> All(string key) => _values.TryGetValue(key, out var values) ? values : ImmutableArray<Placed>.Empty;

    public Placed? First(string key) => All(key) is { Length: > 0 } values ? values[0] : null;

    public bool Has(string key) => _keys.ContainsKey(key);

    /// <summary>Where the name stands; the first line when it does not.</summary>
    public TextSpan PlaceOf(string key) => _keys.TryGetValue(key, out var span) ? span : new TextSpan(0, Math.Min(3, Span.End));

    public static FrontMatter Read(SourceText text, string content, ICollection<DocumentProblem> problems)
    {
        if (!IsMarker(text.Lines[0], content)) return None;
        var last = 1;
        while (last < text.Lines.Count && text.Lines[last].End <= content.Length && text.Lines[last].Start < MaxLength && !IsMarker(text.Lines[last], content)) last++;
        if (last == text.Lines.Count || text.Lines[last].End > content.Length || !IsMarker(text.Lines[last], content))
        {
            problems.Add(new DocumentProblem("has front matter without an end: close it with a line of three dashes", text.Lines[0].Span));
            return None;
        }
        var span = TextSpan.FromBounds(0, text.Lines[last].EndIncludingLineBreak);
        var reader = new Reader(text, problems);
        reader.Read(content.Substring(text.Lines[1].Start, text.Lines[last].Start - text.Lines[1].Start));
        return new FrontMatter(span, reader.Values.ToImmutable(), reader.Keys.ToImmutable());
    }

    private static bool IsMarker(TextLine line, string content) =>
        line.End <= content.Length && line.End - line.Start is >= 3 and < 80 && content.Substring(line.Start, line.End - line.Start).TrimEnd() is "---";

    private sealed class Reader(SourceText text, ICollection<DocumentProblem> problems)
    {
        public ImmutableDictionary<string, ImmutableArray<Placed>>.Builder Values { get; } = ImmutableDictionary.CreateBuilder<string, ImmutableArray<Placed>>(StringComparer.OrdinalIgnoreCase);

        public ImmutableDictionary<string, TextSpan>.Builder Keys { get; } = ImmutableDictionary.CreateBuilder<string, TextSpan>(StringComparer.OrdinalIgnoreCase);

        /// <summary>By events, not into objects: what stands before a mistake is kept, and references are not followed.</summary>
        public void Read(string yaml)
        {
            var parser = new Parser(new StringReader(yaml));
            try
            {
                parser.Consume<StreamStart>();
                if (parser.Accept<StreamEnd>(out _)) return;
                parser.Consume<DocumentStart>();
                if (parser.TryConsume<MappingStart>(out _)) ReadEntries(parser);
                else if (!parser.Accept<Scalar>(out var scalar) || scalar.Value.Length > 0)
                    Report("has front matter that is no list of names and values: write 'kind: …' and the like, one a line", SpanOf(parser.Current!));
            }
            catch (YamlException error)
            {
                var reason = (error.InnerException ?? error).Message;
                Report($"has front matter that is not YAML: {reason.TrimEnd('.')}", Span(error.Start, error.End));
            }
        }

        private void ReadEntries(IParser parser)
        {
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                if (!parser.TryConsume<Scalar>(out var key))
                {
                    Report("has a name in its front matter that is no plain text", SpanOf(parser.Current!));
                    parser.SkipThisAndNestedEvents();
                    parser.SkipThisAndNestedEvents();
                    continue;
                }
                var values = ReadValues(parser);
                if (Keys.ContainsKey(key.Value))
                {
                    Report($"says '{key.Value}' twice in its front matter; the first is taken: remove one", SpanOf(key));
                    continue;
                }
                Keys[key.Value] = SpanOf(key);
                Values[key.Value] = values;
            }
        }

        private ImmutableArray<Placed> ReadValues(IParser parser)
        {
            var values = ImmutableArray.CreateBuilder<Placed>();
            if (parser.TryConsume<SequenceStart>(out _))
                while (!parser.TryConsume<SequenceEnd>(out _)) ReadValue(parser, values);
            else
                ReadValue(parser, values);
            return values.ToImmutable();
        }

        private void ReadValue(IParser parser, ImmutableArray<Placed>.Builder values)
        {
            if (!parser.TryConsume<Scalar>(out var scalar)) parser.SkipThisAndNestedEvents();
            else if (!string.IsNullOrWhiteSpace(scalar.Value) && !(scalar.IsPlainImplicit && scalar.Value is "~" or "null")) values.Add(new Placed(scalar.Value.Trim(), SpanOf(scalar)));
        }

        private void Report(string message, TextSpan span) => problems.Add(new DocumentProblem(message, span));

        private TextSpan SpanOf(ParsingEvent parsed) => Span(parsed.Start, parsed.End);

        /// <summary>The YAML starts in the second line.</summary>
        private TextSpan Span(Mark start, Mark end)
        {
            var first = Position(start);
            return TextSpan.FromBounds(first, Math.Max(first, Position(end)));
        }

        private int Position(Mark mark)
        {
            var line = text.Lines[(int)Math.Min(mark.Line, text.Lines.Count - 1)];
            return Math.Min(line.Start + (int)mark.Column - 1, line.End);
        }
    }
}

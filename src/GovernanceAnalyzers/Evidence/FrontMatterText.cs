using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace GovernanceAnalyzers.Evidence;

/// <summary>A part of the YAML, and where in it that stands.</summary>
internal readonly record struct YamlText(string Text, Mark Start, Mark End);

/// <summary>
/// The front matter of a document as text: the YAML between the two lines of dashes at its top, one mapping of names to a text or a list of texts. What is nested deeper is kept by name
/// only. Of the analyzer and of the tool that makes registers.
/// </summary>
internal sealed class FrontMatterText
{
    /// <summary>More than that at the top of a document is not what it describes itself with.</summary>
    private const int MaxLength = 64 * 1024;

    private const string Marker = "---";

    /// <summary>What the compiler takes for ends of lines.</summary>
    private static readonly char[] s_lineEnds = ['\r', '\n', '\u0085', '\u2028', '\u2029'];

    private readonly Dictionary<string, List<YamlText>> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<YamlText> _problems = [];

    private FrontMatterText(int end) => End = end;

    /// <summary>Where the document goes on, after the second line of dashes; 0 when that is missing.</summary>
    public int End { get; }

    public bool IsClosed => End > 0;

    /// <summary>By name, in whatever case.</summary>
    public IReadOnlyDictionary<string, List<YamlText>> Values => _values;

    /// <summary>What was not understood, to be read after the name of the document.</summary>
    public IReadOnlyList<YamlText> Problems => _problems;

    /// <summary>The texts of a name; none when it is missing, blank or nested.</summary>
    public IEnumerable<string> All(string key) => _values.TryGetValue(key, out var values) ? values.Select(value => value.Text) : [];

    /// <summary><see langword="null"/> where a document does not begin with front matter.</summary>
    public static FrontMatterText? Of(string content)
    {
        var first = LineAt(content, 0);
        if (!IsMarker(content, 0, first.End)) return null;
        for (var start = first.Next; start < content.Length && start < MaxLength;)
        {
            var line = LineAt(content, start);
            if (IsMarker(content, start, line.End))
            {
                var found = new FrontMatterText(line.Next);
                found.Read(content.Substring(first.Next, start - first.Next));
                return found;
            }
            start = line.Next;
        }
        return new FrontMatterText(0);
    }

    private static (int End, int Next) LineAt(string content, int start)
    {
        var end = content.IndexOfAny(s_lineEnds, start);
        if (end < 0) return (content.Length, content.Length);
        return (end, end + (content[end] == '\r' && end + 1 < content.Length && content[end + 1] == '\n' ? 2 : 1));
    }

    private static bool IsMarker(string content, int start, int end) => end - start is >= 3 and < 80 && content.Substring(start, end - start).TrimEnd() == Marker;

    /// <summary>By events, not into objects: what stands before a mistake is kept, and references are not followed.</summary>
    private void Read(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        try
        {
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _)) return;
            parser.Consume<DocumentStart>();
            if (parser.TryConsume<MappingStart>(out _)) ReadEntries(parser);
            else if (!parser.Accept<Scalar>(out var scalar) || scalar.Value.Length > 0)
                Report("has front matter that is no list of names and values: write 'kind: …' and the like, one a line", parser.Current!);
        }
        catch (YamlException error)
        {
            var reason = (error.InnerException ?? error).Message;
            _problems.Add(new YamlText($"has front matter that is not YAML: {reason.TrimEnd('.')}", error.Start, error.End));
        }
    }

    private void ReadEntries(IParser parser)
    {
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var key))
            {
                Report("has a name in its front matter that is no plain text", parser.Current!);
                parser.SkipThisAndNestedEvents();
                parser.SkipThisAndNestedEvents();
                continue;
            }
            var values = ReadValues(parser);
            if (_values.ContainsKey(key.Value))
            {
                Report($"says '{key.Value}' twice in its front matter; the first is taken: remove one", key);
                continue;
            }
            _values[key.Value] = values;
        }
    }

    private static List<YamlText> ReadValues(IParser parser)
    {
        var values = new List<YamlText>();
        if (parser.TryConsume<SequenceStart>(out _))
            while (!parser.TryConsume<SequenceEnd>(out _)) ReadValue(parser, values);
        else
            ReadValue(parser, values);
        return values;
    }

    private static void ReadValue(IParser parser, List<YamlText> values)
    {
        if (!parser.TryConsume<Scalar>(out var scalar)) parser.SkipThisAndNestedEvents();
        else if (!string.IsNullOrWhiteSpace(scalar.Value) && !(scalar.IsPlainImplicit && scalar.Value is "~" or "null")) values.Add(new YamlText(scalar.Value.Trim(), scalar.Start, scalar.End));
    }

    private void Report(string message, ParsingEvent parsed) => _problems.Add(new YamlText(message, parsed.Start, parsed.End));
}

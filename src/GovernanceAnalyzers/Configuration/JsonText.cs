using Microsoft.CodeAnalysis.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace GovernanceAnalyzers.Configuration;

/// <summary>Something in a file of JSON that was not understood.</summary>
/// <param name="Message">What is wrong, as a clause without a full stop.</param>
/// <param name="Suggestion">What was probably meant.</param>
internal sealed record JsonProblem(TextSpan Span, string Message, string? Suggestion = null);

/// <summary>The text of a file of JSON, and the problems found in it. JSON is read by a reader of YAML, of which it is a part, because that one knows the places.</summary>
/// <param name="itself">What a problem of the whole begins with.</param>
internal sealed class JsonText(SourceText text, ICollection<JsonProblem> problems, string itself = "the file ")
{
    /// <summary>Ten times the Code of Conduct as a pack.</summary>
    public const int MaxLength = 1024 * 1024;

    private const int MaxDepth = 16;

    public SourceText Text => text;

    /// <summary>The object that the file is; <see langword="null"/>, and reported, when it is none.</summary>
    public YamlMappingNode? Parse()
    {
        if (text.Length > MaxLength)
        {
            Report(new TextSpan(0, 0), $"{itself}is longer than {MaxLength / 1024} Ki characters and was not read");
            return null;
        }
        try
        {
            // A tab is blank in JSON wherever it may stand, but not in YAML.
            var stream = new YamlStream();
            stream.Load(new JsonParser(new Parser(new StringReader(text.ToString().Replace('\t', ' ')))));
            if (stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode root) return root;
            Report(new TextSpan(0, 0), $"{itself}holds no JSON object");
        }
        catch (YamlException error)
        {
            Report(SpanOf(error.Start, error.End), $"{itself}is not JSON: {(error.InnerException ?? error).Message.TrimEnd('.')}");
        }
        return null;
    }

    public void Report(YamlNode node, string message, string? suggestion = null) => Report(SpanOf(node), message, suggestion);

    public void Report(TextSpan span, string message, string? suggestion = null) => problems.Add(new JsonProblem(span, message, suggestion));

    /// <summary>A scalar as it is written; of a list or an object the first character.</summary>
    public TextSpan SpanOf(YamlNode node) => node is YamlScalarNode ? SpanOf(node.Start, node.End) : new TextSpan(PositionOf(node.Start), Math.Min(1, text.Length - PositionOf(node.Start)));

    private TextSpan SpanOf(Mark start, Mark end) => TextSpan.FromBounds(PositionOf(start), Math.Max(PositionOf(start), PositionOf(end)));

    private int PositionOf(Mark mark) => (int)Math.Max(0, Math.Min(mark.Index, text.Length));

    /// <summary>Lets through what JSON has, and nothing so deep that reading it would exhaust the stack.</summary>
    private sealed class JsonParser(IParser inner) : IParser
    {
        private int _depth;

        public ParsingEvent? Current => inner.Current;

        public bool MoveNext()
        {
            if (!inner.MoveNext()) return false;
            var current = inner.Current!;
            _depth += current.NestingIncrease;
            if (_depth > MaxDepth) throw Error("it is nested too deep");
            if (current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false }) throw Error("JSON has no references and no tags");
            if (current is MappingStart { Style: not MappingStyle.Flow } or SequenceStart { Style: not SequenceStyle.Flow }) throw Error("objects stand in braces, lists in brackets");
            if (current is Scalar { Style: not ScalarStyle.DoubleQuoted } scalar && !IsLiteral(scalar.Value)) throw Error("texts stand in double quotes, and every name has a colon and a value after it");
            return true;

            SemanticErrorException Error(string message) => new(current.Start, current.End, message);
        }

        private static bool IsLiteral(string text) => text is "true" or "false" or "null" || (text.Length > 0 && text.All(c => char.IsDigit(c) || c is '-' or '+' or '.' or 'e' or 'E'));
    }
}

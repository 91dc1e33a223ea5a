using System.Collections.Immutable;
using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.Evidence;

/// <summary>The sections of a Markdown text, and its prose.</summary>
internal sealed class MarkdownText
{
    /// <summary>Blocks, code and addresses are told apart; emphasis and links are left as they are, for they change nothing here and cost most.</summary>
    private static readonly MarkdownPipeline Pipeline = CreatePipeline();

    /// <param name="start">Where the body starts.</param>
    public MarkdownText(string content, int start, ICollection<DocumentProblem> problems)
    {
        var prose = content.ToCharArray();
        Blank(prose, 0, start);
        var visible = new string(prose);
        try
        {
            // Blank lines for the front matter keep every position.
            var document = Markdown.Parse(visible, Pipeline);
            var headings = document.Descendants<HeadingBlock>().ToList();
            BlankComments(document, prose, visible);
            Sections = SectionsOf(headings, new string(prose), content.Length);
            foreach (var block in document.Descendants()) BlankCode(block, prose);
            Prose = new string(prose);
        }
        catch (ArgumentException)                    // Markdig's answer to blocks that are nested too deeply
        {
            problems.Add(new DocumentProblem("nests lists or quotes too deeply to be read: make it flatter", new TextSpan(start, 0)));
            (Sections, Prose) = (ImmutableArray<Section>.Empty, "");
        }
    }

    public ImmutableArray<Section> Sections { get; }

    public string Prose { get; }

    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation();
        builder.InlineParsers.Clear();
        builder.InlineParsers.Add(new EscapeInlineParser());
        builder.InlineParsers.Add(new CodeInlineParser());
        builder.InlineParsers.Add(new AutolinkInlineParser());
        builder.InlineParsers.Add(new LineBreakInlineParser());
        return builder.Build();
    }

    private static ImmutableArray<Section> SectionsOf(List<HeadingBlock> headings, string visible, int end)
    {
        var sections = ImmutableArray.CreateBuilder<Section>(headings.Count);
        for (var i = 0; i < headings.Count; i++)
        {
            var heading = headings[i];
            var next = headings.FindIndex(i + 1, h => h.Level <= heading.Level);
            var body = TextSpan.FromBounds(EndOf(heading, visible), next < 0 ? end : headings[next].Span.Start);
            sections.Add(new Section(TextOf(heading, visible), heading.Level, Span(heading.Span), body, IsEmpty(headings, i, body, visible)));
        }
        return sections.MoveToImmutable();
    }

    private static bool IsEmpty(List<HeadingBlock> headings, int index, TextSpan body, string visible)
    {
        var position = body.Start;
        for (var i = index + 1; i < headings.Count && headings[i].Span.Start < body.End; i++)
        {
            if (!IsBlank(visible, position, headings[i].Span.Start)) return false;
            position = EndOf(headings[i], visible);
        }
        return IsBlank(visible, position, body.End);
    }

    /// <summary>The end of its line: marks may follow the text.</summary>
    private static int EndOf(HeadingBlock heading, string visible)
    {
        var end = Math.Min(heading.Span.End + 1, visible.Length);
        while (end < visible.Length && visible[end] is not ('\r' or '\n')) end++;
        return end;
    }

    private static bool IsBlank(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (!char.IsWhiteSpace(text[i])) return false;
        return true;
    }

    private static string TextOf(HeadingBlock heading, string visible) =>
        heading.Inline is { FirstChild: { } first, LastChild: { } last }
            ? visible.Substring(first.Span.Start, Math.Max(0, last.Span.End + 1 - first.Span.Start)).Replace("*", "").Replace("`", "").Trim()
            : "";

    /// <summary>A comment is HTML to Markdown, in a line of text or in lines of its own.</summary>
    private static void BlankComments(MarkdownDocument document, char[] prose, string visible)
    {
        foreach (var node in document.Descendants())
            if (node is HtmlBlock or HtmlInline)
                for (var start = visible.IndexOf("<!--", node.Span.Start, node.Span.Length, StringComparison.Ordinal); start >= 0;)
                {
                    var close = visible.IndexOf("-->", start, StringComparison.Ordinal);
                    var end = close < 0 ? node.Span.End + 1 : close + 3;
                    Blank(prose, start, end);
                    start = end > node.Span.End ? -1 : visible.IndexOf("<!--", end, node.Span.End + 1 - end, StringComparison.Ordinal);
                }
    }

    private static void BlankCode(MarkdownObject node, char[] prose)
    {
        if (node is CodeBlock or CodeInline or AutolinkInline) Blank(prose, node.Span.Start, Math.Min(node.Span.End + 1, prose.Length));
    }

    private static void Blank(char[] text, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (text[i] is not ('\r' or '\n')) text[i] = ' ';
    }

    private static TextSpan Span(SourceSpan span) => new(span.Start, span.Length);
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.Evidence;

/// <summary>
/// What a document, nearly always of Markdown, says of itself and how it is divided, read from its text alone: made once a text, and kept as long as that.
/// </summary>
internal sealed class DocumentText
{
    /// <summary>Some hundred pages; what follows is not read.</summary>
    public const int MaxLength = 512 * 1024;

    private const int Utf8 = 65001, Utf16 = 1200, Utf16BigEndian = 1201, Utf32 = 12000, Utf32BigEndian = 12001;

    private DocumentText(SourceText text, bool isBill)
    {
        (Text, IsBill) = (text, isBill);
        var problems = ImmutableArray.CreateBuilder<DocumentProblem>();
        var content = text.ToString(new TextSpan(0, Math.Min(text.Length, MaxLength)));
        if (Unreadable(text, content) is { } reason)
        {
            problems.Add(new DocumentProblem(reason, new TextSpan(0, 0)));
            IsReadable = false;
            (FrontMatter, Sections, Prose) = (FrontMatter.None, ImmutableArray<Section>.Empty, "");
        }
        else if (isBill)
        {
            (FrontMatter, Sections, Prose) = (FrontMatter.Of(CycloneDxCards.Read(text, problems)), ImmutableArray<Section>.Empty, "");
        }
        else
        {
            if (text.Length > MaxLength) problems.Add(new DocumentProblem($"is longer than {MaxLength / 1024} Ki characters, of which the first were read: divide it", new TextSpan(0, 0)));
            FrontMatter = FrontMatter.Read(text, content, problems);
            var markdown = new MarkdownText(content, FrontMatter.Span.End, problems);
            (Sections, Prose) = (markdown.Sections, markdown.Prose);
        }
        Problems = problems.ToImmutable();
    }

    public SourceText Text { get; }

    public bool IsReadable { get; } = true;

    /// <summary>Whether it is a bill of materials, which has names and values and no sections.</summary>
    public bool IsBill { get; }

    public FrontMatter FrontMatter { get; }

    public ImmutableArray<Section> Sections { get; }

    /// <summary>The text that people read, every character at its place: front matter, code, comments and addresses in angle brackets are blank.</summary>
    public string Prose { get; }

    public ImmutableArray<DocumentProblem> Problems { get; }

    public static DocumentText Of(SourceText text) => new(text, isBill: false);

    public static DocumentText OfBill(SourceText text) => new(text, isBill: true);

    private static string? Unreadable(SourceText text, string content) =>
        content.IndexOf('\0') >= 0 ? "is a binary file: write it in Markdown"
        : !IsUnicode(text, content) ? "is not encoded in UTF-8: save it as UTF-8"
        : null;

    /// <summary>Whether the bytes were what the encoding says. The compiler takes bytes that are not for another encoding's, or puts a mark in their place.</summary>
    public static bool IsUnicode(SourceText text) => IsUnicode(text, text.ToString());

    private static bool IsUnicode(SourceText text, string content) =>
        content.IndexOf('\uFFFD') < 0 && text.Encoding is not { CodePage: not (Utf8 or Utf16 or Utf16BigEndian or Utf32 or Utf32BigEndian) };
}

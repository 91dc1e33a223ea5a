using System.Text;
using GovernanceAnalyzers.Evidence;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace GovernanceAnalyzers.Tests.Evidence;

public class DocumentTextTests
{
    private static DocumentText Read(string text) => DocumentText.Of(SourceText.From(text, Encoding.UTF8));

    private static string[] Problems(DocumentText document) => [.. document.Problems.Select(p => p.Message)];

    private static string At(DocumentText document, TextSpan span) => document.Text.ToString(span);

    [Fact]
    public void Front_matter_names_texts_and_lists()
    {
        var document = Read(
            """
            ---
            kind: RiskAssessment
            reviewed: 2026-03-01
            systems: [clinic, "second one"]
            models:
              - risk
              - triage
            classification:
            version: ~
            nested: { a: { b: 1 } }
            ---
            # Title
            """);
        Assert.Empty(document.Problems);
        var front = document.FrontMatter;
        Assert.Equal("RiskAssessment", front.First("kind")?.Text);
        Assert.Equal("RiskAssessment", At(document, front.First("KIND")!.Value.Span));
        Assert.Equal("2026-03-01", front.First("reviewed")?.Text);
        Assert.Equal(["clinic", "second one"], front.All("systems").Select(v => v.Text));
        Assert.Equal(["risk", "triage"], front.All("models").Select(v => v.Text));
        Assert.Equal("triage", At(document, front.All("models")[1].Span));
        Assert.Null(front.First("classification"));
        Assert.Null(front.First("version"));
        Assert.Null(front.First("nested"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# Title\n\nText")]
    [InlineData("----\nkind: x\n---\n")]
    [InlineData(" ---\nkind: x\n---\n")]
    [InlineData("Text\n---\nkind: x\n---\n")]
    public void A_document_may_have_no_front_matter(string text)
    {
        var document = Read(text);
        Assert.True(document.FrontMatter.Span.IsEmpty);
        Assert.Empty(document.FrontMatter.Values);
        Assert.Empty(document.Problems);
    }

    [Theory]
    [InlineData("---\n---\n# A")]
    [InlineData("---\n\n# a comment\n---\n# A")]
    [InlineData("\uFEFF---\r\nkind: PrivacyPolicy\r\n--- \r\n# A\r\n")]
    public void Front_matter_may_be_empty_and_lines_may_end_in_any_way(string text)
    {
        var document = DocumentText.Of(SourceText.From(new MemoryStream(Encoding.UTF8.GetBytes(text))));
        Assert.False(document.FrontMatter.Span.IsEmpty);
        Assert.Empty(document.Problems);
        Assert.Equal("A", Assert.Single(document.Sections).Heading);
    }

    [Theory]
    [InlineData("---\nkind: [a\n---\n", "not YAML")]
    [InlineData("---\nkind: a: b\n---\n", "not YAML")]
    [InlineData("---\nkind: \"a\n---\n", "not YAML")]
    [InlineData("---\n: : :\n  - }\n---\n", "")]
    [InlineData("---\njust text\n---\n", "no list of names and values")]
    [InlineData("---\n- a\n- b\n---\n", "no list of names and values")]
    [InlineData("---\n? [a, b]\n: c\nkind: x\n---\n", "no plain text")]
    [InlineData("---\nkind: a\nKind: b\n---\n", "says 'Kind' twice")]
    [InlineData("---\nkind: a\n", "without an end")]
    public void What_is_no_front_matter_is_said_once(string text, string expected) => Assert.Contains(expected, Assert.Single(Problems(Read(text))), StringComparison.Ordinal);

    [Fact]
    public void What_stands_before_a_mistake_is_kept_and_the_mistake_has_its_place()
    {
        var document = Read("---\nkind: PrivacyPolicy\nkind: RiskAssessment\nreviewed: 2026-01-01\nsystems: [a\n---\n# Scope\n\nText\n");
        Assert.Equal("PrivacyPolicy", document.FrontMatter.First("kind")?.Text);
        Assert.Equal("2026-01-01", document.FrontMatter.First("reviewed")?.Text);
        Assert.Equal(2, document.Problems.Length);
        Assert.Equal(2, document.Text.Lines.GetLineFromPosition(document.Problems[0].Span.Start).LineNumber);
        Assert.InRange(document.Text.Lines.GetLineFromPosition(document.Problems[1].Span.Start).LineNumber, 4, 5);
        Assert.Single(document.Sections);
    }

    [Fact]
    public void References_are_not_followed()
    {
        var document = Read("---\na: &x [1, 2]\nb: [*x, *x]\nkind: *x\n---\n");
        Assert.Null(document.FrontMatter.First("kind"));
        Assert.Empty(document.FrontMatter.All("b"));
    }

    [Fact]
    public void Sections_have_headings_bodies_and_places()
    {
        var document = Read(
            """
            ---
            kind: PrivacyPolicy
            ---
            # **Privacy** policy

            Intro.

            ## Scope ##
            ### Detail
            Deep.

            Setext
            ------
            <!-- nothing yet -->

            ## Code
            ```
            # no heading
            ```
            ## Last ##
            """);
        Assert.Equal(["Privacy policy", "Scope", "Detail", "Setext", "Code", "Last"], document.Sections.Select(s => s.Heading));
        Assert.Equal([false, false, false, true, false, true], document.Sections.Select(s => s.IsEmpty));
        Assert.Equal("## Scope", At(document, document.Sections[1].Place));
        Assert.Contains("Deep.", At(document, document.Sections[1].Body), StringComparison.Ordinal);
        Assert.DoesNotContain("Setext", At(document, document.Sections[1].Body), StringComparison.Ordinal);
    }

    [Fact]
    public void Prose_has_no_code_comments_or_addresses()
    {
        var text = "---\nkind: TODO\n---\n# A\n\nOne `TODO` two <https://example.com> three <!-- TODO\nTODO --> four\n\n```\nTODO\n```\n\n    TODO\n\n<!-- TODO -->\n\n<b>five</b> <owner>\n";
        var document = Read(text);
        Assert.Equal(text.Length, document.Prose.Length);
        Assert.Equal(["#", "A", "One", "two", "three", "four", "<b>five</b>", "<owner>"], document.Prose.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("\u0089PNG\0\0\0\r", "binary")]
    [InlineData("# A\n\uFFFD\uFFFD\n", "UTF-8")]
    public void What_is_no_text_is_not_read(string text, string expected)
    {
        var document = Read(text);
        Assert.False(document.IsReadable);
        Assert.Contains(expected, Assert.Single(Problems(document)), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_encoding_is_said() =>
        Assert.Contains("UTF-8", Assert.Single(Problems(DocumentText.Of(SourceText.From("# Caf\u00e9", Encoding.Latin1)))), StringComparison.Ordinal);

    [Fact]
    public void A_long_document_is_read_up_to_a_limit()
    {
        var document = Read("---\nkind: RiskAssessment\n---\n# First\n" + new string('x', 10 * 1024 * 1024) + "\n# Last\n");
        Assert.Contains("longer than", Assert.Single(Problems(document)), StringComparison.Ordinal);
        Assert.Equal("First", Assert.Single(document.Sections).Heading);
        Assert.True(document.Prose.Length <= DocumentText.MaxLength);
    }

    [Fact]
    public void Deep_nesting_is_bounded()
    {
        Assert.Contains("too deeply", Assert.Single(Problems(Read(new string('>', 20_000) + " a"))), StringComparison.Ordinal);
        Assert.Single(Problems(Read("---\na: " + new string('[', 20_000) + "\n---\n")));
    }

    /// <summary>Every beginning of a document can be read.</summary>
    [Fact]
    public void A_document_cut_anywhere_is_read()
    {
        const string Text = "---\nkind: [a, 'b']\nx: |\n  y\n? z\n---\n# A `b` <!-- c -->\n\n* <d> <https://e>\n\n```f\ng\n";
        for (var length = 0; length <= Text.Length; length++) Assert.True(Read(Text[..length]).IsReadable);
    }
}

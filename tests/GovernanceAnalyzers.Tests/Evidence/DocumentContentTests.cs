using System.Globalization;
using GovernanceAnalyzers.Evidence;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace GovernanceAnalyzers.Tests.Evidence;

/// <summary>What is read out of a document: confidential marks, open items, sections by their headings.</summary>
public class DocumentContentTests
{
    // In two parts, so that no scanner takes a test for a leak.
    private const string Key = "AKIA" + "IOSFODNN7ABCDEFG";

    private static DocumentText Read(string text) => DocumentText.Of(SourceText.From(text));

    [Theory]
    [InlineData("The key is `" + Key + "`.", Key)]
    [InlineData("```\n" + Key + "\n```", Key)]
    [InlineData("-----BEGIN RSA " + "PRIVATE KEY-----", "-----BEGIN RSA " + "PRIVATE KEY-----")]
    [InlineData("# Report\n\nFor internal use only.", "For internal use only")]
    [InlineData("Strictly confidential\n", "Strictly confidential")]
    [InlineData("# A\n\n**CONFIDENTIAL**\n\nText", "CONFIDENTIAL")]
    [InlineData("Please do not distribute this.", "do not distribute")]
    public void Keys_and_marks_are_found(string text, string expected)
    {
        var document = Read(text);
        Assert.Equal(expected, document.Text.ToString(Assert.Single(ConfidentialMarks.In(document)).Span));
    }

    [Theory]
    [InlineData("We keep what patients say confidential.")]
    [InlineData("Keys start with AKIA and sk-; see `sk-…`.")]
    [InlineData("Internal audits are held every year; only the summary is published.")]
    [InlineData("<!-- internal only -->")]
    public void Words_are_no_marks(string text) => Assert.Empty(ConfidentialMarks.In(Read(text)));

    [Fact]
    public void Open_rows_with_a_date_are_found()
    {
        const string Text = """
            # Incidents

            | Incident | Status | Due |
            |---|---|---|
            | Wrong dose shown | Open | 2026-01-31 |
            | Slow answer | closed | 2026-01-01 |
            | No date yet | open | soon |

            | Other | Due |
            |---|---|
            | open | 2020-01-01 |
            """;
        var document = Read(Text);
        var (name, due, place) = Assert.Single(OpenItems.In(document));
        Assert.Equal("Wrong dose shown", name);
        Assert.Equal("2026-01-31", due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal("2026-01-31", document.Text.ToString(place));
    }

    [Theory]
    [InlineData("# Limitations", "Limitations")]
    [InlineData("## 3.1 Known *limitations*:", "Limitations")]
    [InlineData("# Out-of-scope use", "Out of scope use")]
    public void Sections_are_found_by_their_words(string heading, string name) => Assert.NotNull(Headings.Find(Read(heading + "\n\nText").Sections, [name]));

    [Theory]
    [InlineData("# Delimitations", "Limitations")]
    [InlineData("Limitations", "Limitations")]
    [InlineData("# Limits", "Limitations")]
    public void Other_words_are_not_it(string heading, string name) => Assert.Null(Headings.Find(Read(heading + "\n\nText").Sections, [name]));

    [Fact]
    public void The_exact_heading_goes_first() => Assert.Equal("Scope", Headings.Find(Read("# Out of scope\n\na\n\n# Scope\n\nb").Sections, ["Scope"])?.Heading);
}

using GovernanceAnalyzers.Evidence;
using Xunit;

namespace GovernanceAnalyzers.Tests.Evidence;

public class PlaceholdersTests
{
    [Theory]
    [InlineData("TODO: say why", "TODO")]
    [InlineData("Owner: TBD.", "TBD")]
    [InlineData("Lorem  ipsum dolor", "Lorem  ipsum")]
    [InlineData("See https://example.com/x", "example.com")]
    [InlineData("write to team@example.org", "example.org")]
    [InlineData("Answers <questions of patients>", "<questions of patients>")]
    [InlineData("The <owner> decides", "<owner>")]
    public void Placeholders_are_found_at_their_place(string text, string expected)
    {
        var found = Assert.Single(Placeholders.In(text));
        Assert.Equal(expected, found.Text);
        Assert.Equal(expected, text.Substring(found.Span.Start, found.Span.Length));
    }

    [Theory]
    [InlineData("Todo el personal, todo list, methodTODOs, TODOS")]
    [InlineData("counterexample.com, my-example.com, example.community")]
    [InlineData("<b>bold</b> <br/> <img src=\"a.png\"> <https://oecd.ai> <team@clinic.org> <mailto:a@b.c>")]
    [InlineData("List<string>, a < b and c > d, x <5% of 10>")]
    [InlineData("")]
    public void Words_of_their_own_are_no_placeholders(string text) => Assert.Empty(Placeholders.In(text));
}

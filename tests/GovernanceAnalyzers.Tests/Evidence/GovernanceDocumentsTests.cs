using GovernanceAnalyzers.Evidence;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace GovernanceAnalyzers.Tests.Evidence;

public class GovernanceDocumentsTests
{
    private static GovernanceDocuments Read(string? root, params (string Path, string Text)[] files) =>
        GovernanceDocuments.Read(files.Select(f => new File(f.Path, f.Text)), new RepositoryPaths(root), DocumentText.Of, DocumentText.OfBill, SecurityTxt.Of, default);

    [Theory]
    [InlineData("/repo", "/repo/governance/risk.md", "governance/risk.md")]
    [InlineData("/repo/", "/repo/src/../governance//risk.md", "governance/risk.md")]
    [InlineData(@"C:\Repo", @"c:\repo\governance\risk.md", "governance/risk.md")]
    [InlineData("/repo", "/repository/risk.md", "/repository/risk.md")]
    [InlineData("/repo", "/risk.md", "/risk.md")]
    [InlineData(null, "governance/./risk.md", "governance/risk.md")]
    public void Paths_are_relative_to_the_root(string? root, string file, string expected) => Assert.Equal(expected, new RepositoryPaths(root).Relative(file));

    [Theory]
    [InlineData("../risk.md", true)]
    [InlineData("governance/../../risk.md", true)]
    [InlineData("/etc/risk.md", true)]
    [InlineData(@"C:\risk.md", true)]
    [InlineData("https://clinic.org/risk.md", true)]
    [InlineData("governance/../docs/risk.md", false)]
    [InlineData("..risk.md", false)]
    public void Paths_that_lead_out_are_told(string path, bool expected) => Assert.Equal(expected, RepositoryPaths.IsOutside(path));

    [Fact]
    public void Documents_are_found_by_path_and_kind()
    {
        var documents = Read(
            "/repo",
            ("/repo/governance/risk.md", "---\nkind: RiskAssessment\nsystem: clinic\n---\n"),
            ("/repo/governance/notes.txt", "kind: RiskAssessment"),
            ("/repo/.github/security.md", "# Security\n"),
            ("/repo/.well-known/security.txt", "Contact: mailto:a@b.org"));
        Assert.Equal([".github/security.md", "governance/risk.md"], documents.All.Select(d => d.Path));
        Assert.NotNull(documents.Find("governance/risk.md"));
        Assert.Null(documents.Find("Governance/Risk.md"));
        Assert.Equal("governance/risk.md", documents.FindIgnoringCase("Governance/Risk.md")?.Path);
        Assert.NotNull(documents.FindFile("/repo/governance/risk.md"));
        Assert.True(Assert.Single(documents.OfKind("riskassessment")).IsAbout("Clinic"));
        Assert.False(documents.OfKind("RiskAssessment").Single().IsAbout("other"));
        Assert.Single(documents.SecurityPolicies);
        Assert.Equal(".well-known/security.txt", Assert.Single(documents.SecurityTxts).Path);
    }

    [Fact]
    public void A_file_that_is_named_twice_or_cannot_be_read_does_no_harm()
    {
        var documents = GovernanceDocuments.Read(
            [new File("/repo/a.md", "# A"), new File("/repo/./a.md", "# A"), new File("/repo/b.md", null)], new RepositoryPaths("/repo"), DocumentText.Of, DocumentText.OfBill, SecurityTxt.Of, default);
        Assert.Equal("a.md", Assert.Single(documents.All).Path);
    }

    [Theory]
    [InlineData("2026-02-28", true)]
    [InlineData(" 2026-02-28 ", true)]
    [InlineData("2026-02-30", false)]
    [InlineData("28.02.2026", false)]
    [InlineData("2026-2-8", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Dates_are_written_in_one_way(string? text, bool expected) => Assert.Equal(expected, GovernanceDocument.DateOf(text) is not null);

    private sealed class File(string path, string? text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => text is null ? null : SourceText.From(text);
    }
}

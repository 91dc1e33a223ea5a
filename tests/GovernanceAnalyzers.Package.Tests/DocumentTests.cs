using Xunit;

namespace GovernanceAnalyzers.Package.Tests;

/// <summary>The package gives the compiler the documents of a project, and brings what it takes to read them.</summary>
[Collection(nameof(Product))]
public sealed class DocumentTests(Product product)
{
    [Theory]
    [InlineData("GOV0006", "risk-assessment.md", 14, "still has 'TODO'")]
    [InlineData("GOV0012", "risk-assessment.md", 3, "last reviewed on 2025-05-30")]
    [InlineData("GOV0012", "risk-assessment.md", 1, "lacks the section 'Mitigation'")]
    public async Task What_a_document_lacks_is_reported_in_it(string rule, string document, int line, string message) =>
        Assert.Contains(
            (await product.BuiltAsync("Documented")).GovernanceFindings,
            finding => finding.Rule == rule && finding.Place.Document == document && finding.Place.Line == line && finding.Message.Contains(message, StringComparison.Ordinal));

    [Fact]
    public async Task A_document_that_is_there_is_not_missed_and_one_that_is_not_is()
    {
        var rules = (await product.BuiltAsync("Documented")).GovernanceFindings.Where(finding => finding.Place.Document == "Desk.cs").Select(finding => finding.Rule).ToList();

        Assert.DoesNotContain("GOV0101", rules);
        Assert.DoesNotContain("GOV0206", rules);
        Assert.DoesNotContain("GOV0011", rules);
        Assert.Contains("GOV0501", rules);
    }

    [Fact]
    public async Task A_pack_beside_the_documents_is_read() =>
        Assert.Contains(
            (await product.BuiltAsync("Documented")).GovernanceFindings,
            finding => finding.Rule == "GOV0013" && finding.Place.Document == "own.governance-pack.json" && finding.Message.Contains("did you mean 'edition'?", StringComparison.Ordinal));

    [Theory]
    [InlineData("outside.md"), InlineData("nowhere.md")]
    public async Task A_link_answers_for_nothing_and_stops_nothing(string document)
    {
        var documented = await product.BuiltAsync("Documented");

        Assert.Equal(!OperatingSystem.IsWindows(), documented.Result.LinesOf("Documented").Any(line => line.Contains($"{document} : warning GOVDOCUMENT: is a link", StringComparison.Ordinal)));
        Assert.DoesNotContain(documented.GovernanceFindings, finding => finding.Place.Document == document);
        Assert.Contains(documented.GovernanceFindings, finding => finding.Rule == "GOV0501");
        Assert.True(documented.Compiled);
    }
}

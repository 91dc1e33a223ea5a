using Xunit;

namespace GovernanceAnalyzers.Package.Tests;

/// <summary>The build step of the package finds the weights of a project, and the analyzers hold them to what is recorded.</summary>
[Collection(nameof(Product))]
public sealed class WeightsTests(Product product)
{
    [Theory]
    [InlineData("weights.lock.json", 5, "'models/changed.onnx' has the SHA-256 ")]
    [InlineData("weights.lock.json", 3, "'models/unknown.gguf' is not recorded in weights.lock.json")]
    [InlineData("weights.lock.json", 3, "'ranking.zip' is not recorded in weights.lock.json")]
    [InlineData("model.sig", 1, "'models/model.sig' does not check out: it is cut off or no JSON, at line 1")]
    public async Task What_differs_or_is_not_recorded_is_reported_where_it_is(string document, int line, string message) =>
        Assert.Contains(
            (await product.BuiltAsync("Weights")).GovernanceFindings,
            finding => finding.Rule == "GOV0603" && finding.Place.Document == document && finding.Place.Line == line && finding.Message.StartsWith(message, StringComparison.Ordinal));

    [Fact]
    public async Task What_is_recorded_as_it_is_and_what_is_no_weights_is_not_reported() =>
        Assert.Equal(4, (await product.BuiltAsync("Weights")).GovernanceFindings.Count(finding => finding.Rule == "GOV0603"));

    [Fact]
    public async Task A_word_of_the_lock_that_means_nothing_is_reported() =>
        Assert.Equal("Not understood: 'license' means nothing here; did you mean 'licence'?", Assert.Single((await product.BuiltAsync("Weights")).GovernanceFindings, finding => finding.Rule == "GOV0013").Message);

    [Fact]
    public async Task Weights_that_the_web_server_gives_away_are_reported()
    {
        var finding = Assert.Single((await product.BuiltAsync("Weights")).GovernanceFindings, finding => finding.Rule == "GOV0606");
        Assert.Equal("error", finding.Level);
        Assert.StartsWith("'wwwroot/models/served.onnx' is given to whoever asks the web server, and nobody has approved that", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Silenced_advisories_are_reported()
    {
        var finding = Assert.Single((await product.BuiltAsync("Weights")).GovernanceFindings, finding => finding.Rule == "GOV0607");
        Assert.StartsWith("'acme-sorter' is built with NU1902, NU1903 silenced", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_without_weights_is_handed_nothing() =>
        Assert.DoesNotContain((await product.BuiltAsync("Console")).Inputs("additional"), path => path.EndsWith("governance.weights.tsv", StringComparison.Ordinal));
}

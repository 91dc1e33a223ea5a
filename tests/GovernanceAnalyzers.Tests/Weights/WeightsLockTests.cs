using System.Text;
using GovernanceAnalyzers.Configuration;
using GovernanceAnalyzers.Weights;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace GovernanceAnalyzers.Tests.Weights;

public class WeightsLockTests
{
    private const string Digest = "1111111111111111111111111111111111111111111111111111111111111111";

    private const string Good = $$"""{ "path": "a.onnx", "size": 7, "sha256": "{{Digest}}", "source": "https://acme.com", "format": "onnx", "licence": "MIT" }""";

    [Fact]
    public void A_lock_says_path_size_and_digest()
    {
        var read = Read($$"""{ "$schema": "x", "version": 1, "files": [ {{Good}} ] }""");
        Assert.Empty(read.Problems);
        var file = Assert.Single(read.Files);
        Assert.Equal(("a.onnx", 7L, Digest), (file.Path, file.Size, file.Digest));
    }

    [Theory]
    [InlineData("""{ "path": "b", "size": 7, "sha256": "12" }""", "2:37 '12' is no SHA-256: write 64 digits from 0 to f, in small letters")]
    [InlineData("""{ "path": "b", "size": "7", "sha256": "DIGEST" }""", "2:24 'size' is not a number from 0 to 9223372036854775807")]
    [InlineData("""{ "path": "b", "size": -7, "sha256": "DIGEST" }""", "2:24 'size' is not a number from 0 to 9223372036854775807")]
    [InlineData("""{ "path": "b", "sha256": "DIGEST" }""", "2:1 'size' is missing")]
    [InlineData("""{ "size": 7, "sha256": "DIGEST" }""", "2:1 'path' is missing")]
    [InlineData("""{ "path": "b", "size": 7, "sha265": "DIGEST" }""", "2:27 'sha265' means nothing here; did you mean 'sha256'?", "2:1 'sha256' is missing")]
    [InlineData("""{ "path": "b", "size": 7, "sha256": "DIGEST", "license": "MIT" }""", "2:105 'license' means nothing here; did you mean 'licence'?")]
    [InlineData("""{ "path": "a.onnx", "size": 7, "sha256": "DIGEST" }""", "3:11 'a.onnx' is recorded twice; the first counts")]
    [InlineData("7", "2:1 'files' holds what is not an object")]
    public void What_is_wrong_in_an_entry_is_told_at_its_place_and_the_others_count(string entry, params string[] problems)
    {
        var read = Read("{ \"version\": 1, \"files\": [\n" + entry.Replace("DIGEST", Digest, StringComparison.Ordinal) + ",\n" + Good + "] }");
        Assert.Equal(problems.Order(), read.Problems.Select(Text).Order());
        Assert.Contains(read.Files, file => file.Path == "a.onnx");
        Assert.True(read.IsReadable);
    }

    [Theory]
    [InlineData("", "the file holds no JSON object")]
    [InlineData("[]", "the file holds no JSON object")]
    [InlineData("{ \"version\": 1, \"files\": [", "the file is not JSON")]
    [InlineData("{ \"version\": 2, \"files\": [] }", "'version' is not a number from 1 to 1")]
    [InlineData("{ \"files\": [] }", "'version' is missing: write 1")]
    [InlineData("{ \"version\": 1 }", "'files' is missing")]
    [InlineData("{ \"version\": 1, \"files\": 7 }", "'files' is not a list")]
    public void What_is_no_lock_is_told(string text, string problem)
    {
        var read = Read(text);
        Assert.Contains(read.Problems, p => p.Message.StartsWith(problem, StringComparison.Ordinal));
        Assert.Empty(read.Files);
    }

    [Fact]
    public void A_lock_in_another_encoding_is_told()
    {
        var read = Read(SourceText.From(new MemoryStream([.. "{ \"version\": 1, \"files\": [ { \"path\": \""u8, 0xFC, 0xE9, .. "\" } ] }"u8]), Encoding.UTF8));
        Assert.Equal("1:1 the file is not encoded in UTF-8: save it as UTF-8", Text(Assert.Single(read.Problems)));
        Assert.False(read.IsReadable);
    }

    [Theory]
    [InlineData("/repo/weights.lock.json", "/repo/models/a.onnx", "models/a.onnx"), InlineData("/repo/x/weights.lock.json", "/repo/models/a.onnx", "../models/a.onnx"),
     InlineData("C:\\repo\\weights.lock.json", "c:/repo/a.onnx", "a.onnx"), InlineData("/repo/weights.lock.json", "/other/a.onnx", "../other/a.onnx")]
    public void Paths_are_told_from_the_folder_of_the_lock(string file, string path, string expected) => Assert.Equal(expected, WeightsLock.RelativePath(file, path));

    private static string Text(ConfigurationProblem problem) => $"{problem.Lines.Start.Line + 1}:{problem.Lines.Start.Character + 1} {problem.Text}";

    private static WeightsLock Read(string text) => Read(SourceText.From(text, Encoding.UTF8));

    private static WeightsLock Read(SourceText text) => Assert.Single(WeightsLock.All([new File(text)], default));

    private sealed class File(SourceText text) : AdditionalText
    {
        public override string Path => "/repo/weights.lock.json";

        public override SourceText GetText(CancellationToken cancellationToken = default) => text;
    }
}

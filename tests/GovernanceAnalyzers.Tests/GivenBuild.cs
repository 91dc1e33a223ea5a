using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.Tests;

/// <summary>What a build gives the analyzers beside source: documents and properties.</summary>
internal static class GivenBuild
{
    public static AnalyzerOptions Of(IEnumerable<(string Path, string Text)> documents, params (string Name, string Value)[] properties) =>
        new([.. documents.Select(document => new Document(document.Path, document.Text))], new Properties(properties.ToDictionary(p => "build_property." + p.Name, p => p.Value)));

    private sealed class Document(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text, System.Text.Encoding.UTF8);

        public override string Path { get; } = path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class Properties(Dictionary<string, string> values) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(values);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values([]);
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            value = values.GetValueOrDefault(key, "");
            return value.Length > 0;
        }
    }
}

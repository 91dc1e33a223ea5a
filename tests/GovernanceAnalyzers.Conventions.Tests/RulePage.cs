using System.Text.RegularExpressions;

namespace GovernanceAnalyzers.Conventions;

/// <summary>A page of docs/rules, taken apart.</summary>
internal sealed partial class RulePage
{
    private readonly string _text;

    private RulePage(string id)
    {
        Path = PathOf(id);
        _text = Repository.Read(Path);
        Title = _text.Split('\n')[0];
        Headings = [.. Heading().Matches(DocumentBlock().Replace(_text, "")).Select(match => match.Groups["name"].Value)];
        Facts = Fact().Matches(_text[.._text.IndexOf("\n## ", StringComparison.Ordinal)])
            .ToDictionary(match => match.Groups["name"].Value, match => match.Groups["value"].Value, StringComparer.OrdinalIgnoreCase);
    }

    public string Path { get; }

    public string Title { get; }

    public IReadOnlyList<string> Headings { get; }

    /// <summary>The rows of the table at the top.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; }

    public static string PathOf(string id) => $"docs/rules/{id}.md";

    public static RulePage Of(string id) => new(id);

    /// <summary>The one C# example of a section.</summary>
    public string Example(string heading)
    {
        var blocks = CSharpBlock().Matches(Section(heading));
        return blocks.Count == 1 ? blocks[0].Groups["code"].Value : throw new InvalidOperationException($"{Path}: '## {heading}' has {blocks.Count} C# examples, not one.");
    }

    /// <summary>The documents that go with the example of a section: blocks of Markdown whose info string names a path.</summary>
    public IReadOnlyList<(string Path, string Text)> Documents(string heading) =>
        [.. DocumentBlock().Matches(Section(heading)).Select(match => (match.Groups["path"].Value, match.Groups["text"].Value))];

    private string Section(string heading) => Regex.Match(_text, $@"^## {heading}\n(?<body>.*?)(?=^## (Why|Violation|Fix|How it works|What counts|When to suppress)|\z)", RegexOptions.Multiline | RegexOptions.Singleline).Groups["body"].Value;

    [GeneratedRegex(@"^````(?:markdown|text|json) (?<path>\S+)\n(?<text>.*?)^````$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex DocumentBlock();

    [GeneratedRegex(@"^## (?<name>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\| \**(?<name>[A-Z][a-z]+)[^|]*? \| (?<value>.+?) \|$", RegexOptions.Multiline)]
    private static partial Regex Fact();

    [GeneratedRegex(@"^```csharp\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();
}

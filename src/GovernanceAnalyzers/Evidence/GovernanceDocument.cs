using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.Evidence;

/// <summary>A Markdown document of the build, and what it says of itself.</summary>
/// <param name="Path">Relative to the root of the repository, with forward slashes; as the compiler knows it when it lies outside.</param>
/// <param name="File">As the compiler knows it.</param>
internal sealed record GovernanceDocument(string Path, string File, DocumentText Content)
{
    private const string Public = "public";

    public string? Kind => Text(DocumentKeys.Kind);

    public string? Version => Text(DocumentKeys.Version);

    public string? Fingerprint => Text(DocumentKeys.Fingerprint);

    public bool IsPublic => string.Equals(Text(DocumentKeys.Classification), Public, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it was made by an independent party.</summary>
    public bool IsExternal => string.Equals(Text(DocumentKeys.External), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The systems that it is about; none is all.</summary>
    public IEnumerable<string> Systems => Content.FrontMatter.All(DocumentKeys.Systems).Concat(Content.FrontMatter.All(DocumentKeys.System)).Select(v => v.Text);

    public IEnumerable<string> Models => Content.FrontMatter.All(DocumentKeys.Models).Select(v => v.Text);

    public bool IsAbout(string system) => DocumentKeys.IsAbout(Systems, system);

    public Placed? Find(string key) => Content.FrontMatter.First(key);

    public Location At(TextSpan span)
    {
        var end = Math.Min(span.End, Content.Text.Length);
        var inside = TextSpan.FromBounds(Math.Min(span.Start, end), end);
        return Location.Create(File, inside, Content.Text.Lines.GetLinePositionSpan(inside));
    }

    /// <summary>A date as the product writes dates.</summary>
    public static DateTime? DateOf(string? text) =>
        DateTime.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private string? Text(string key) => Find(key)?.Text;
}

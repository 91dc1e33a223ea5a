using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace GovernanceAnalyzers.Contracts;

/// <summary>What the name of a model says about which one it is.</summary>
internal static class ModelName
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    /// <summary>A date, a snapshot of three digits or more at the end, or a digest.</summary>
    private static readonly Regex Pin = new(@"(?<!\d)20\d{2}-?[01]\d-?[0-3]\d(?!\d)|[-@_.:]v?\d{3,}$|@|\b(?:sha256[:-])?[0-9a-f]{40,}\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, Limit);

    /// <summary>A number of the model's own: <c>3.1</c>, <c>v2</c>.</summary>
    private static readonly Regex Numbered = new(@"\d+\.\d+|(?<![a-z0-9])v\d", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, Limit);

    private static readonly Regex Alias = new("(?:^|[-_:./])latest$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, Limit);

    /// <summary>Families of which the name alone is an alias of whatever snapshot their supplier serves under it.</summary>
    private static readonly ImmutableArray<string> Served = ImmutableArray.Create("gpt-3.5", "gpt-4", "gpt-5", "chatgpt-", "o1", "o3", "o4-", "claude-", "gemini-");

    /// <summary>Whether it is an alias of what is newest.</summary>
    public static bool IsAlias(string name) => Alias.IsMatch(name);

    /// <summary>Whether it is known that another model may answer to it tomorrow.</summary>
    public static bool Floats(string name) => IsAlias(name) || (!Pin.IsMatch(name) && Served.Any(family => Last(name).StartsWith(family, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether it says which version of the model it is.</summary>
    public static bool SaysVersion(string name) => !Floats(name) && (Pin.IsMatch(name) || Numbered.IsMatch(name));

    /// <summary>Suppliers stand before the name: <c>openai/gpt-4o</c>.</summary>
    private static string Last(string name) => name.Substring(name.LastIndexOf('/') + 1);
}

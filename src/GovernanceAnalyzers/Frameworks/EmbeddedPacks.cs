using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.Frameworks;

/// <summary>The packs that come with the analyzer, read when somebody first asks.</summary>
internal static class EmbeddedPacks
{
    private const string Prefix = "Frameworks/";

    private static readonly Lazy<ImmutableArray<FrameworkPack>> s_all = new(() => Files().Select(f => PackFile.Of(f.Text).Pack).OfType<FrameworkPack>().ToImmutableArray());

    /// <summary>In the order of their names.</summary>
    public static ImmutableArray<FrameworkPack> All => s_all.Value;

    /// <summary>Their texts.</summary>
    public static IEnumerable<(string Name, SourceText Text)> Files() =>
        typeof(EmbeddedPacks).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).OrderBy(name => name, StringComparer.Ordinal)
            .Select(name => (name.Substring(Prefix.Length), TextOf(name)));

    private static SourceText TextOf(string name)
    {
        using var stream = typeof(EmbeddedPacks).Assembly.GetManifestResourceStream(name)!;
        return SourceText.From(stream, Encoding.UTF8);
    }
}

using System.Collections.Immutable;
using GovernanceAnalyzers.Configuration;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.Catalogue;

/// <summary>What a file says: its entries, and what in it was not understood.</summary>
/// <param name="text">Of a file of the user's, so that more can be said of its lines.</param>
internal sealed class CatalogueFile(
    string path,
    SourceText? text,
    ImmutableArray<CatalogueLibrary> libraries,
    ImmutableArray<CatalogueEntry> entries,
    ImmutableArray<ConfigurationProblem> problems)
{
    public string Path { get; } = path;

    public ImmutableArray<CatalogueLibrary> Libraries { get; } = libraries;

    public ImmutableArray<CatalogueEntry> Entries { get; } = entries;

    public ImmutableArray<ConfigurationProblem> Problems { get; } = problems;

    /// <summary>A problem at a place of this file.</summary>
    public ConfigurationProblem Problem(TextSpan span, string message, string? suggestion = null)
        => new(Path, span, text?.Lines.GetLinePositionSpan(span) ?? default, message, suggestion);

    /// <summary>A file whose text the host could not give.</summary>
    public static CatalogueFile Unreadable(string path)
        => new(
            path,
            text: null,
            ImmutableArray<CatalogueLibrary>.Empty,
            ImmutableArray<CatalogueEntry>.Empty,
            ImmutableArray.Create(new ConfigurationProblem(path, default, default, "the file could not be read")));
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.Catalogue;

/// <summary>Something in a file that was not understood. The line it stands on is left out; the rest of the file counts.</summary>
internal sealed class CatalogueProblem(string path, TextSpan span, LinePositionSpan lines, string message, string? suggestion)
{
    public string Path { get; } = path;

    public TextSpan Span { get; } = span;

    /// <summary>Line and column, counted from zero.</summary>
    public LinePositionSpan Lines { get; } = lines;

    /// <summary>What is wrong, as a clause without a full stop.</summary>
    public string Message { get; } = message;

    /// <summary>What was probably meant.</summary>
    public string? Suggestion { get; } = suggestion;

    public Location Location => Location.Create(Path, Span, Lines);

    public override string ToString()
        => $"{Path}({Lines.Start.Line + 1},{Lines.Start.Character + 1}): {Message}{(Suggestion is null ? string.Empty : $"; did you mean '{Suggestion}'?")}";
}

/// <summary>What a file says: its entries, and what in it was not understood.</summary>
internal sealed class CatalogueFile(
    string path,
    ImmutableArray<CatalogueLibrary> libraries,
    ImmutableArray<CatalogueEntry> entries,
    ImmutableArray<CatalogueProblem> problems,
    ImmutableDictionary<string, (TextSpan Span, LinePositionSpan Lines)> places)
{
    public string Path { get; } = path;

    public ImmutableArray<CatalogueLibrary> Libraries { get; } = libraries;

    public ImmutableArray<CatalogueEntry> Entries { get; } = entries;

    public ImmutableArray<CatalogueProblem> Problems { get; } = problems;

    /// <summary>Where the ID of an entry stands.</summary>
    public (TextSpan Span, LinePositionSpan Lines) PlaceOf(CatalogueEntry entry) => places.TryGetValue(entry.Id.Text, out var place) ? place : default;

    /// <summary>A file whose text the host could not give.</summary>
    public static CatalogueFile Unreadable(string path)
        => new(
            path,
            ImmutableArray<CatalogueLibrary>.Empty,
            ImmutableArray<CatalogueEntry>.Empty,
            ImmutableArray.Create(new CatalogueProblem(path, default, default, "the file could not be read", suggestion: null)),
            ImmutableDictionary<string, (TextSpan Span, LinePositionSpan Lines)>.Empty);
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.Frameworks;

/// <summary>A set of obligations, with what it says of evidence; data, in one file.</summary>
/// <param name="Id">Its name in files, such as <c>hiroshima-code</c>.</param>
/// <param name="Edition">Of the text that it is about; <see langword="null"/> where that has none.</param>
/// <param name="Version">Of the pack.</param>
/// <param name="Extends">The packs that an overlay adds to.</param>
/// <param name="Jurisdictions">Where an overlay holds, as ISO 3166-1 alpha-2 codes, or EU.</param>
/// <param name="Hash">SHA-256 of its text in UTF-8 with lines that end in LF, so that it is the same however the file was checked out.</param>
internal sealed record FrameworkPack(
    string Id, string Title, bool IsOverlay, bool IsBinding, bool IsPrimary, string? Edition, string Version, PackSource Source,
    ImmutableArray<string> Extends, ImmutableArray<string> Jurisdictions, ImmutableArray<ClauseGroup> Groups, ImmutableArray<Clause> Clauses,
    ImmutableArray<RetiredClause> Retired, ImmutableArray<ListedStandard> Standards, ImmutableArray<EvidenceNeed> Evidence, string Hash,
    PackPlaces Places)
{
    public bool HoldsIn(string jurisdiction) => Jurisdictions.Contains(jurisdiction.Trim(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The group of clauses, such as an action of the Code, that the clause is in.</summary>
    public ClauseGroup? GroupOf(Clause clause) => Groups.FirstOrDefault(g => g.Id == clause.Group);
}

/// <summary>Where in the file of a pack it says its name, and what it adds to.</summary>
internal sealed record PackPlaces(TextSpan Id, ImmutableArray<TextSpan> Extends);

/// <summary>The text that a pack is about.</summary>
/// <param name="Note">What of it was not read, and the like.</param>
internal sealed record PackSource(string Title, string? Url, string? Note);

/// <summary>Clauses that the text keeps together: an action, an article.</summary>
internal sealed record ClauseGroup(string Id, string Title);

/// <summary>An identifier that an earlier version of a pack had. Identifiers are never used for something else.</summary>
/// <param name="Successor">The clause that took its place.</param>
internal sealed record RetiredClause(string Id, string? Successor);

/// <summary>A technical standard that a stamp may follow.</summary>
/// <param name="Id">As it is written in the attribute.</param>
/// <param name="Alternatives">Other ways to write it.</param>
internal sealed record ListedStandard(string Id, string Title, ImmutableArray<string> Alternatives)
{
    /// <summary>Whether the text names it, with or without a version after it.</summary>
    public bool IsNamedBy(string text) => Alternatives.Insert(0, Id).Any(name => IsNamed(name, text.Trim()));

    private static bool IsNamed(string name, string text) =>
        text.StartsWith(name, StringComparison.OrdinalIgnoreCase) && text.Substring(name.Length) is var rest && (rest.Length == 0 || IsVersion(rest));

    private static bool IsVersion(string rest) => !char.IsLetterOrDigit(rest[0]) && rest.Any(char.IsDigit) && rest.All(c => char.IsDigit(c) || c is ' ' or '.' or '-' or '/' or ':' or '_' or 'v' or 'V');
}

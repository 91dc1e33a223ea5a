using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.Frameworks;

/// <summary>How much the text asks, in ascending order.</summary>
internal enum Strength
{
    Informative,
    Encouraged,
    Should,
    Commit,
    Binding,
}

/// <summary>One obligation of a framework.</summary>
/// <param name="Id">Qualified by its framework, such as <c>HCOC-7.1</c>: frameworks number differently.</param>
/// <param name="Paraphrase">In our own words.</param>
/// <param name="Qualifiers">The words by which the text limits it.</param>
/// <param name="Addressee">Who owes it; only what an organization owes can be answered for.</param>
/// <param name="Stages">Of the life of a system.</param>
/// <param name="Level"><c>A</c>: code can prove something of it; <c>B</c>: a declaration tied to a document; <c>C</c>: only people can show it.</param>
/// <param name="LevelNote">What can be checked and what cannot.</param>
/// <param name="Rules">The rules that serve it.</param>
/// <param name="FromTier">The lowest tier that it is about, as <c>RiskTier</c> numbers them; 0 for every system.</param>
/// <param name="AppliesFrom">The first day on which it holds; <see langword="null"/> where it always has.</param>
/// <param name="IsVerified">Whether what is said here was read in a copy of the text or on a page about it, and not only gathered from reports.</param>
/// <param name="SourceLines">Where it stands in the text.</param>
/// <param name="CrossWalks">By framework, the places of other texts that it has to do with.</param>
/// <param name="Relations">To clauses of other packs.</param>
/// <param name="Raises">What it asks beyond the packs that its own adds to.</param>
/// <param name="Place">In the file of the pack.</param>
internal sealed record Clause(
    string Id, string Title, string Paraphrase, Strength Strength, ImmutableArray<string> Qualifiers, string Addressee, ImmutableArray<string> Stages,
    char Level, string LevelNote, ImmutableArray<string> Rules, int FromTier, DateTime? AppliesFrom, bool IsVerified, string? SourceLines,
    ImmutableArray<CrossWalk> CrossWalks, ImmutableArray<ClauseRelation> Relations, ImmutableArray<Raise> Raises, TextSpan Place)
{
    /// <summary>Whom a clause is for where it does not say.</summary>
    public const string Organization = "organization";

    /// <summary>The stages that a clause is about where it does not say.</summary>
    public static readonly ImmutableArray<string> AllStages = ImmutableArray.Create("design", "development", "deployment", "post-deployment");

    /// <summary>Whether an organization can answer for it.</summary>
    public bool IsAssessable => Addressee == Organization;

    /// <summary>The identifier of the group that it is in: what stands before the last dot, or all of it.</summary>
    public string Group => Id.LastIndexOf('.') is var dot and > 0 ? Id.Substring(0, dot) : Id;

    /// <summary>Whether it holds on the day. Where the day is not known, what has a first day does not hold yet.</summary>
    public bool HoldsOn(DateTime? today) => AppliesFrom is not { } first || first <= today;
}

/// <summary>Places of another text, by its own numbers.</summary>
internal sealed record CrossWalk(string Framework, ImmutableArray<string> Places);

/// <summary>How a clause relates to clauses of another pack, in the words of OSCAL, from this clause to those.</summary>
internal sealed record ClauseRelation(string Type, ImmutableArray<string> Clauses)
{
    public static readonly ImmutableArray<string> Types = ImmutableArray.Create("equivalent-to", "subset-of", "superset-of", "intersects-with", "no-relationship");
}

/// <summary>What an overlay asks of a kind of evidence or of a rule, beyond the base.</summary>
/// <param name="Kind">The kind of evidence, when it is about one.</param>
/// <param name="Rule">The rule, when it is about one.</param>
/// <param name="FromTier">The tier from which the evidence is owed, as <c>RiskTier</c> numbers them.</param>
/// <param name="MaxAgeMonths">The age that a review of the evidence may have.</param>
/// <param name="Note">Why.</param>
internal sealed record Raise(string? Kind, string? Rule, int? FromTier, int? MaxAgeMonths, string Note);

using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.Frameworks;

/// <summary>What of a system documents may be owed for: facts of its code and declarations.</summary>
[Flags]
internal enum SystemTraits
{
    None = 0,

    /// <summary>It takes personal data.</summary>
    HoldsPersonalData = 1,

    /// <summary>It keeps prompts or outputs.</summary>
    StoresPrompts = 2,

    /// <summary>It trains or fine-tunes models.</summary>
    Trains = 4,

    /// <summary>The general public uses it.</summary>
    IsPublicFacing = 8,

    /// <summary>Content comes out of it that a model made.</summary>
    GeneratesContent = 16,

    /// <summary>It says of a domain of risk something else than that it does not arise.</summary>
    DeclaresRisks = 32,
}

/// <summary>What a framework asks of one kind of document: what it holds, how old it may grow, and which systems owe one.</summary>
/// <param name="Kind">The name of the kind in <c>[Evidence]</c> and in front matter.</param>
/// <param name="Title">What such a document is called in a sentence.</param>
/// <param name="File">The name of a new one.</param>
/// <param name="Why">Why it is asked for as often as it is.</param>
/// <param name="Clauses">What it answers for.</param>
/// <param name="RequiredBy">Which systems owe one; none where no rule misses it.</param>
/// <param name="MayBeSeveral">Whether a system may have several that say nothing to tell them apart.</param>
/// <param name="IsPerVersion">Whether each version of a system needs its own.</param>
/// <param name="ContentRule">The rule that reports what a document lacks, when it is one of its own.</param>
/// <param name="MaxAgeMonths">How long after its review it is reviewed again; <see langword="null"/> is never.</param>
/// <param name="MinSectionLength">The fewest characters, blanks not counted, that can say anything.</param>
/// <param name="Place">In the file of the pack.</param>
internal sealed record EvidenceNeed(
    string Kind, string Title, string File, string Why, ImmutableArray<string> Clauses, ImmutableArray<EvidenceRequirement> RequiredBy,
    bool MayBeSeveral, bool IsPerVersion, string? ContentRule, int? MaxAgeMonths, int MinSectionLength, ImmutableArray<RequiredSection> Sections, TextSpan Place)
{
    /// <summary>About three words.</summary>
    public const int DefaultMinSectionLength = 12;

    public bool IsAskedForBy(string rule) => RequiredBy.Any(r => r.Rule == rule);

    /// <summary>The sections that a document for such a system owes.</summary>
    public IEnumerable<RequiredSection> SectionsFor(SystemTraits traits) => Sections.Where(s => s.When == SystemTraits.None || (s.When & traits) != 0);
}

/// <summary>Which systems owe evidence of a kind, and which rule says so where there is none.</summary>
/// <param name="Rule">The rule that reports its absence.</param>
/// <param name="FromTier">The least tier, as <c>RiskTier</c> numbers them; 0 for every system.</param>
/// <param name="When">Any of these makes it owed; none: it always is.</param>
/// <param name="IsExternal">Whether it has to be of an independent party.</param>
/// <param name="OrKinds">Kinds of evidence that answer it as well.</param>
internal sealed record EvidenceRequirement(string Rule, int FromTier, SystemTraits When, bool IsExternal, ImmutableArray<string> OrKinds)
{
    public bool IsOwedBy(int tier, SystemTraits traits) => tier >= FromTier && IsOwedFor(traits);

    public bool IsOwedFor(SystemTraits traits) => When == SystemTraits.None || (When & traits) != 0;
}

/// <summary>A section that documents of a kind have.</summary>
/// <param name="Headings">The heading of the template, then others that count as well.</param>
/// <param name="Fields">Names in the front matter that say the same, as model and dataset cards have them.</param>
/// <param name="Hint">What a person is to write below it.</param>
/// <param name="When">Any of these makes it owed; none: it always is.</param>
internal sealed record RequiredSection(ImmutableArray<string> Headings, ImmutableArray<string> Fields, string Hint, SystemTraits When)
{
    public string Heading => Headings[0];
}

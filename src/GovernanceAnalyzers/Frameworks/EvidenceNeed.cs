using System.Collections.Immutable;

namespace GovernanceAnalyzers.Frameworks;

/// <summary>What a framework asks of one kind of document.</summary>
/// <param name="Kind">The name of the kind in <c>[Evidence]</c> and in front matter.</param>
/// <param name="Title">What such a document is called in a sentence.</param>
/// <param name="File">The name of a new one.</param>
/// <param name="Rule">The rule that reports that a system has none; <see langword="null"/> when nothing says that each needs one.</param>
/// <param name="ContentRule">The rule that reports what a document lacks, when it is one of its own.</param>
/// <param name="Tier">The least tier, as <c>RiskTier</c> numbers them, of the systems that need one.</param>
/// <param name="When">What a system does that needs one, any of these; empty is every system.</param>
/// <param name="MaxAgeMonths">How long after its review it is reviewed again; <see langword="null"/> is never.</param>
/// <param name="IsPerVersion">Whether each version of a system needs its own.</param>
internal sealed record EvidenceNeed(
    string Kind, string Title, string File, string? Rule, string? ContentRule, int Tier, ImmutableArray<SystemTrait> When, int? MaxAgeMonths, bool IsPerVersion, ImmutableArray<RequiredSection> Sections);

/// <summary>What a system does that documents may be owed for.</summary>
internal enum SystemTrait
{
    /// <summary>It takes personal data.</summary>
    PersonalData,

    /// <summary>It keeps prompts or outputs.</summary>
    PromptStorage,

    /// <summary>It trains or fine-tunes models.</summary>
    Trains,

    /// <summary>The general public uses it.</summary>
    Public,
}

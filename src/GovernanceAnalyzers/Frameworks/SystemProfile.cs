using System.Collections.Immutable;

namespace GovernanceAnalyzers.Frameworks;

/// <summary>What of a system decides which evidence it owes.</summary>
/// <param name="Tier">As <c>RiskTier</c> numbers them; 0 when none is said.</param>
/// <param name="Jurisdictions">Under whose law it is deployed, as declared.</param>
/// <param name="Today">The day as of which is looked; <see langword="null"/> when the build does not say it.</param>
internal readonly record struct SystemProfile(int Tier, SystemTraits Traits, ImmutableArray<string> Jurisdictions, DateTime? Today);

/// <summary>Evidence that a system owes.</summary>
/// <param name="RaisedBy">The clauses of overlays by which it owes this, or owes it from a lower tier.</param>
internal sealed record OwedEvidence(EvidenceNeed Need, EvidenceRequirement Requirement, ImmutableArray<Clause> RaisedBy)
{
    /// <summary>The kinds of evidence that answer it.</summary>
    public ImmutableArray<string> AnsweredBy => Requirement.OrKinds.Insert(0, Need.Kind);
}

namespace GovernanceAnalyzers.Actions.Challenges;

/// <summary>A system that the public uses comes without material for them.</summary>
/// <remarks>Clause HCOC-9.3.</remarks>
internal sealed class GOV0901MissingUserEducation() : EvidenceOwed(Rules.MissingUserEducation);

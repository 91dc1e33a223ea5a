namespace GovernanceAnalyzers.Actions.Declaring;

/// <summary>A system of high risk was not screened against prohibited uses.</summary>
/// <remarks>Clause HCOC-P.9.</remarks>
internal sealed class GOV0015MissingUseScreening() : EvidenceOwed(Rules.MissingUseScreening);

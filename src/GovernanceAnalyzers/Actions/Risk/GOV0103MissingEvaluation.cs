namespace GovernanceAnalyzers.Actions.Risk;

/// <summary>A system was neither evaluated nor attacked by a red team; at the frontier: not by an independent party.</summary>
/// <remarks>Bound: that a party is independent is what the document or the declaration says. Clause HCOC-1.3.</remarks>
internal sealed class GOV0103MissingEvaluation() : EvidenceOwed(Rules.MissingEvaluation);

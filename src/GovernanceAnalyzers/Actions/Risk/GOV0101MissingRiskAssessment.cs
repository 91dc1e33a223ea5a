namespace GovernanceAnalyzers.Actions.Risk;

/// <summary>A system has no risk assessment.</summary>
/// <remarks>Clause HCOC-P.8.</remarks>
internal sealed class GOV0101MissingRiskAssessment() : EvidenceOwed(Rules.MissingRiskAssessment);

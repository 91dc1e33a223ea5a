namespace GovernanceAnalyzers.Actions.Declaring;

/// <summary>Nobody has assessed what a system of high risk does for the Code.</summary>
/// <remarks>Clause HCOC-P.7.</remarks>
internal sealed class GOV0016MissingSelfAssessment() : EvidenceOwed(Rules.MissingSelfAssessment);

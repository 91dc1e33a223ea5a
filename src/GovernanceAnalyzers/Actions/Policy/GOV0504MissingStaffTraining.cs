namespace GovernanceAnalyzers.Actions.Policy;

/// <summary>There is no record of staff training for a system.</summary>
/// <remarks>Clause HCOC-5.9.</remarks>
internal sealed class GOV0504MissingStaffTraining() : EvidenceOwed(Rules.MissingStaffTraining);

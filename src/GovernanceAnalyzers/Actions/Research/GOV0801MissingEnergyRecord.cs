namespace GovernanceAnalyzers.Actions.Research;

/// <summary>A system that trains models has no environmental record.</summary>
/// <remarks>Clause HCOC-8.4.</remarks>
internal sealed class GOV0801MissingEnergyRecord() : EvidenceOwed(Rules.MissingEnergyRecord);

namespace GovernanceAnalyzers.Actions.Policy;

/// <summary>A system has no governance policy over it.</summary>
/// <remarks>Clause HCOC-P.6.</remarks>
internal sealed class GOV0501MissingGovernancePolicy() : EvidenceOwed(Rules.MissingGovernancePolicy);

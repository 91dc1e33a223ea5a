namespace GovernanceAnalyzers.Actions.Sharing;

/// <summary>It is not settled what is shared about a system.</summary>
/// <remarks>Clause HCOC-P.15.</remarks>
internal sealed class GOV0401MissingSharingArrangements() : EvidenceOwed(Rules.MissingSharingArrangements);

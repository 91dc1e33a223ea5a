namespace GovernanceAnalyzers.Actions.Security;

/// <summary>The security of a system was not reviewed.</summary>
/// <remarks>Clause HCOC-6.1.</remarks>
internal sealed class GOV0610MissingSecurityReview() : EvidenceOwed(Rules.MissingSecurityReview);

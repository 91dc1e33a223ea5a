namespace GovernanceAnalyzers.Actions.Monitoring;

/// <summary>A system has no plan for its monitoring.</summary>
/// <remarks>Clause HCOC-2.2.</remarks>
internal sealed class GOV0209MissingMonitoringPlan() : EvidenceOwed(Rules.MissingMonitoringPlan);

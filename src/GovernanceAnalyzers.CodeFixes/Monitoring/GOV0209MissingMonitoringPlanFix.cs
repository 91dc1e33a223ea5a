using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GovernanceAnalyzers.CodeFixes.Monitoring;

/// <summary>Names the monitoring plan of a system.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV0209MissingMonitoringPlanFix))]
public sealed class GOV0209MissingMonitoringPlanFix() : EvidenceFix(RuleIds.MissingMonitoringPlan, "MonitoringPlan", "monitoring-plan.md");

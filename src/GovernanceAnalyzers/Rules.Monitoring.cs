using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers;

internal static partial class Rules
{
    public static readonly DiagnosticDescriptor MissingIncidentLog = Create(
        RuleIds.MissingIncidentLog,
        "Incident log missing or overdue",
        "'{0}' {1}",
        "Reported incidents are documented, and dealt with in the time that was set.",
        'B', DiagnosticSeverity.Info, clauses: ["HCOC-2.3", "HCOC-2.5", "HCOC-4.10"]);

    public static readonly DiagnosticDescriptor MissingVulnerabilityChannel = Create(
        RuleIds.MissingVulnerabilityChannel,
        "Vulnerability reporting channel missing or expired",
        "'{0}' {1}",
        "Whoever finds a vulnerability or an incident finds out how to report it: SECURITY.md, or a security.txt after RFC 9116 that has not expired.",
        'B', DiagnosticSeverity.Warning, clauses: ["HCOC-2.4", "HCOC-2.7", "HCOC-6.6"]);

    public static readonly DiagnosticDescriptor MissingMonitoringPlan = Create(
        RuleIds.MissingMonitoringPlan,
        "Monitoring plan missing",
        "'{0}' {1}",
        "Somebody has planned how the deployed system is watched for vulnerabilities, incidents, emerging risks and misuse.",
        'B', DiagnosticSeverity.Info, clauses: ["HCOC-2.2"]);

    public static readonly DiagnosticDescriptor UnswitchableAi = Create(
        RuleIds.UnswitchableAi,
        "No way to switch the AI feature off",
        "'{0}' asks a model, and nothing on the way to it can switch that off: ask a [KillSwitch] member or a feature flag first",
        "When something goes wrong, a feature of high risk can be switched off without a new release.",
        'A', DiagnosticSeverity.Info, clauses: ["HCOC-2.3"]);
}

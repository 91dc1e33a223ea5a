using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers;

internal static partial class Rules
{
    public static readonly DiagnosticDescriptor UntracedClient = Create(
        RuleIds.UntracedClient,
        "AI call outside an instrumented pipeline",
        "'{0}' makes a client that '{1}' is called on, and nothing on the way leaves a trace: put telemetry around it, by UseOpenTelemetry or a decorator that is [RecordsTrace]",
        "What a deployed system asks its models, how long they take and how often they fail is measured, so that misuse, outages and changes are seen.",
        'A', DiagnosticSeverity.Info, clauses: ["HCOC-2.2"]);

    public static readonly DiagnosticDescriptor SwallowedFailure = Create(
        RuleIds.SwallowedFailure,
        "AI failure swallowed",
        "What goes wrong in '{0}' ends here, and nobody learns of it: report it with a [ReportsIncident] method, log it, or throw it on",
        "Failures of a model are the first sign of an outage, of misuse and of a changed model. Who watches the system can only act on those that reach a log, a report or a caller.",
        'A', DiagnosticSeverity.Warning, clauses: ["HCOC-2.2"]);

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

    public static readonly DiagnosticDescriptor UnintendedUse = Create(
        RuleIds.UnintendedUse,
        "Use outside the declared intended use",
        "The use '{0}' {1}",
        "Who declares a system says what it is for, and it is evaluated for that. Code that uses it says for what it does, and keeps to that.",
        'A', DiagnosticSeverity.Warning, clauses: ["HCOC-2.1"]);

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

    public static readonly DiagnosticDescriptor UnscreenedInput = Create(
        RuleIds.UnscreenedInput,
        "User input reaches a model unscreened",
        "'{0}', which somebody outside wrote, reaches a model by '{1}' on a path where it was not screened: call a [ScreensInput] method first",
        "What users write to a system of high risk is screened for abuse before a model gets it, so that misuse is seen when it happens.",
        'A', DiagnosticSeverity.Info, clauses: ["HCOC-P.12", "HCOC-2.3"]);
}

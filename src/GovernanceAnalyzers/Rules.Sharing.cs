using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers;

internal static partial class Rules
{
    public static readonly DiagnosticDescriptor MissingSharingArrangements = Create(
        RuleIds.MissingSharingArrangements,
        "Information-sharing arrangements missing",
        "'{0}' {1}",
        "It is settled which evaluation reports, risks and incidents are shared with whom.",
        'B', DiagnosticSeverity.Info, clauses: ["HCOC-P.15", "HCOC-4.1", "HCOC-4.2", "HCOC-4.3", "HCOC-4.4", "HCOC-4.7", "HCOC-4.8", "HCOC-4.10", "HCOC-11.8"]);

    public static readonly DiagnosticDescriptor ConfidentialInPublic = Create(
        RuleIds.ConfidentialInPublic,
        "Confidential material in a public document",
        "'{0}' {1}",
        "A document that everybody may read holds no keys, and nothing that is marked as internal.",
        'B', DiagnosticSeverity.Warning, clauses: ["HCOC-4.9"]);

    public static readonly DiagnosticDescriptor UnreportedBypass = Create(
        RuleIds.UnreportedBypass,
        "Safeguard bypass detected but not reported",
        "What '{0}' finds is turned away here, and nobody is told: report it with a [ReportsIncident] method",
        "An attempt to get around a safeguard that is turned away will come again, here or elsewhere. It is reported, so that people can learn from it and tell others.",
        'A', DiagnosticSeverity.Info, clauses: ["HCOC-4.4"]);
}

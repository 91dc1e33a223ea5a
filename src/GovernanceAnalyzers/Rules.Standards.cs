using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers;

internal static partial class Rules
{
    public static readonly DiagnosticDescriptor UnlistedStandard = Create(
        RuleIds.UnlistedStandard,
        "Stamp or evidence names no listed standard",
        "The stamp of '{0}' {1}",
        "A stamp that follows an international standard can be read by others. Which count is in the framework packs.",
        'B', DiagnosticSeverity.Info, clauses: ["HCOC-7.1", "HCOC-10.2", "HCOC-10.4"]);

    public static readonly DiagnosticDescriptor RetiredConstruct = Create(
        RuleIds.RetiredConstruct,
        "Retired standard construct or weak algorithm",
        "'{0}' {1}",
        "A stamp is worth something when others can read it and nobody can forge it. Terms that a standard has replaced, and digests that can be forged, work against that.",
        'A', DiagnosticSeverity.Warning, clauses: ["HCOC-7.2", "HCOC-10.2"]);
}

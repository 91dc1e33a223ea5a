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
}

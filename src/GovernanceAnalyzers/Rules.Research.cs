using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers;

internal static partial class Rules
{
    public static readonly DiagnosticDescriptor MissingEnergyRecord = Create(
        RuleIds.MissingEnergyRecord,
        "Environmental record missing",
        "'{0}' {1}",
        "Whoever trains models knows what that costs the environment.",
        'B', DiagnosticSeverity.Info, clauses: ["HCOC-8.4"]);
}

using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers;

internal static partial class Rules
{
    public static readonly DiagnosticDescriptor UnconsideredRisk = Create(
        RuleIds.UnconsideredRisk,
        "Risk domain of the Code not considered",
        "'{0}' {1}",
        "The Code names seven domains of risk to devote attention to. For each, the system says in [RiskConsidered] what came of it; that a risk does not arise needs a rationale.",
        'A', DiagnosticSeverity.Warning,
        clauses: ["HCOC-1.1", "HCOC-1.11", "HCOC-1.12", "HCOC-1.13", "HCOC-1.14", "HCOC-1.15", "HCOC-1.16", "HCOC-1.17", "HCOC-5.7"]);
}

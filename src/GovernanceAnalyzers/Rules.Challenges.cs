using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers;

internal static partial class Rules
{
    public static readonly DiagnosticDescriptor MissingUserEducation = Create(
        RuleIds.MissingUserEducation,
        "No user education material",
        "'{0}' {1}",
        "A system that the public uses comes with material that helps people understand what it is, can do and cannot do.",
        'B', DiagnosticSeverity.Info, isEnabled: false, clauses: ["HCOC-9.3"]);
}

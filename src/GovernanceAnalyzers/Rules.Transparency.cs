using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers;

internal static partial class Rules
{
    public static readonly DiagnosticDescriptor MissingTransparencyReport = Create(
        RuleIds.MissingTransparencyReport,
        "No transparency report for this version",
        "'{0}' {1}",
        "Every new significant release has a transparency report.",
        'B', DiagnosticSeverity.Warning, clauses: ["HCOC-3.2"]);

    public static readonly DiagnosticDescriptor IncompleteTransparencyReport = Create(
        RuleIds.IncompleteTransparencyReport,
        "Transparency report lacks required content",
        "'{0}' {1}",
        "The Code says what a transparency report includes: evaluations, capabilities, limitations, appropriate and inappropriate use, effects on safety and society, results of red-teaming.",
        'B', DiagnosticSeverity.Warning, clauses: ["HCOC-3.1", "HCOC-3.4", "HCOC-3.5", "HCOC-3.6", "HCOC-3.7", "HCOC-4.1", "HCOC-11.3"]);

    public static readonly DiagnosticDescriptor UnmentionedInReport = Create(
        RuleIds.UnmentionedInReport,
        "Report does not mention a model, tool or use found in code",
        "'{0}' {1}",
        "A report and the system that it is about agree on its models, tools and uses.",
        'B', DiagnosticSeverity.Warning, clauses: ["HCOC-1.8", "HCOC-3.1", "HCOC-3.3"]);

    public static readonly DiagnosticDescriptor IncompleteModelCard = Create(
        RuleIds.IncompleteModelCard,
        "Model card missing required fields",
        "'{0}' {1}",
        "A model that is trained or fine-tuned here has a card that says what it is, what it is for, what it was trained on, how it was tested and where its limits are.",
        'B', DiagnosticSeverity.Warning, clauses: ["HCOC-3.9", "HCOC-4.6"]);

    public static readonly DiagnosticDescriptor MissingInstructions = Create(
        RuleIds.MissingInstructions,
        "Instructions for use missing",
        "'{0}' {1}",
        "Deployers and users get instructions by which they can use the system as it is meant to be used.",
        'B', DiagnosticSeverity.Info, clauses: ["HCOC-3.3", "HCOC-3.8", "HCOC-3.9"]);

    public static readonly DiagnosticDescriptor UndocumentedLimitations = Create(
        RuleIds.UndocumentedLimitations,
        "Public generated content without documented limitations",
        "'{0}' gives content that a model made, and its documentation says nothing of its limitations: say what it cannot be relied on for",
        "Whoever calls a member sees its documentation. That the content may be wrong, incomplete or biased, and where, belongs there.",
        'A', DiagnosticSeverity.Info, clauses: ["HCOC-3.5"]);
}

using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers;

internal static partial class Rules
{
    public static readonly DiagnosticDescriptor UndeclaredAiUse = Create(
        RuleIds.UndeclaredAiUse,
        "AI API used in code that declares no AI system",
        "'{1}' {2}, but '{0}' does not say whether it is part of an AI system: add [AdvancedAiSystem], or [NotAnAdvancedAiSystem] with a justification, to the type or the assembly",
        "Code that calls a model, loads weights or trains says whether it is part of an advanced AI system, so that its obligations are known. Reported once per type, at the first use.",
        'A', DiagnosticSeverity.Info, clauses: ["HCOC-P.1", "HCOC-P.2"]);

    public static readonly DiagnosticDescriptor MisplacedAnnotation = Create(
        RuleIds.MisplacedAnnotation,
        "Annotation cannot apply here",
        "[{0}] cannot apply to '{1}': {2}",
        "An annotation that has no value or code to speak of gives a false sense of cover.",
        'A', DiagnosticSeverity.Warning, clauses: ["HCOC-P.7"]);

    public static readonly DiagnosticDescriptor HookDoesNothing = Create(
        RuleIds.HookDoesNothing,
        "Governance hook does nothing",
        "'{0}' is declared [{1}], but {2}: make it do what it says, or remove the annotation",
        "A hook discharges the obligations of all code that calls it, so it must be able to do what it says.",
        'A', DiagnosticSeverity.Warning, clauses: ["HCOC-11.4"]);

    public static readonly DiagnosticDescriptor NotAnalysed = Create(
        RuleIds.NotAnalysed,
        "Not analysed",
        "'{0}' was not analysed in full: {1}",
        "What an obligation needed and the analysis could not follow is recorded, so that silence is never mistaken for a pass.",
        'A', DiagnosticSeverity.Info, isEnabled: false, clauses: ["HCOC-P.7"]);
}

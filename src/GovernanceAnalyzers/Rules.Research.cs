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

    public static readonly DiagnosticDescriptor UnattestedResearch = Create(
        RuleIds.UnattestedResearch,
        "Research and mitigation commitment not attested",
        "'{0}' {1}",
        "Whether an organisation conducts and invests in research on safety, only people can say; somebody does.",
        'B', DiagnosticSeverity.Info, isEnabled: false, clauses: ["HCOC-1.19", "HCOC-7.5", "HCOC-8.1", "HCOC-8.2", "HCOC-8.3"]);

    public static readonly DiagnosticDescriptor UnscreenedAudience = Create(
        RuleIds.UnscreenedAudience,
        "Vulnerable audience without safeguard",
        "'{0}' asks a model on a path where nobody has screened what the user gave, and '{1}' is for minors or vulnerable groups: call a [ScreensInput] method first",
        "What children, patients and people in crisis write to a model is screened before the model answers, so that someone can help who should.",
        'A', DiagnosticSeverity.Warning, clauses: ["HCOC-P.10", "HCOC-8.3"]);
}

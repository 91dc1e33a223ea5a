using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers;

internal static partial class Rules
{
    public static readonly DiagnosticDescriptor UnstampedContent = Create(
        RuleIds.UnstampedContent,
        "Generated content leaves without a provenance stamp",
        "Content from '{0}' leaves by '{1}' without a provenance stamp: pass it through a [StampsProvenance] method first",
        "Content that a model made carries a provenance stamp on every path by which it leaves.",
        'A', DiagnosticSeverity.Warning, clauses: ["HCOC-7.1", "HCOC-1.16"]);

    public static readonly DiagnosticDescriptor UserInProvenance = Create(
        RuleIds.UserInProvenance,
        "User information written into provenance",
        "Personal data '{0}' is written into a provenance stamp by '{1}': leave it out, a stamp names the service or model and nobody else",
        "A provenance stamp says which service or model made the content, and holds nothing about the user.",
        'A', DiagnosticSeverity.Warning, clauses: ["HCOC-7.3"]);

    public static readonly DiagnosticDescriptor UndetectableContent = Create(
        RuleIds.UndetectableContent,
        "No way to detect this system's content",
        "'{0}' generates content, and has no member that tells its content from other: add one, and declare it [DetectsProvenance]",
        "Users can find out whether content came from the system, by a tool or an API.",
        'A', DiagnosticSeverity.Info, clauses: ["HCOC-7.4"]);

    public static readonly DiagnosticDescriptor UndisclosedAi = Create(
        RuleIds.UndisclosedAi,
        "AI interaction not disclosed",
        "Content from '{0}' is given to a person by '{1}' on a path where nobody says that it is AI: call a [DisclosesAi] method first",
        "Whoever talks to an AI system, or reads what it made, is told so.",
        'A', DiagnosticSeverity.Warning, clauses: ["HCOC-7.6"]);

    public static readonly DiagnosticDescriptor UnidentifiedStamp = Create(
        RuleIds.UnidentifiedStamp,
        "Stamp without service or model identifier",
        "'{0}' {1}",
        "A provenance stamp says which service or model made the content, in words that others can look up.",
        'A', DiagnosticSeverity.Warning, clauses: ["HCOC-7.2", "HCOC-10.2"]);

    public static readonly DiagnosticDescriptor StrippedProvenance = Create(
        RuleIds.StrippedProvenance,
        "Provenance stripped",
        "'{0}' clears the metadata of '{1}', which {2}",
        "What says where content comes from stays with it: a stamp that the system put on, and what others have written into theirs.",
        'A', DiagnosticSeverity.Warning, clauses: ["HCOC-7.1"]);
}

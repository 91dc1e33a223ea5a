using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers;

internal static partial class Rules
{
    public static readonly DiagnosticDescriptor UndisclosedPersonalData = Create(
        RuleIds.UndisclosedPersonalData,
        "Personal data used before its privacy disclosure",
        "Personal data '{0}' is handed to '{1}' on a path where no privacy disclosure was given: call a [DisclosesPrivacy] method first",
        "Inside an AI system, a person is given the privacy disclosure before personal data is passed on, stored, sent or put in a prompt.",
        'A', DiagnosticSeverity.Warning, clauses: ["HCOC-5.3", "HCOC-5.4", "HCOC-5.5", "HCOC-11.1"]);
}

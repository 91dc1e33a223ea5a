using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers;

internal static partial class Rules
{
    public static readonly DiagnosticDescriptor MissingGovernancePolicy = Create(
        RuleIds.MissingGovernancePolicy,
        "Governance policy missing",
        "'{0}' {1}",
        "An organisation has, and discloses, a policy by which it governs AI and manages its risks.",
        'B', DiagnosticSeverity.Warning, clauses: ["HCOC-P.6", "HCOC-5.1", "HCOC-5.6", "HCOC-5.8"]);

    public static readonly DiagnosticDescriptor MissingPrivacyPolicy = Create(
        RuleIds.MissingPrivacyPolicy,
        "Privacy policy does not cover personal data, prompts and outputs",
        "'{0}' {1}",
        "As soon as a system holds personal data or keeps prompts, a privacy policy says what becomes of personal data, prompts and outputs.",
        'B', DiagnosticSeverity.Warning, clauses: ["HCOC-5.3", "HCOC-5.4", "HCOC-5.5"]);

    public static readonly DiagnosticDescriptor UndeclaredRetention = Create(
        RuleIds.UndeclaredRetention,
        "Prompts or outputs stored without declared retention",
        "A prompt or an answer, '{0}', is stored by '{1}', and it is not said why and for how long: say it with [PromptStorage(Purpose, RetentionDays)]",
        "What people ask a model, and what it answers, is kept for a purpose and a time that are declared, so that a privacy policy can tell of them.",
        'A', DiagnosticSeverity.Warning, clauses: ["HCOC-5.4", "HCOC-5.5", "HCOC-11.6"]);

    public static readonly DiagnosticDescriptor MissingStaffTraining = Create(
        RuleIds.MissingStaffTraining,
        "Staff training record missing",
        "'{0}' {1}",
        "Staff know their duties and how risks are managed.",
        'B', DiagnosticSeverity.Info, clauses: ["HCOC-5.9"]);

    public static readonly DiagnosticDescriptor UnregisteredRisk = Create(
        RuleIds.UnregisteredRisk,
        "Declared risk not in the risk register",
        "'{0}' {1}",
        "A risk that the code declares stands in the risk register, where somebody treats it.",
        'B', DiagnosticSeverity.Info, clauses: ["HCOC-1.1", "HCOC-1.2", "HCOC-5.2", "HCOC-5.7"]);

    public static readonly DiagnosticDescriptor UndisclosedPersonalData = Create(
        RuleIds.UndisclosedPersonalData,
        "Personal data used before its privacy disclosure",
        "Personal data '{0}' is handed to '{1}' on a path where no privacy disclosure was given: call a [DisclosesPrivacy] method first",
        "Inside an AI system, a person is given the privacy disclosure before personal data is passed on, stored, sent or put in a prompt.",
        'A', DiagnosticSeverity.Warning, clauses: ["HCOC-5.3", "HCOC-5.4", "HCOC-5.5", "HCOC-11.1"]);
}

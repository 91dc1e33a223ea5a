using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers;

internal static partial class Rules
{
    public static readonly DiagnosticDescriptor UnredactedPrompt = Create(
        RuleIds.UnredactedPrompt,
        "Personal data reaches a model unredacted",
        "Personal data '{0}' reaches a model by '{1}' unredacted: pass it through a [Redacts] method first, or say its lawful basis",
        "What a model is given holds no personal data, unless there is a lawful basis for it: what a model has seen, it may tell others.",
        'A', DiagnosticSeverity.Warning, clauses: ["HCOC-1.15", "HCOC-11.1", "HCOC-11.6"]);

    public static readonly DiagnosticDescriptor UnexplainedPersonalData = Create(
        RuleIds.UnexplainedPersonalData,
        "Personal data declared without purpose",
        "'{0}' is declared personal data, and it is not said {1}: say it in [PersonalDataInput]",
        "Personal data is used for a purpose, on a lawful basis, and protected by what it is. Nobody can look after what is not said.",
        'A', DiagnosticSeverity.Warning, clauses: ["HCOC-5.3", "HCOC-11.1", "HCOC-11.6"]);

    public static readonly DiagnosticDescriptor IncompleteDatasetCard = Create(
        RuleIds.IncompleteDatasetCard,
        "Dataset card missing quality, bias, licence or personal-data fields",
        "'{0}' {1}",
        "A dataset has a card that says how good it is, which biases it has, under which licence it may be used and whether it holds personal data.",
        'B', DiagnosticSeverity.Warning, clauses: ["HCOC-1.5", "HCOC-11.2", "HCOC-11.3", "HCOC-11.7"]);

    public static readonly DiagnosticDescriptor MissingDivulgenceTest = Create(
        RuleIds.MissingDivulgenceTest,
        "No divulgence test",
        "'{0}' {1}",
        "A system that takes personal data is tested for divulging it.",
        'B', DiagnosticSeverity.Info, clauses: ["HCOC-11.5"]);

    public static readonly DiagnosticDescriptor UnredactedRecord = Create(
        RuleIds.UnredactedRecord,
        "Personal data or prompts in logs or telemetry",
        "'{0}' puts personal data, a prompt or an answer in logs or telemetry by '{1}': pass it through a [Redacts] method first, or leave it out",
        "Logs, traces, metrics, consoles and messages of exceptions are read by many and kept for long: personal data, prompts and answers do not belong there.",
        'A', DiagnosticSeverity.Warning, clauses: ["HCOC-11.5"]);

    public static readonly DiagnosticDescriptor UnlicensedContent = Create(
        RuleIds.UnlicensedContent,
        "Protected content used without a licence record",
        "Third-party content '{0}' reaches a model by '{1}', and {2}",
        "Content of others is given to a model, or trained on, where its owner allows that, and the record of it stands with the content.",
        'A', DiagnosticSeverity.Warning, clauses: ["HCOC-11.7"]);

    public static readonly DiagnosticDescriptor UnclassifiedPersonalData = Create(
        RuleIds.UnclassifiedPersonalData,
        "Likely personal data sent to a model is unclassified",
        "'{0}' reaches a model by '{1}', and by its name is probably personal data: say that it is, by [PersonalDataInput], or why it is not, by [NotPersonalData]",
        "What is known to be personal data is disclosed, redacted and kept out of logs. What nobody has classified is not.",
        'A', DiagnosticSeverity.Info, clauses: ["HCOC-11.1"]);

    public static readonly DiagnosticDescriptor UncheckedWebContent = Create(
        RuleIds.UncheckedWebContent,
        "Web content ingested without a rights check",
        "What '{0}' fetched is taken in by '{1}', and nothing here asks whether its owner reserves it: look at robots.txt, the licence or an opt-out first",
        "Content of the web belongs to somebody. Before it is embedded or trained on, code asks whether its owner allows that.",
        'A', DiagnosticSeverity.Info, clauses: ["HCOC-11.7"]);

    public static readonly DiagnosticDescriptor UnscopedRetrieval = Create(
        RuleIds.UnscopedRetrieval,
        "Retrieval without access scope",
        "'{0}' searches what all tenants of '{1}' have: give it a filter, or a place of the store, that keeps to the tenant who asks",
        "Where one deployment serves several customers, what is looked up for one of them is looked up among what that one may see. A model repeats what it is given.",
        'A', DiagnosticSeverity.Info, clauses: ["HCOC-11.5"]);
}

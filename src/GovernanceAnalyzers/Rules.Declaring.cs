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

    public static readonly DiagnosticDescriptor UndescribedSystem = Create(
        RuleIds.UndescribedSystem,
        "AI system declared without owner, purpose or risk tier",
        "'{0}' is declared an AI system without {1}: say it in [AdvancedAiSystem]",
        "What a system owes depends on its purpose and its risk, and someone has to answer for it. A declaration that names no Id of its own, or that of a wider one, is part of that system and need not repeat them.",
        'A', DiagnosticSeverity.Warning, clauses: ["HCOC-P.1", "HCOC-P.2", "HCOC-P.6", "HCOC-4.6", "HCOC-5.1", "HCOC-5.2"]);

    public static readonly DiagnosticDescriptor MisplacedAnnotation = Create(
        RuleIds.MisplacedAnnotation,
        "Annotation cannot apply here",
        "[{0}] cannot apply to '{1}': {2}",
        "An annotation that has no value or code to speak of gives a false sense of cover.",
        'A', DiagnosticSeverity.Warning, clauses: ["HCOC-P.7"]);

    public static readonly DiagnosticDescriptor UndeclaredContent = Create(
        RuleIds.UndeclaredContent,
        "Generated content returned by a member that does not say so",
        "'{0}' gives away content that '{1}' made: add [GeneratesContent], so that those who call it know what they get",
        "Code outside the assembly sees only declarations. A member that hands on what a model made says so, or its callers cannot mark, stamp or disclose it.",
        'A', DiagnosticSeverity.Info, clauses: ["HCOC-7.1"]);

    public static readonly DiagnosticDescriptor HookDoesNothing = Create(
        RuleIds.HookDoesNothing,
        "Governance hook does nothing",
        "'{0}' is declared [{1}], but {2}: make it do what it says, or remove the annotation",
        "A hook discharges the obligations of all code that calls it, so it must be able to do what it says.",
        'A', DiagnosticSeverity.Warning, clauses: ["HCOC-11.4"]);

    public static readonly DiagnosticDescriptor Placeholder = Create(
        RuleIds.Placeholder,
        "Placeholder in a declaration or evidence document",
        "'{0}' {1}",
        "A declaration or document answers for an obligation once a person has written it. Words that stand where somebody has yet to write answer for nothing.",
        'A', DiagnosticSeverity.Warning, clauses: ["HCOC-1.8", "HCOC-3.8"]);

    public static readonly DiagnosticDescriptor UnjustifiedSuppression = Create(
        RuleIds.UnjustifiedSuppression,
        "Governance finding suppressed without justification",
        "{0} is suppressed by {1}, which does not say why: use [GovernanceWaiver], which says why, who answers and until when",
        "A governance finding is put right or accepted by someone who answers for it, for a time. A suppression without a reason does neither.",
        'A', DiagnosticSeverity.Warning, clauses: ["HCOC-1.7", "HCOC-5.2"]);

    public static readonly DiagnosticDescriptor IncompleteWaiver = Create(
        RuleIds.IncompleteWaiver,
        "Waiver incomplete, unknown or unused",
        "The waiver of '{0}' {1}",
        "A waiver says why a finding is accepted, who answers for that and until when. One that does not, or that names no rule, waives nothing; one with nothing to waive is out of date.",
        'A', DiagnosticSeverity.Warning, clauses: ["HCOC-1.7", "HCOC-5.2"]);

    public static readonly DiagnosticDescriptor ExpiredWaiver = Create(
        RuleIds.ExpiredWaiver,
        "Waiver expired",
        "The waiver of '{0}' expired on {1}: put right what it waived, or have its owner renew it",
        "A waiver holds up to and including its last day, as seen from GovernanceAsOf. After that, what it waived is reported again.",
        'A', DiagnosticSeverity.Error, clauses: ["HCOC-1.7", "HCOC-5.2"]);

    public static readonly DiagnosticDescriptor UnknownObligation = Create(
        RuleIds.UnknownObligation,
        "Unknown obligation",
        "'{0}' {1}",
        "What is attested is a clause of a framework, by the identifier that its pack gives it. Numbers alone are none: frameworks number differently.",
        'A', DiagnosticSeverity.Error, clauses: ["HCOC-P.3"]);

    public static readonly DiagnosticDescriptor UnavailableEvidence = Create(
        RuleIds.UnavailableEvidence,
        "Evidence document missing, unreadable or outside the repository",
        "'{0}' {1}",
        "A document that answers for an obligation is among those that the build is given, so that whoever builds this version has the document that was true of it.",
        'B', DiagnosticSeverity.Warning, clauses: ["HCOC-1.7"]);

    public static readonly DiagnosticDescriptor IncompleteEvidence = Create(
        RuleIds.IncompleteEvidence,
        "Evidence incomplete or overdue",
        "'{0}' {1}",
        "A document has the sections that its kind requires, with something below each, and is reviewed as often as its kind asks.",
        'B', DiagnosticSeverity.Warning, clauses: ["HCOC-5.8"]);

    public static readonly DiagnosticDescriptor EntryNotUnderstood = Create(
        RuleIds.EntryNotUnderstood,
        "Catalogue or configuration entry not understood",
        "Not understood: {0}",
        "What is silently left out gives a false sense of cover. The rest of the file counts.",
        'A', DiagnosticSeverity.Warning, clauses: ["HCOC-P.3", "HCOC-P.7"]);

    public static readonly DiagnosticDescriptor NotAnalysed = Create(
        RuleIds.NotAnalysed,
        "Not analysed",
        "'{0}' was not analysed in full: {1}",
        "What an obligation needed and the analysis could not follow is recorded, so that silence is never mistaken for a pass.",
        'A', DiagnosticSeverity.Info, isEnabled: false, clauses: ["HCOC-P.7"]);

    public static readonly DiagnosticDescriptor MissingUseScreening = Create(
        RuleIds.MissingUseScreening,
        "Prohibited-use screening missing",
        "'{0}' {1}",
        "A system of high risk is screened against the uses that the Code rules out, and somebody records what came of it.",
        'B', DiagnosticSeverity.Warning, clauses: ["HCOC-P.9", "HCOC-P.10", "HCOC-P.11", "HCOC-P.12", "HCOC-P.13"]);

    public static readonly DiagnosticDescriptor MissingSelfAssessment = Create(
        RuleIds.MissingSelfAssessment,
        "Self-assessment missing",
        "'{0}' {1}",
        "An organisation looks at itself: which actions it has carried out for a system of high risk, and which not yet.",
        'B', DiagnosticSeverity.Info, clauses: ["HCOC-P.7", "HCOC-P.18"]);

    public static readonly DiagnosticDescriptor IncompleteAttestation = Create(
        RuleIds.IncompleteAttestation,
        "Attestation incomplete or expired",
        "The attestation of '{0}' {1}",
        "What only people can show, somebody states in a role, on a day and for a time; after that it is stated anew.",
        'A', DiagnosticSeverity.Warning,
        clauses: ["HCOC-P.4", "HCOC-P.5", "HCOC-P.14", "HCOC-P.16", "HCOC-1.18", "HCOC-2.6", "HCOC-4.5", "HCOC-6.8", "HCOC-8.5", "HCOC-9.1", "HCOC-9.2", "HCOC-9.4", "HCOC-10.1", "HCOC-10.3"]);

    public static readonly DiagnosticDescriptor UnapprovedRestrictedUse = Create(
        RuleIds.UnapprovedRestrictedUse,
        "Restricted-use capability without recorded approval",
        "'{0}' is a capability of restricted use: say why it is needed here, and who approved it, in [RestrictedUse]",
        "To identify or sort people by their bodies, to read their emotions, and to copy a face or a voice can do great harm. Somebody weighs and approves each such use, and the code says who.",
        'A', DiagnosticSeverity.Warning, clauses: ["HCOC-P.9", "HCOC-P.10"]);

    public static readonly DiagnosticDescriptor UncoveredJurisdiction = Create(
        RuleIds.UncoveredJurisdiction,
        "Jurisdiction declared without its framework pack",
        "'{0}' {1}",
        "Jurisdictions carry out the Code in their own ways; what one asks for beyond it is in an overlay, and is not looked at where none is loaded.",
        'B', DiagnosticSeverity.Info, clauses: ["HCOC-P.15", "HCOC-4.8", "HCOC-11.8"]);
}

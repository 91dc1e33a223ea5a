using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers;

internal static partial class Rules
{
    public static readonly DiagnosticDescriptor MissingRiskAssessment = Create(
        RuleIds.MissingRiskAssessment,
        "Risk assessment missing",
        "'{0}' {1}",
        "The risks of a system are identified and evaluated throughout its development, and before and during its deployment.",
        'B', DiagnosticSeverity.Warning, clauses: ["HCOC-P.8", "HCOC-1.1", "HCOC-5.7"]);

    public static readonly DiagnosticDescriptor UnconsideredRisk = Create(
        RuleIds.UnconsideredRisk,
        "Risk domain of the Code not considered",
        "'{0}' {1}",
        "The Code names seven domains of risk to devote attention to. For each, the system says in [RiskConsidered] what came of it; that a risk does not arise needs a rationale.",
        'A', DiagnosticSeverity.Warning,
        clauses: ["HCOC-1.1", "HCOC-1.11", "HCOC-1.12", "HCOC-1.13", "HCOC-1.14", "HCOC-1.15", "HCOC-1.16", "HCOC-1.17", "HCOC-5.7"]);

    public static readonly DiagnosticDescriptor MissingEvaluation = Create(
        RuleIds.MissingEvaluation,
        "No evaluation or red-team evidence",
        "'{0}' {1}",
        "A system is tested by more than one method, before it is deployed and after; at the frontier also by an independent party.",
        'B', DiagnosticSeverity.Warning, clauses: ["HCOC-1.3", "HCOC-1.9", "HCOC-1.10", "HCOC-3.7"]);

    public static readonly DiagnosticDescriptor OutdatedTechnicalDocumentation = Create(
        RuleIds.OutdatedTechnicalDocumentation,
        "Technical documentation missing or drifted",
        "'{0}' {1}",
        "Technical documentation describes the system as it is. Its fingerprint is of the models, tools, data and ways out that the code has, so that it can be told when they have changed.",
        'B', DiagnosticSeverity.Warning, clauses: ["HCOC-1.8", "HCOC-3.3", "HCOC-3.9", "HCOC-4.6"]);

    public static readonly DiagnosticDescriptor UndeclaredDataset = Create(
        RuleIds.UndeclaredDataset,
        "Training or evaluation data without a declared source",
        "'{0}' is what '{1}' makes a model of, and nothing says which data that is: add [DatasetSource] to what it comes from",
        "A model is what its data made of it. Data with a name can be asked about: where it comes from, how good it is, whose it is.",
        'A', DiagnosticSeverity.Warning, clauses: ["HCOC-1.5", "HCOC-11.2"]);

    public static readonly DiagnosticDescriptor UnidentifiedModel = Create(
        RuleIds.UnidentifiedModel,
        "Model used without a declared identity",
        "The model '{0}' is given to '{1}', and nothing says which model that is: name it by a constant with [ModelSource]",
        "What a system does depends on the model it uses. A declared identity is what evaluations, reports and the register speak of, and what shows when it changes.",
        'A', DiagnosticSeverity.Warning, clauses: ["HCOC-1.6"]);

    public static readonly DiagnosticDescriptor FloatingModel = Create(
        RuleIds.FloatingModel,
        "Floating model version",
        "The model '{0}' {1}",
        "An alias means another model when its supplier says so. What was evaluated is then no longer what answers, and nothing in the code has changed.",
        'A', DiagnosticSeverity.Info, clauses: ["HCOC-1.6"]);

    public static readonly DiagnosticDescriptor UnevaluatedRelease = Create(
        RuleIds.UnevaluatedRelease,
        "Released model newer than its evaluation",
        "'{0}' {1}",
        "What is packed or published is what was evaluated: neither the system nor a model of it is of a later version.",
        'B', DiagnosticSeverity.Error, clauses: ["HCOC-P.13", "HCOC-1.4", "HCOC-1.10"]);

    public static readonly DiagnosticDescriptor UnapprovedTool = Create(
        RuleIds.UnapprovedTool,
        "Model-callable tool has side effects without approval",
        "A model may call '{0}', which reaches '{1}' without anybody's approval: ask a person first by a [RequiresApproval] method, or make the tool one that requires approval",
        "What a model decides to do, it may have been talked into. Before a tool changes something outside the program, a person approves.",
        'A', DiagnosticSeverity.Warning, clauses: ["HCOC-1.2", "HCOC-1.13"]);

    public static readonly DiagnosticDescriptor UnboundedLoop = Create(
        RuleIds.UnboundedLoop,
        "Unbounded agent loop",
        "Nothing but what comes of '{0}' ends this {1}: cap its turns, or look at a cancellation token in it",
        "A model that is asked again until it says it is done may never say so. A loop around it has an end of its own: a number of turns, a budget, a token by which somebody can stop it.",
        'A', DiagnosticSeverity.Info, clauses: ["HCOC-1.4", "HCOC-1.13", "HCOC-1.17"]);

    public static readonly DiagnosticDescriptor SelfTraining = Create(
        RuleIds.SelfTraining,
        "Model output reaches training, model files or self-spawning",
        "'{0}' comes from a model and goes to '{1}', which {2}: let a person decide on that, outside this path",
        "What a model says does not make it, or another, into something else, nor more of it: a system that trains itself or starts copies of itself gets out of hand.",
        'A', DiagnosticSeverity.Warning, clauses: ["HCOC-1.14"]);

    public static readonly DiagnosticDescriptor UnvalidatedOutput = Create(
        RuleIds.UnvalidatedOutput,
        "Model output reaches a dangerous sink unvalidated",
        "'{0}' comes from a model and goes to '{1}', which acts on it, unvalidated: check it with a [ValidatesModelOutput] method first",
        "A model says what somebody made it say, or what it made up. What it says is not run, opened, asked for or shown as markup before it was checked.",
        'A', DiagnosticSeverity.Warning, clauses: ["HCOC-1.2", "HCOC-1.4", "HCOC-1.12", "HCOC-6.4"]);

    public static readonly DiagnosticDescriptor UnseenDecision = Create(
        RuleIds.UnseenDecision,
        "Consequential decision on model output without human oversight",
        "What '{0}' decides depends on what '{1}' answered, and no person has approved that: call a [RequiresApproval] method on every path before",
        "What matters to a person is decided by a person. Where a model has a part in a decision, somebody sees it and approves before it stands.",
        'A', DiagnosticSeverity.Warning, clauses: ["HCOC-P.8", "HCOC-1.15"]);
}

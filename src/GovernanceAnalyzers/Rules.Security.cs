using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers;

internal static partial class Rules
{
    public static readonly DiagnosticDescriptor CredentialInSource = Create(
        RuleIds.CredentialInSource,
        "AI credential in source",
        "The credential for '{0}' is written in the source: read it from configuration or a secret store, and replace it, as whoever has the source has it",
        "A key in source code is in every clone, build log and package; whoever holds it acts in the name of its owner.",
        'A', DiagnosticSeverity.Error, clauses: ["HCOC-6.2"]);

    public static readonly DiagnosticDescriptor UnverifiedWeights = Create(
        RuleIds.UnverifiedWeights,
        "Model weights loaded without integrity verification",
        "'{0}' is loaded as model weights by '{1}' and is not verified on every path here: check this value with a [VerifiesWeights] method first",
        "Weights are loaded only after their integrity was checked, and it is the checked value that is loaded.",
        'A', DiagnosticSeverity.Warning, clauses: ["HCOC-6.2", "HCOC-6.5"]);

    public static readonly DiagnosticDescriptor UnrecordedWeights = Create(
        RuleIds.UnrecordedWeights,
        "Weights artefact without integrity record",
        "'{0}' {1}",
        "What weights a build holds is on record: which file, of what size and digest. A file that is not the recorded one was changed by someone.",
        'B', DiagnosticSeverity.Warning, clauses: ["HCOC-1.6", "HCOC-6.5"]);

    public static readonly DiagnosticDescriptor UnsafeWeightsFormat = Create(
        RuleIds.UnsafeWeightsFormat,
        "Unsafe weights format",
        "'{0}' can run code that is in what it reads: keep weights in a format that holds nothing but data, such as safetensors, ONNX or GGUF",
        "Some formats of weights are programs; whoever can put a file in place then runs code in the system.",
        'A', DiagnosticSeverity.Warning, clauses: ["HCOC-6.4"]);

    public static readonly DiagnosticDescriptor WeakTransport = Create(
        RuleIds.WeakTransport,
        "Transport security weakened on an AI client",
        "'{0}' {1}, or whoever is on the way can read and change prompts, answers and keys",
        "Prompts, answers and keys travel encrypted, to a server that has shown who it is.",
        'A', DiagnosticSeverity.Warning, clauses: ["HCOC-6.1", "HCOC-6.4"]);

    public static readonly DiagnosticDescriptor UnapprovedWeights = Create(
        RuleIds.UnapprovedWeights,
        "Weights shipped in the output without release approval",
        "'{0}' {1}, and nobody has approved that: leave {2} out, or have the release approved and name the document in [Evidence(EvidenceKind.ReleaseApproval, …)]",
        "Who has the weights has the model, for good. That they leave is decided by someone, and not by a default of the build.",
        'B', DiagnosticSeverity.Error, clauses: ["HCOC-6.5", "HCOC-6.8"]);

    public static readonly DiagnosticDescriptor UnauditedDependencies = Create(
        RuleIds.UnauditedDependencies,
        "Vulnerability audit of dependencies switched off",
        "'{0}' is built with {1}, so that nobody is told of known vulnerabilities in its packages: take that out, and accept single advisories by <NuGetAuditSuppress>",
        "The audit of packages is how a build learns of known vulnerabilities; without it, managing them starts too late.",
        'B', DiagnosticSeverity.Warning, clauses: ["HCOC-6.6"]);

    public static readonly DiagnosticDescriptor UnauthorizedEndpoint = Create(
        RuleIds.UnauthorizedEndpoint,
        "Endpoint reaches a model without an authorisation decision",
        "'{0}' reaches a model by '{1}', and nothing says who may call it: add [Authorize] or RequireAuthorization, or [AllowAnonymous] where everybody may",
        "Who may use a model is decided by someone. An endpoint that says nothing is open to whoever finds it, and to whatever they have the model do and cost.",
        'A', DiagnosticSeverity.Warning, clauses: ["HCOC-6.1", "HCOC-6.2"]);

    public static readonly DiagnosticDescriptor UnboundedConsumption = Create(
        RuleIds.UnboundedConsumption,
        "Unbounded consumption",
        "'{0}' runs for whoever calls '{1}', and nothing says how much the model may answer or for how long: cap its output tokens, or pass a cancellation token on",
        "Whoever may call an endpoint may have a model work as much as it will, and the bill and the waiting are others'. A cap on what is answered, a timeout or a token that is cancelled with the request keeps it within bounds.",
        'A', DiagnosticSeverity.Info, clauses: ["HCOC-6.4"]);

    public static readonly DiagnosticDescriptor MissingSecurityReview = Create(
        RuleIds.MissingSecurityReview,
        "Security review missing",
        "'{0}' {1}",
        "Cybersecurity risks are assessed and security measures reviewed, regularly.",
        'B', DiagnosticSeverity.Info, clauses: ["HCOC-6.1", "HCOC-6.3", "HCOC-6.7"]);

    public static readonly DiagnosticDescriptor UntrustedInstruction = Create(
        RuleIds.UntrustedInstruction,
        "Untrusted text in a system or developer prompt",
        "'{0}' is not yours, and '{1}' tells the model by it what to do: put it into a user message, or leave it out",
        "A model obeys its system prompt. What somebody else wrote stands in a message of the user, where it is a question and no order; what is personal is not needed there.",
        'A', DiagnosticSeverity.Warning, clauses: ["HCOC-6.2"]);

    public static readonly DiagnosticDescriptor SecretInPrompt = Create(
        RuleIds.SecretInPrompt,
        "Secret or personal data in a prompt constant",
        "{0} is written in a text that '{1}' gives to a model: take it out, as what a model has read it can repeat to whoever asks",
        "What stands in a prompt leaves with every request, is in the logs of others, and can be coaxed out of a model.",
        'A', DiagnosticSeverity.Warning, clauses: ["HCOC-6.2"]);

    public static readonly DiagnosticDescriptor ExposedWeightsSource = Create(
        RuleIds.ExposedWeightsSource,
        "Weights come from an insecure place",
        "'{1}' loads model weights from '{0}', where others can put theirs: take them over https, or from a folder and a name that only the system chooses",
        "Weights come from where nobody else can write, and by a way on which nobody can change them: between a check and the load they may otherwise be exchanged.",
        'A', DiagnosticSeverity.Warning, clauses: ["HCOC-6.2", "HCOC-6.5"]);

    public static readonly DiagnosticDescriptor UnauthorizedWeights = Create(
        RuleIds.UnauthorizedWeights,
        "Weights loaded without access control",
        "'{0}' loads model weights, and nobody on the path has authorised who asks for it: call an [AuthorizesAccess] method first",
        "Who has the weights of a model has the model. In a system of high risk, those who can have them loaded are known.",
        'A', DiagnosticSeverity.Warning, clauses: ["HCOC-6.5"]);

    public static readonly DiagnosticDescriptor ExposedWeights = Create(
        RuleIds.ExposedWeights,
        "Weights exposed",
        "'{0}' gives model weights to {1}: keep them, and where they are, inside the system, as whoever has the weights has the model",
        "Weights that are given away cannot be taken back. What is public, and what answers requests, gives out what a model makes and not the model.",
        'A', DiagnosticSeverity.Warning, clauses: ["HCOC-6.5"]);
}

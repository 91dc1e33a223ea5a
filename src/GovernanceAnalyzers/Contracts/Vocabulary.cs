namespace GovernanceAnalyzers.Contracts;

/// <summary>
/// The names of the annotation attributes. They are matched by full metadata name, whichever assembly declares them, so that a
/// project may keep its own copy.
/// </summary>
internal static class Vocabulary
{
    public const string Namespace = "GovernanceAnalyzers.Annotations";

    public const string AdvancedAiSystem = nameof(AdvancedAiSystem);
    public const string NotAnAdvancedAiSystem = nameof(NotAnAdvancedAiSystem);
    public const string GeneratesContent = nameof(GeneratesContent);
    public const string PersonalDataInput = nameof(PersonalDataInput);
    public const string NotPersonalData = nameof(NotPersonalData);
    public const string ModelWeights = nameof(ModelWeights);
    public const string ModelSource = nameof(ModelSource);
    public const string DatasetSource = nameof(DatasetSource);
    public const string AiTool = nameof(AiTool);
    public const string ConsequentialDecision = nameof(ConsequentialDecision);
    public const string UserFacing = nameof(UserFacing);
    public const string PromptStorage = nameof(PromptStorage);
    public const string UseCase = nameof(UseCase);
    public const string KillSwitch = nameof(KillSwitch);
    public const string RestrictedUse = nameof(RestrictedUse);
    public const string DeploymentJurisdiction = nameof(DeploymentJurisdiction);
    public const string ThirdPartyContent = nameof(ThirdPartyContent);

    public const string StampsProvenance = nameof(StampsProvenance);
    public const string DetectsProvenance = nameof(DetectsProvenance);
    public const string DisclosesAi = nameof(DisclosesAi);
    public const string DisclosesPrivacy = nameof(DisclosesPrivacy);
    public const string Redacts = nameof(Redacts);
    public const string VerifiesWeights = nameof(VerifiesWeights);
    public const string AuthorizesAccess = nameof(AuthorizesAccess);
    public const string ValidatesModelOutput = nameof(ValidatesModelOutput);
    public const string ScreensInput = nameof(ScreensInput);
    public const string RequiresApproval = nameof(RequiresApproval);
    public const string ReportsIncident = nameof(ReportsIncident);
    public const string RecordsTrace = nameof(RecordsTrace);

    public const string Evidence = nameof(Evidence);
    public const string RiskConsidered = nameof(RiskConsidered);
    public const string Attested = nameof(Attested);
    public const string GovernanceWaiver = nameof(GovernanceWaiver);

    /// <summary>What discharges an obligation: a method's name for what a call to it does.</summary>
    public static readonly string[] Hooks =
    [
        StampsProvenance, DetectsProvenance, DisclosesAi, DisclosesPrivacy, Redacts, VerifiesWeights,
        AuthorizesAccess, ValidatesModelOutput, ScreensInput, RequiresApproval, ReportsIncident, RecordsTrace,
    ];

    /// <summary>What a thing is, and so what it owes.</summary>
    public static readonly string[] Declarations =
    [
        AdvancedAiSystem, NotAnAdvancedAiSystem, GeneratesContent, PersonalDataInput, NotPersonalData, ModelWeights,
        ModelSource, DatasetSource, AiTool, ConsequentialDecision, UserFacing, PromptStorage,
        UseCase, KillSwitch, RestrictedUse, DeploymentJurisdiction, ThirdPartyContent,
    ];

    /// <summary>What answers for an obligation that code cannot.</summary>
    public static readonly string[] EvidenceAttributes = [Evidence, RiskConsidered, Attested, GovernanceWaiver];
}

namespace GovernanceAnalyzers.Register.Model;

/// <summary>The annotations, by the names of their attributes without the suffix.</summary>
internal static class Names
{
    public const string Namespace = "GovernanceAnalyzers.Annotations";
    public const string Suffix = "Attribute";

    public const string AdvancedAiSystem = nameof(AdvancedAiSystem);
    public const string NotAnAdvancedAiSystem = nameof(NotAnAdvancedAiSystem);
    public const string PersonalDataInput = nameof(PersonalDataInput);
    public const string ModelSource = nameof(ModelSource);
    public const string DatasetSource = nameof(DatasetSource);
    public const string AiTool = nameof(AiTool);
    public const string UserFacing = nameof(UserFacing);
    public const string PromptStorage = nameof(PromptStorage);
    public const string DeploymentJurisdiction = nameof(DeploymentJurisdiction);
    public const string StampsProvenance = nameof(StampsProvenance);
    public const string Evidence = nameof(Evidence);
    public const string RiskConsidered = nameof(RiskConsidered);
    public const string Attested = nameof(Attested);
    public const string GovernanceWaiver = nameof(GovernanceWaiver);

    /// <summary>What a call to the member does for an obligation; stamps are listed by themselves.</summary>
    public static readonly IReadOnlyList<string> Hooks =
    [
        "AuthorizesAccess", "DetectsProvenance", "DisclosesAi", "DisclosesPrivacy", "KillSwitch", "RecordsTrace", "Redacts", "ReportsIncident", "RequiresApproval",
        "ScreensInput", "ValidatesModelOutput", "VerifiesWeights",
    ];
}

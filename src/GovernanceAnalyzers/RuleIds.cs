namespace GovernanceAnalyzers;

/// <summary>The identifiers of the rules: <c>GOV</c>, the action of the Code of Conduct (two digits), a number.</summary>
internal static class RuleIds
{
    public const string UndeclaredAiUse = "GOV0001";
    public const string UndescribedSystem = "GOV0002";
    public const string MisplacedAnnotation = "GOV0003";
    public const string UndeclaredContent = "GOV0004";
    public const string HookDoesNothing = "GOV0005";
    public const string Placeholder = "GOV0006";
    public const string UnjustifiedSuppression = "GOV0007";
    public const string IncompleteWaiver = "GOV0008";
    public const string ExpiredWaiver = "GOV0009";
    public const string UnknownObligation = "GOV0010";
    public const string UnavailableEvidence = "GOV0011";
    public const string IncompleteEvidence = "GOV0012";
    public const string EntryNotUnderstood = "GOV0013";
    public const string NotAnalysed = "GOV0014";
    public const string MissingUseScreening = "GOV0015";
    public const string MissingSelfAssessment = "GOV0016";
    public const string IncompleteAttestation = "GOV0017";
    public const string UncoveredJurisdiction = "GOV0019";
    public const string MissingRiskAssessment = "GOV0101";
    public const string UnconsideredRisk = "GOV0102";
    public const string MissingEvaluation = "GOV0103";
    public const string OutdatedTechnicalDocumentation = "GOV0104";
    public const string UnevaluatedRelease = "GOV0111";
    public const string MissingIncidentLog = "GOV0205";
    public const string MissingVulnerabilityChannel = "GOV0206";
    public const string MissingMonitoringPlan = "GOV0209";
    public const string MissingTransparencyReport = "GOV0301";
    public const string IncompleteTransparencyReport = "GOV0302";
    public const string UnmentionedInReport = "GOV0303";
    public const string IncompleteModelCard = "GOV0305";
    public const string MissingInstructions = "GOV0306";
    public const string MissingSharingArrangements = "GOV0401";
    public const string ConfidentialInPublic = "GOV0403";
    public const string MissingGovernancePolicy = "GOV0501";
    public const string MissingPrivacyPolicy = "GOV0502";
    public const string MissingStaffTraining = "GOV0504";
    public const string UnregisteredRisk = "GOV0506";
    public const string UndisclosedPersonalData = "GOV0507";
    public const string CredentialInSource = "GOV0601";
    public const string UnverifiedWeights = "GOV0602";
    public const string UnrecordedWeights = "GOV0603";
    public const string UnsafeWeightsFormat = "GOV0604";
    public const string WeakTransport = "GOV0605";
    public const string MissingSecurityReview = "GOV0610";
    public const string UnstampedContent = "GOV0701";
    public const string UndetectableContent = "GOV0704";
    public const string MissingEnergyRecord = "GOV0801";
    public const string UnattestedResearch = "GOV0803";
    public const string MissingUserEducation = "GOV0901";
    public const string UnlistedStandard = "GOV1001";
    public const string UnexplainedPersonalData = "GOV1102";
    public const string IncompleteDatasetCard = "GOV1104";
    public const string MissingDivulgenceTest = "GOV1106";
}

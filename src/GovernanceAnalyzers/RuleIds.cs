namespace GovernanceAnalyzers;

/// <summary>The identifiers of the rules: <c>GOV</c>, the action of the Code of Conduct (two digits), a number.</summary>
internal static class RuleIds
{
    public const string UndeclaredAiUse = "GOV0001";
    public const string UndescribedSystem = "GOV0002";
    public const string MisplacedAnnotation = "GOV0003";
    public const string UndeclaredContent = "GOV0004";
    public const string HookDoesNothing = "GOV0005";
    public const string UnjustifiedSuppression = "GOV0007";
    public const string IncompleteWaiver = "GOV0008";
    public const string ExpiredWaiver = "GOV0009";
    public const string EntryNotUnderstood = "GOV0013";
    public const string NotAnalysed = "GOV0014";
    public const string UnconsideredRisk = "GOV0102";
    public const string UndisclosedPersonalData = "GOV0507";
    public const string CredentialInSource = "GOV0601";
    public const string UnverifiedWeights = "GOV0602";
    public const string UnsafeWeightsFormat = "GOV0604";
    public const string WeakTransport = "GOV0605";
    public const string UnstampedContent = "GOV0701";
}

namespace GovernanceAnalyzers.Actions;

/// <summary>What a finding tells its fix about a stamp, in the diagnostic's properties.</summary>
internal static class StampSuggestion
{
    /// <summary>The parameter that is to say what made the content.</summary>
    public const string Parameter = "Parameter";
}

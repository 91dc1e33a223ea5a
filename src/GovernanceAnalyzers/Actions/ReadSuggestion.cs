namespace GovernanceAnalyzers.Actions;

/// <summary>What a finding tells its fix about where a value is read, in the diagnostic's properties.</summary>
internal static class ReadSuggestion
{
    /// <summary>There when the value is read in another file than the finding stands in.</summary>
    public const string Elsewhere = "Elsewhere";
}

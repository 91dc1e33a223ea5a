namespace GovernanceAnalyzers.Actions;

/// <summary>The property of a finding at a condition that tells its fix in which branch something is missing.</summary>
internal static class BranchSuggestion
{
    public const string Key = "GovernanceBranch", True = "true", False = "false";
}

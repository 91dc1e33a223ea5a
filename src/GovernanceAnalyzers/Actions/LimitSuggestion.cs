namespace GovernanceAnalyzers.Actions;

/// <summary>What a finding at a call without a limit tells its fix, in the diagnostic's properties.</summary>
internal static class LimitSuggestion
{
    /// <summary>The parameter that takes options.</summary>
    public const string Options = "Options";

    /// <summary>The member of the options that says how much is answered at most: a number.</summary>
    public const string Cap = "Cap";

    /// <summary>The parameter that takes a cancellation token.</summary>
    public const string Token = "Token";
}

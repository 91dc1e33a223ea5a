namespace GovernanceAnalyzers.Actions;

/// <summary>The properties of a finding that tell its fix what to record of weights, and in which file.</summary>
internal static class LockSuggestion
{
    public const string Entries = "GovernanceLockEntries", File = "GovernanceLockFile";

    private const string Between = ",\n";

    /// <summary>Entries as they stand in the list.</summary>
    public static string Join(IEnumerable<string> entries) => string.Join(Between, entries);
}

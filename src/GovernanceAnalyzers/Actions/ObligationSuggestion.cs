namespace GovernanceAnalyzers.Actions;

/// <summary>The properties of a finding that tell its fix which clause or standard to name.</summary>
internal static class ObligationSuggestion
{
    public const string Clause = "GovernanceClause", Standards = "GovernanceStandards";

    private const char Line = '\n';

    public static string Write(IEnumerable<string> names) => string.Join(Line.ToString(), names);

    public static string[] Read(string names) => names.Split([Line], StringSplitOptions.RemoveEmptyEntries);
}

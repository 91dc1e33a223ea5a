namespace GovernanceAnalyzers.CodeFixes;

/// <summary>An attestation that a person has still to fill in. Its date is none, so that it is reported before.</summary>
internal static class AttestationText
{
    /// <summary>What each owes.</summary>
    public static readonly string[] Arguments = ["Role", "On", "ValidMonths"];

    private const string By = "By";

    public static string PlaceholderOf(string argument) => argument switch
    {
        By => "\"TODO: say who states it\"",
        "Role" => "\"TODO: say in what role\"",
        "On" => "\"TODO: yyyy-MM-dd\"",
        _ => "12",
    };

    public static string For(string clause) => $"(\"{clause}\", {string.Join(", ", Arguments.Prepend(By).Select(a => a + " = " + PlaceholderOf(a)))})";
}

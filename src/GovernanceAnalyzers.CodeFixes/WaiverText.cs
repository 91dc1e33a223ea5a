using GovernanceAnalyzers.Contracts;

namespace GovernanceAnalyzers.CodeFixes;

/// <summary>A waiver that a person has still to fill in. Its last day is no date, so that it waives nothing before.</summary>
internal static class WaiverText
{
    public static readonly string[] Arguments = [nameof(Waiver.Justification), nameof(Waiver.Owner), nameof(Waiver.Expires)];

    public static string PlaceholderOf(string argument) => argument switch
    {
        nameof(Waiver.Justification) => "\"TODO: say why this is accepted\"",
        nameof(Waiver.Owner) => "\"TODO: say who answers for it\"",
        _ => "\"TODO: yyyy-MM-dd\"",
    };

    public static string For(string rule) => $"(\"{rule}\", {string.Join(", ", Arguments.Select(a => a + " = " + PlaceholderOf(a)))})";
}

using System.CommandLine;
using System.Globalization;
using GovernanceAnalyzers.Register.Files;
using GovernanceAnalyzers.Register.Judging;

namespace GovernanceAnalyzers.Register.Commands;

/// <summary>Options that mean the same in every command that has them.</summary>
internal static class SharedOptions
{
    public static Option<string?> Root() => new("--root")
    {
        Description = "The folder that paths in the output are relative to. Default: the repository around the target.",
        HelpName = "folder",
    };

    public static Option<DateOnly> AsOf()
    {
        var option = new Option<DateOnly>("--as-of")
        {
            Description = "The day on which waivers and attestations are judged, as 2026-11-21. Default: SOURCE_DATE_EPOCH, else today (UTC).",
            HelpName = "date",
            CustomParser = result => Judge.Date(result.Tokens[0].Value) ?? Invalid(result, $"'{result.Tokens[0].Value}' is not a day like 2026-11-21."),
        };
        option.DefaultValueFactory = _ => Today();
        return option;
    }

    public static Option<string> Format() => Choice("--format", "text", "What to print: text for people, json for machines.", "text", "json");

    public static Option<string> Choice(string name, string standard, string description, params string[] values)
    {
        var option = new Option<string>(name) { Description = $"{description} One of: {string.Join(", ", values)}. Default: {standard}.", HelpName = "choice", DefaultValueFactory = _ => standard };
        option.AcceptOnlyFromAmong(values);
        return option;
    }

    public static Root RootOf(string? given, string target) => given is not null ? new Root(given) : Files.Root.Around(Path.GetFullPath(target));

    public static DateOnly Today() =>
        long.TryParse(Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < 253402300800
            ? DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime)
            : DateOnly.FromDateTime(DateTime.UtcNow);

    private static DateOnly Invalid(System.CommandLine.Parsing.ArgumentResult result, string message)
    {
        result.AddError(message);
        return default;
    }
}

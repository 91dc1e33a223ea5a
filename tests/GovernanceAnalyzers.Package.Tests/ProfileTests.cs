using System.Globalization;
using Xunit;

namespace GovernanceAnalyzers.Package.Tests;

/// <summary>The other profiles follow from the recommended one; that one follows from the rules' descriptors.</summary>
public sealed class ProfileTests
{
    // A credential in source never waits.
    private static readonly string[] NeverLowered = ["GOV0601"];

    [Fact]
    public void Adopt_lowers_every_error_and_warning_to_a_suggestion() =>
        AssertFollows("adopt", (rule, severity) => severity is "error" or "warning" && !NeverLowered.Contains(rule) ? "suggestion" : severity);

    [Fact]
    public void Enforce_raises_every_warning_to_an_error() =>
        AssertFollows("enforce", (_, severity) => severity is "warning" ? "error" : severity);

    [Fact]
    public void The_register_asks_for_nothing_but_what_was_not_analysed() =>
        Assert.Equal([("GOV0014", "suggestion")], Severities("register"));

    [Theory]
    [InlineData("adopt")]
    [InlineData("recommended")]
    [InlineData("enforce")]
    [InlineData("register")]
    public void A_profile_is_a_global_configuration_that_gives_way_to_any_other(string profile)
    {
        var settings = Settings(profile).ToDictionary();

        Assert.Equal("true", settings["is_global"]);
        Assert.InRange(int.Parse(settings["global_level"], CultureInfo.InvariantCulture), int.MinValue, -1);
    }

    [Theory]
    [InlineData("adopt")]
    [InlineData("recommended")]
    [InlineData("enforce")]
    public void The_register_wins_over_a_profile(string profile) =>
        Assert.True(Level("register") > Level(profile));

    private static int Level(string profile) => int.Parse(Settings(profile).ToDictionary()["global_level"], CultureInfo.InvariantCulture);

    private static void AssertFollows(string profile, Func<string, string, string> follow) =>
        Assert.Equal(Severities("recommended").Select(entry => (entry.Rule, follow(entry.Rule, entry.Severity))), Severities(profile));

    private static (string Rule, string Severity)[] Severities(string profile) =>
    [
        .. from setting in Settings(profile)
           where setting.Key.StartsWith("dotnet_diagnostic.", StringComparison.Ordinal)
           select (setting.Key.Split('.')[1], setting.Value),
    ];

    private static IEnumerable<KeyValuePair<string, string>> Settings(string profile) =>
        from line in File.ReadLines(Path.Combine(Repository.Profiles, $"{profile}.globalconfig"))
        where line.Length > 0 && line[0] != '#'
        let parts = line.Split('=', 2, StringSplitOptions.TrimEntries)
        select KeyValuePair.Create(parts[0], parts[1]);
}

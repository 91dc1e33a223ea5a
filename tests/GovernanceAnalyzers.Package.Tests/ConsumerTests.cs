using System.Globalization;
using Xunit;

namespace GovernanceAnalyzers.Package.Tests;

/// <summary>What a person sees who adds the package to a project.</summary>
[Collection(nameof(Product))]
public sealed class ConsumerTests(Product product)
{
    /// <summary>An analyzer that could not be loaded, or threw, or was built for another compiler.</summary>
    private static readonly string[] Broken = ["AD0001", "CS8032", "CS8033", "CS8034", "CS8040", "CS9057", "MSB3277"];

    [Fact]
    public async Task Every_rule_speaks_at_its_line_and_nowhere_else()
    {
        var console = await product.BuiltAsync("Console");

        Assert.Equal(["GOV0507", "GOV0602", "GOV0701"], console.Marks.Select(mark => mark.Rule).Order(StringComparer.Ordinal));
        Assert.Equal(console.Marks, console.GovernanceFindings.Select(finding => finding.Place));
        Assert.All(console.GovernanceFindings, finding => Assert.Equal("warning", finding.Level));
        Assert.True(console.Compiled);
    }

    [Fact]
    public async Task Content_from_a_chat_client_is_followed()
    {
        var chat = await product.BuiltAsync("Chat");

        Assert.Equal(chat.Marks, chat.GovernanceFindings.Select(finding => finding.Place));
        Assert.Equal("warning", Assert.Single(chat.GovernanceFindings, finding => finding.Rule == "GOV0701").Level);
        Assert.Equal("note", Assert.Single(chat.GovernanceFindings, finding => finding.Rule == "GOV0001").Level);
    }

    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("net10.0")]
    public async Task A_project_of_several_frameworks_is_checked_for_each(string framework)
    {
        var library = await product.BuiltAsync("Library", framework);

        Assert.Equal(library.Marks, library.GovernanceFindings.Select(finding => finding.Place));
        Assert.True(library.Compiled);
    }

    [Fact]
    public async Task A_project_that_references_such_a_project_is_checked_too()
    {
        var application = await product.BuiltAsync("Application");

        Assert.Equal(application.Marks, application.GovernanceFindings.Select(finding => finding.Place));
        Assert.Equal("recommended", application.BuildProperty("GovernanceProfile"));
        Assert.Contains("recommended.globalconfig", Profiles(application));
        Assert.True(application.Compiled);
    }

    [Fact]
    public async Task Adopt_leaves_notes_only()
    {
        var adopted = await product.BuiltAsync("Adopted");
        var console = await product.BuiltAsync("Console");

        Assert.Equal(console.Marks, adopted.GovernanceFindings.Select(finding => finding.Place));
        Assert.All(adopted.GovernanceFindings, finding => Assert.Equal("note", finding.Level));
        Assert.Equal(["adopt.globalconfig"], Profiles(adopted));
        Assert.True(adopted.Compiled);
    }

    [Fact]
    public async Task Enforce_breaks_the_build()
    {
        var enforced = await product.BuiltAsync("Enforced");
        var console = await product.BuiltAsync("Console");

        Assert.Equal(console.Marks, enforced.GovernanceFindings.Select(finding => finding.Place));
        Assert.All(enforced.GovernanceFindings, finding => Assert.Equal("error", finding.Level));
        Assert.Contains(enforced.Result.LinesOf("Enforced"), line => line.Contains("error GOV0701", StringComparison.Ordinal));
        Assert.False(enforced.Compiled);
    }

    [Fact]
    public async Task The_name_of_a_profile_may_be_written_in_any_case()
    {
        var enforced = await product.BuiltAsync("Enforced");

        Assert.Equal("enforce", enforced.BuildProperty("GovernanceProfile"));
        Assert.Equal(["enforce.globalconfig"], Profiles(enforced));
    }

    [Fact]
    public async Task A_misspelt_profile_is_an_error_that_names_the_profiles()
    {
        var output = await product.BuildOutputAsync();

        Assert.Equal(1, output.ExitCode);
        var line = Assert.Single(output.LinesOf("Misspelt"), line => line.Contains(": error ", StringComparison.Ordinal));
        Assert.Contains(
            "error GOVPROFILE: 'strict' is not a governance profile. Set GovernanceProfile to adopt, recommended or enforce.",
            line,
            StringComparison.Ordinal);
        Assert.False((await product.BuiltAsync("Misspelt")).Compiled);
    }

    [Fact]
    public async Task A_configuration_of_ones_own_wins_over_the_profile()
    {
        var configured = await product.BuiltAsync("Configured");

        Assert.Equal(configured.Marks, configured.GovernanceFindings.Select(finding => finding.Place));
        Assert.All(configured.GovernanceFindings, finding => Assert.Equal("note", finding.Level));
        Assert.Contains("enforce.globalconfig", Profiles(configured));
        Assert.True(configured.Compiled);
    }

    [Fact]
    public async Task A_register_adds_its_configuration()
    {
        var configured = await product.BuiltAsync("Configured");

        Assert.Equal(["enforce.globalconfig", "register.globalconfig"], Profiles(configured));
        Assert.Equal("true", configured.BuildProperty("GovernanceRegister"));
    }

    [Fact]
    public async Task Without_one_there_is_the_profile_alone()
    {
        var console = await product.BuiltAsync("Console");

        Assert.Equal(["recommended.globalconfig"], Profiles(console));
        Assert.Equal("false", console.BuildProperty("GovernanceRegister"));
    }

    [Fact]
    public async Task Today_is_the_day_of_the_build()
    {
        var day = DateTime.ParseExact((await product.BuiltAsync("Console")).BuildProperty("GovernanceAsOf")!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        Assert.InRange(day, DateTime.UtcNow.Date.AddDays(-1), DateTime.UtcNow.Date);
    }

    [Fact]
    public async Task Today_is_the_day_that_a_reproducible_build_says_it_is() =>
        Assert.Equal("2021-03-04", (await product.BuiltAsync("Configured")).BuildProperty("GovernanceAsOf"));

    [Fact]
    public async Task Catalogues_in_the_project_reach_the_compiler_and_leftovers_of_builds_do_not() =>
        Assert.Equal(
            ["acme.governance.txt", "models.governance.txt"],
            NamesOf((await product.BuiltAsync("Configured")).Inputs("additional")));

    [Theory]
    [InlineData("Console", "net10.0")]
    [InlineData("Library", "netstandard2.0")]
    [InlineData("Application", "net10.0")]
    public async Task The_analyzers_load(string project, string framework)
    {
        var consumer = await product.BuiltAsync(project, framework);

        Assert.DoesNotContain(consumer.Findings, finding => Broken.Contains(finding.Rule));
        Assert.Equal(
            ["GovernanceAnalyzers.CodeFixes.dll", "GovernanceAnalyzers.dll", "Markdig.dll", "YamlDotNet.dll"],
            NamesOf(consumer.Inputs("analyzer").Where(path => path.Contains("governanceanalyzers", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task The_fixes_leave_a_project_with_nothing_to_say()
    {
        var console = await product.FixedAsync();

        Assert.Equal(0, console.Result.ExitCode);
        Assert.DoesNotContain(console.Findings, finding => finding.Level != "note" || finding.IsGovernance);
    }

    [Theory]
    [InlineData("return Safeguards.Stamp(response.Text); // GOV0701")]
    [InlineData("runtime.Load(Safeguards.Verify(path)); // GOV0602")]
    public async Task The_fixes_wrap_a_value_in_the_hook_of_the_project(string line) =>
        Assert.Contains(line, (await product.FixedAsync()).Source("Assistant.cs"), StringComparison.Ordinal);

    [Fact]
    public async Task The_fixes_disclose_before_the_value_is_used()
    {
        var lines = (await product.FixedAsync()).Source("Assistant.cs").Split('\n', StringSplitOptions.TrimEntries).ToList();
        var use = lines.FindIndex(line => line.EndsWith("// GOV0507", StringComparison.Ordinal));

        Assert.Equal("Safeguards.ShowPrivacyNotice();", lines[use - 1]);
        Assert.Equal("mailingList.Add(address); // GOV0507", lines[use]);
    }

    private static string[] Profiles(Consumer consumer) =>
        NamesOf(consumer.Inputs("config").Where(path => path.EndsWith(".globalconfig", StringComparison.Ordinal) && !path.Contains("analysislevel", StringComparison.Ordinal)));

    private static string[] NamesOf(IEnumerable<string> paths) =>
        [.. paths.Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
}

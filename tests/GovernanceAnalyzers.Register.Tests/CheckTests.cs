using System.Text.Json;

namespace GovernanceAnalyzers.Register.Tests;

/// <summary><c>governance check</c>: real builds of repositories that have never heard of the analyzers.</summary>
public sealed class CheckTests : IDisposable
{
    /// <summary>Its own copy of the attributes: nothing of ours is referenced.</summary>
    private const string Attributes = """
        namespace GovernanceAnalyzers.Annotations;
        public sealed class AdvancedAiSystemAttribute : System.Attribute { public string? Id { get; set; } public string? Owner { get; set; } public string? Purpose { get; set; } public int RiskTier { get; set; } }
        public sealed class GeneratesContentAttribute : System.Attribute;
        """;

    private const string Answers = """
        using GovernanceAnalyzers.Annotations;
        [assembly: AdvancedAiSystem(Id = "small", Owner = "Ann", Purpose = "Answers", RiskTier = 3)]
        public static class Answers
        {
            [GeneratesContent]
            public static string Get(string[] words)
            {
                return string.Concat(words);
            }
        }
        """;

    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><RestorePackagesWithLockFile>true</RestorePackagesWithLockFile><TreatWarningsAsErrors>true</TreatWarningsAsErrors></PropertyGroup>
        </Project>
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private async Task<string> RepositoryAsync(string answers = Answers, string project = Project)
    {
        _folder.Write("repo/src/Small/Small.csproj", project);
        _folder.Write("repo/src/Small/Attributes.cs", Attributes);
        _folder.Write("repo/src/Small/Answers.cs", answers);
        _folder.Write("repo/Directory.Build.props", "<Project/>");
        _folder.Write("repo/Directory.Build.targets", "<Project/>");
        foreach (var arguments in new[] { "init -q", "add -A", "-c user.name=t -c user.email=t@t commit -qm x" })
        {
            (await Tool.StartAsync("git", _folder["repo"], arguments.Split(' '))).MustExitWith(0);
        }

        return _folder["repo"];
    }

    private static async Task AssertUntouchedAsync(string repository) =>
        Assert.Equal("", (await Tool.StartAsync("git", repository, "status", "--porcelain", "--ignored")).MustExitWith(0).Output);

    [Fact]
    public async Task A_project_of_several_frameworks_gets_no_lock_file_of_packages()
    {
        var repository = await RepositoryAsync(project: Project.Replace("<TargetFramework>net10.0</TargetFramework>", "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks><LangVersion>latest</LangVersion>", StringComparison.Ordinal));

        await Tool.RunAsync(_folder.Path, "check", repository, "-o", "out");

        await AssertUntouchedAsync(repository);
    }

    [Fact]
    public async Task A_repository_that_knows_nothing_of_it_is_checked_and_left_as_it_was()
    {
        var repository = await RepositoryAsync();

        var said = (await Tool.RunAsync(_folder.Path, "check", repository, "-o", "out")).MustExitWith(0);

        await AssertUntouchedAsync(repository);
        Assert.Contains("Action 7: Content authentication and provenance", said.Output, StringComparison.Ordinal);
        Assert.Contains("GOV0701 src/Small/Answers.cs:8", said.Output, StringComparison.Ordinal);
        Assert.Equal([".gitignore", "findings.sarif", "governance.json", "report.html", "report.md"], Directory.EnumerateFiles(_folder["out"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var register = _folder.Json("out/governance.json");
        Assert.Empty(Schema.Register.Problems(register));
        Assert.Empty(Schema.Sarif.Problems(_folder.Json("out/findings.sarif")));
        Assert.Equal(["small"], register.GetProperty("systems").EnumerateArray().Select(system => system.GetProperty("id").GetString()));
        Assert.Equal("""[{"path":"src/Small/Small.csproj (net10.0)","kind":"project","read":"whole"}]""", JsonSerializer.Serialize(register.GetProperty("sources")));

        // The same again, to the byte; and the gate.
        var first = File.ReadAllBytes(_folder["out/governance.json"]);
        (await Tool.RunAsync(_folder.Path, "check", repository, "-o", "again", "--fail-on", "warning")).MustExitWith(1);
        Assert.Equal(first, File.ReadAllBytes(_folder["again/governance.json"]));
    }

    [Fact]
    public async Task A_finding_that_is_an_error_by_configuration_does_not_hide_the_rest()
    {
        var repository = await RepositoryAsync();
        _folder.Write("repo/.editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.GOV0701.severity = error\n");

        (await Tool.RunAsync(_folder.Path, "check", repository, "-o", "out")).MustExitWith(1);

        var system = _folder.Json("out/governance.json").GetProperty("systems")[0];
        Assert.Equal("declared", system.GetProperty("kind").GetString());
        Assert.Equal("error", system.GetProperty("findings").EnumerateArray().Single(finding => finding.GetProperty("rule").GetString() == "GOV0701").GetProperty("level").GetString());
    }

    /// <summary>As where there is no network: no source has the package.</summary>
    [Fact]
    public async Task A_target_whose_packages_cannot_be_had_is_told()
    {
        var repository = await RepositoryAsync(project: Project.Replace("</Project>", "<ItemGroup><PackageReference Include=\"Not.To.Be.Had\" Version=\"1.0.0\" /></ItemGroup></Project>", StringComparison.Ordinal));
        _folder.Write("repo/nuget.config", "<configuration><packageSources><clear /><add key=\"none\" value=\".\" /></packageSources></configuration>");

        var said = (await Tool.RunAsync(_folder.Path, "check", repository, "-o", "out")).MustExitWith(4);

        Assert.Contains("error NU1101", said.Error, StringComparison.Ordinal);
        Assert.Contains("Not.To.Be.Had", said.Error, StringComparison.Ordinal);
        Assert.Empty(Schema.Register.Problems(_folder.Json("out/governance.json")));
    }

    [Fact]
    public async Task A_target_that_does_not_build_is_told_and_what_could_be_read_is_there()
    {
        var repository = await RepositoryAsync(Answers + "\npublic class Broken : Missing { }");
        _folder.Write("repo/src/Other/Other.csproj", Project);
        _folder.Write("repo/src/Other/Attributes.cs", Attributes);
        _folder.Write("repo/src/Other/Other.cs", Answers.Replace("small", "other", StringComparison.Ordinal));

        var said = (await Tool.RunAsync(_folder.Path, "check", repository, "-o", "out")).MustExitWith(4);

        Assert.Contains("error CS0246", said.Error, StringComparison.Ordinal);
        Assert.Contains("src/Small/Small.csproj (net10.0): it does not compile", said.Error, StringComparison.Ordinal);
        Assert.Contains("The target does not build, so this is not the whole picture.", said.Output, StringComparison.Ordinal);
        var register = _folder.Json("out/governance.json");
        Assert.Empty(Schema.Register.Problems(register));
        Assert.Contains(register.GetProperty("systems").EnumerateArray(), system => system.GetProperty("id").GetString() == "other" && system.GetProperty("findings").EnumerateArray().Any(finding => finding.GetProperty("rule").GetString() == "GOV0701"));
    }

    [Theory]
    [InlineData("missing", "does not exist")]
    [InlineData("empty", "holds no project")]
    [InlineData("text.txt", "is not a project or solution")]
    public async Task A_target_that_is_none_is_named(string target, string expected)
    {
        Directory.CreateDirectory(_folder["empty"]);
        _folder.Write("text.txt", "");

        var said = (await Tool.RunAsync(_folder.Path, "check", target, "-o", "out")).MustExitWith(3);

        Assert.Contains($"{target} {expected}", said.Error, StringComparison.Ordinal);
    }

    /// <summary>The command of the README, and the findings that were reviewed.</summary>
    [Fact]
    public async Task The_sample_shows_what_it_owes()
    {
        string[] status = ["status", "--porcelain", "--", "docs/samples"];
        var before = (await Tool.StartAsync("git", Tool.Repository, status)).Output;

        (await Tool.RunAsync(Tool.Repository, "check", "docs/samples/ClinicAssistant", "-o", _folder["out"])).MustExitWith(0);

        Assert.Equal(before, (await Tool.StartAsync("git", Tool.Repository, status)).Output);
        var expected = File.ReadLines(Path.Combine(Tool.Repository, "docs/samples/ClinicAssistant/expected-findings.txt"))
            .Where(line => line.StartsWith("GOV", StringComparison.Ordinal)).Select(line => line.Split("  ")).Select(parts => $"{parts[0]} docs/samples/ClinicAssistant/{parts[1]}");
        var system = Assert.Single(_folder.Json("out/governance.json").GetProperty("systems").EnumerateArray());
        var found = system.GetProperty("findings").EnumerateArray().Where(finding => finding.GetProperty("level").GetString() is "warning" or "error").Select(finding => $"{finding.GetProperty("rule")} {finding.GetProperty("file")}");
        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }
}

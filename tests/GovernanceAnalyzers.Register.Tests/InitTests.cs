using System.Text.Json;
using System.Text.Json.Nodes;

namespace GovernanceAnalyzers.Register.Tests;

/// <summary><c>governance init</c>: the documents that the analyzers miss are started, and nothing is overwritten.</summary>
public sealed class InitTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private JsonObject Owed(string system, string file = "governance/risk-assessment.md") => Sarif.Result("GOV0101", _folder[system + ".cs"], 2).With("properties", new JsonObject
    {
        ["customProperties"] = new JsonObject
        {
            ["GovernanceEvidenceKind"] = "RiskAssessment",
            ["GovernanceEvidenceTitle"] = "risk assessment",
            ["GovernanceEvidenceFile"] = _folder[file],
            ["GovernanceEvidenceSystem"] = system,
            ["GovernanceEvidenceVersion"] = null,
            ["GovernanceEvidenceSections"] = "Scope\twhat is assessed\nRisks\twhat was found",
        },
    });

    private async Task<Said> InitAsync(params JsonObject[] findings)
    {
        Compiler.Compile(_folder, "Both", ("one.cs", "[AdvancedAiSystem(Id = \"one\")] public class A { public int M() => 1; }"), ("Two.cs", "[AdvancedAiSystem(Id = \"Two\")] public class B { public int M() => 1; }"));
        _folder.Write("log.sarif", Sarif.Log(findings, "GOV0101"));
        (await Tool.RunAsync(_folder.Path, "register", "Both.dll", "log.sarif", "--root", ".")).MustExitWith(0);
        return await Tool.RunAsync(_folder.Path, "init", "--root", ".");
    }

    [Fact]
    public async Task A_document_is_started_from_its_template_and_then_left_alone()
    {
        (await InitAsync(Owed("one"))).MustExitWith(0);

        Assert.Equal(
            "---\nkind: RiskAssessment\nreviewed: TODO\nsystems: \"one\"\n---\n\n# Risk assessment\n\n## Scope\n\nTODO: what is assessed\n\n## Risks\n\nTODO: what was found\n",
            File.ReadAllText(_folder["governance/risk-assessment.md"]));

        _folder.Write("governance/risk-assessment.md", "mine");
        Assert.Contains("Kept, as it is there already: governance/risk-assessment.md", (await InitAsync(Owed("one"))).MustExitWith(0).Output, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(_folder["governance/risk-assessment.md"]));
    }

    [Fact]
    public async Task Systems_that_owe_a_document_of_one_name_each_have_their_own()
    {
        (await InitAsync(Owed("one"), Owed("Two"))).MustExitWith(0);

        Assert.Equal(["one", "two"], Directory.EnumerateFileSystemEntries(_folder["governance"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains("systems: \"Two\"", File.ReadAllText(_folder["governance/two/risk-assessment.md"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_register_names_outside_the_repository_is_not_written()
    {
        await InitAsync(Owed("one"));
        _folder.Write("governance.json", File.ReadAllText(_folder["governance.json"]).Replace("governance/risk-assessment.md", "../outside.md", StringComparison.Ordinal));

        Assert.Contains("../outside.md", (await Tool.RunAsync(_folder.Path, "init", "--root", ".")).MustExitWith(3).Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder.Path, "..", "outside.md")));
    }

    [Fact]
    public async Task Where_nothing_is_missing_nothing_is_written()
    {
        Assert.Contains("No document is missing.", (await InitAsync()).MustExitWith(0).Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["governance"]));
    }

    /// <summary>From code to the documents that it owes, and back.</summary>
    [Fact]
    public async Task What_was_started_is_no_longer_missing_but_to_be_written()
    {
        _folder.Write("repo/Small.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><Reference Include="{typeof(GovernanceAnalyzers.Annotations.AdvancedAiSystemAttribute).Assembly.Location}" /></ItemGroup>
            </Project>
            """);
        _folder.Write("repo/Directory.Build.props", "<Project/>");
        _folder.Write("repo/Directory.Build.targets", "<Project/>");
        _folder.Write("repo/.git/HEAD", "ref: refs/heads/main");
        _folder.Write("repo/Small.cs", "[assembly: GovernanceAnalyzers.Annotations.AdvancedAiSystem(Id = \"small\", Owner = \"Ann\", Purpose = \"Answers\", RiskTier = GovernanceAnalyzers.Annotations.RiskTier.High)]");
        (await Tool.RunAsync(_folder.Path, "check", "repo", "-o", "before")).MustExitWith(0);

        (await Tool.RunAsync(_folder.Path, "init", "before/governance.json", "--root", "repo")).MustExitWith(0);
        (await Tool.RunAsync(_folder.Path, "check", "repo", "-o", "after")).MustExitWith(0);

        string[] before = Rules("before"), after = Rules("after");
        Assert.Contains("GOV0101", before);
        Assert.DoesNotContain("GOV0101", after);
        Assert.Contains("GOV0006", after);
        Assert.Contains("RiskAssessment: governance/risk-assessment.md", _folder.Json("after/governance.json").GetProperty("systems")[0].GetProperty("evidence").ToString(), StringComparison.Ordinal);
    }

    private string[] Rules(string folder) =>
        [.. _folder.Json($"{folder}/governance.json").GetProperty("systems").EnumerateArray().SelectMany(system => system.GetProperty("findings").EnumerateArray()).Select(finding => finding.GetProperty("rule").GetString()!)];
}

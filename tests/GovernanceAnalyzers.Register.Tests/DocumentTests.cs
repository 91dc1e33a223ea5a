using System.Text.Json;

namespace GovernanceAnalyzers.Register.Tests;

/// <summary>Documents that say themselves what they are answer for systems, as they do for the analyzers.</summary>
public sealed class DocumentTests : IDisposable
{
    private const string Code = """
        [AdvancedAiSystem(Id = "one")] public class A { public int M() => 1; }
        [AdvancedAiSystem(Id = "two")] public class B { public int M() => 1; }
        [NotAnAdvancedAiSystem("A list.")] public class C { }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private async Task<Dictionary<string, JsonElement>> RegisterAsync(string frontMatter, string code = Code, int exitCode = 0)
    {
        Compiler.Compile(_folder, "Both", code);
        _folder.Write("governance/risk.md", frontMatter);
        (await Tool.RunAsync(_folder.Path, "register", "Both.dll", "governance/risk.md", "--root", ".")).MustExitWith(exitCode);
        var register = _folder.Json("governance.json");
        Assert.Empty(Schema.Register.Problems(register));
        return register.GetProperty("systems").EnumerateArray().ToDictionary(system => system.GetProperty("id").GetString()!);
    }

    private static string Evidence(JsonElement system) => JsonSerializer.Serialize(system.GetProperty("evidence"));

    private static string StatusOf(JsonElement system, string clause) => system.GetProperty("clauses").EnumerateArray().Single(group => group.GetProperty("clauses").EnumerateArray().Any(item => item.GetString() == clause)).GetProperty("status").GetString()!;

    [Theory]
    [InlineData("kind: RiskAssessment\nsystems: [one]", true, false)]
    [InlineData("kind: riskassessment\nsystem: ONE", true, false)]
    [InlineData("kind: RiskAssessment\nsystems:\n- one\n- two", true, true)]
    [InlineData("kind: RiskAssessment", true, true)]
    [InlineData("kind: RiskAssessment\nsystems: three", false, false)]
    [InlineData("title: Risks", false, false)]
    public async Task A_document_answers_for_the_systems_that_it_is_about(string frontMatter, bool one, bool two)
    {
        var systems = await RegisterAsync($"---\n{frontMatter}\n---\n# Risks\n");

        Assert.Equal((one, two), (StatusOf(systems["one"], "HCOC-1.1") == "evidenced", StatusOf(systems["two"], "HCOC-1.1") == "evidenced"));
        Assert.DoesNotContain(systems.Values.Where(system => system.GetProperty("kind").GetString() != "declared"), system => system.GetProperty("evidence").GetArrayLength() > 0);
    }

    [Fact]
    public async Task What_it_says_of_its_review_and_version_is_kept()
    {
        var systems = await RegisterAsync("---\nkind: riskAssessment\nreviewed: 2026-05-01\nversion: \"1.0\"\nexternal: true\nsystems: one\n---\n");

        Assert.Equal(
            """[{"id":"RiskAssessment: governance/risk.md","details":{"External":["true"],"Kind":["RiskAssessment"],"Path":["governance/risk.md"],"ReviewedOn":["2026-05-01"],"Version":["1.0"]},"symbols":["document governance/risk.md"]}]""",
            Evidence(systems["one"]));
    }

    [Fact]
    public async Task A_document_that_code_names_is_not_listed_twice()
    {
        var systems = await RegisterAsync("---\nkind: RiskAssessment\n---\n", "[AdvancedAiSystem(Id = \"one\")] [Evidence(EvidenceKind.RiskAssessment, \"./governance/Risk.md\")] public class A { }");

        Assert.Equal(1, systems["one"].GetProperty("evidence").GetArrayLength());
    }

    [Fact]
    public async Task Merged_registers_keep_what_documents_answer_for()
    {
        await RegisterAsync("---\nkind: RiskAssessment\n---\n");
        (await Tool.RunAsync(_folder.Path, "merge", "governance.json", "-o", "all.json")).MustExitWith(0);

        Assert.All(_folder.Json("all.json").GetProperty("systems").EnumerateArray().Where(system => system.GetProperty("kind").GetString() == "declared"), system => Assert.Equal("evidenced", StatusOf(system, "HCOC-1.1")));
    }

    [Theory]
    [InlineData("---\nkind: RiskAssessment\n")]
    [InlineData("---\nkind: [\n---\n")]
    [InlineData("")]
    [InlineData("---")]
    public async Task A_document_that_is_not_understood_answers_for_nothing(string text) => Assert.NotEqual("evidenced", StatusOf((await RegisterAsync(text))["one"], "HCOC-1.1"));

    [Fact]
    public async Task A_document_that_is_no_text_is_named()
    {
        Compiler.Compile(_folder, "Both", Code);
        File.WriteAllBytes(_folder["bad ü.md"], [0x2d, 0x2d, 0x2d, 0xff, 0xfe]);

        var said = (await Tool.RunAsync(_folder.Path, "register", "Both.dll", "bad ü.md", "missing.md", "--root", ".")).MustExitWith(3);

        Assert.Contains("bad ü.md is not encoded in UTF-8", said.Error, StringComparison.Ordinal);
        Assert.Contains("missing.md does not exist", said.Error, StringComparison.Ordinal);
        Assert.Empty(Schema.Register.Problems(_folder.Json("governance.json")));
    }
}

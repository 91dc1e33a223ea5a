using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace GovernanceAnalyzers.Register.Tests;

/// <summary>
/// The reports in others' formats have the parts that these ask for, and no others, and refer to what is there. They fit the official schemas; how those of OSCAL, which are in
/// no package, were held against them is in docs/register.md.
/// </summary>
public sealed class FormatTests : IDisposable
{
    private const string Full = """
        [assembly: Evidence(EvidenceKind.RiskAssessment, "governance/risk assessment.md", ReviewedOn = "2026-05-01")]
        [assembly: Evidence(EvidenceKind.RedTeamReport, "governance/missing.md")]
        [AdvancedAiSystem(Id = "clinic\nassistant", Owner = " Ann\r\nLee ", Purpose = "Answers", RiskTier = RiskTier.High, Audience = Audience.VulnerableGroups, IntendedUse = ["asking"], OutOfScopeUse = ["diagnosis"])]
        [RiskConsidered(RiskDomain.Cbrn, RiskStatus.NotApplicable, Rationale = "It writes letters.")]
        [Attested("HCOC-8.1", By = "Ann", Role = "CTO", On = "2026-01-01", ValidMonths = 12)]
        [GovernanceWaiver("GOV0701", Justification = "Pilot", Owner = "Ann", Expires = "2027-01-01")]
        public class A
        {
            [ModelSource("gpt", Version = "4", Supplier = "X", Licence = "own", Digest = "sha256:9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08")] public const string M = "";
            [ModelSource("short", Digest = "sha256:9f")] public const string N = "";
            [DatasetSource("letters", Card = "docs/letters card.md")] public int[] D() => [];
            [AiTool] public string Get() => "";
        }
        [AdvancedAiSystem(Id = "bare")] public class B { }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Registers of what is there to say, of little, and of nothing.</summary>
    public static TheoryData<string, string> All
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var form in new[] { "sarif", "cyclonedx", "oscal-component", "oscal-results", "in-toto" })
            {
                foreach (var what in new[] { "full", "part", "none" })
                {
                    all.Add(form, what);
                }
            }

            return all;
        }
    }

    private async Task<JsonElement> ReportAsync(string form, string what = "full")
    {
        var code = what switch { "full" => Full, "part" => "[AdvancedAiSystem(Id = \"bare\")] public class B { }", _ => "public class C { }" };
        Compiler.Compile(_folder, "Clinic", code);
        _folder.Write("governance/risk assessment.md", "# Risks");
        string[] inputs = ["Clinic.dll"];
        if (what == "full")
        {
            var waived = Sarif.Result("GOV0701", _folder["Clinic.cs"], 13).With("suppressions", new JsonArray(new JsonObject
            {
                ["kind"] = "inSource",
                ["properties"] = new JsonObject { ["suppressionType"] = "DiagnosticSuppressor { Suppression Id: GOVW0701, Suppression Justification: Pilot (owner: Ann; until 2027-01-01) }" },
            }));
            _folder.Write("log.sarif", Sarif.Log([waived, Sarif.Result("GOV0112", _folder["Clinic.cs"], 13, "A tool\nacts."), Sarif.Result("GOV0014", _folder["Clinic.cs"], 13, "too deep", "note"), new JsonObject { ["ruleId"] = "GOV0007", ["message"] = new JsonObject { ["text"] = "It is suppressed by the project." } }], "GOV0701", "GOV0112", "GOV0014"));
            inputs = ["Clinic.dll", "log.sarif"];
        }

        (await Tool.RunAsync(_folder.Path, ["register", .. inputs, "--root", ".", "--as-of", "2026-06-01"])).MustExitWith(0);
        (await Tool.RunAsync(_folder.Path, "report", "--as", form, "-o", "out.json")).MustExitWith(0);
        return _folder.Json("out.json");
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task It_has_the_parts_that_are_asked_for_and_no_others(string form, string what)
    {
        var schema = form switch { "oscal-component" => "oscal-component-definition", "oscal-results" => "oscal-assessment-results", "in-toto" => "in-toto-test-result", _ => form };

        Assert.Empty(Schema.Of($"tests/GovernanceAnalyzers.Register.Tests/Schemas/{schema}.json").Problems(await ReportAsync(form, what)));
    }

    [Theory]
    [InlineData("full")]
    [InlineData("part")]
    [InlineData("none")]
    public async Task It_fits_the_official_schema(string what)
    {
        Assert.Empty(Schema.Sarif.Problems(await ReportAsync("sarif", what)));
        Assert.Empty(Schema.CycloneDx.Problems(await ReportAsync("cyclonedx", what)));
    }

    [Theory]
    [InlineData("sarif", "/version", "3.0", "/version is none of")]
    [InlineData("sarif", "/runs/0/tool/driver/rules/0/id", 7, "/runs/0/tool/driver/rules/0/id is no string")]
    [InlineData("sarif", "/runs/0/results/0/level", "worst", "/runs/0/results/0/level is none of")]
    [InlineData("sarif", "/runs/0/results/0/extra", "x", "/runs/0/results/0/extra is not to be there")]
    [InlineData("cyclonedx", "/serialNumber", "urn:uuid:7", "/serialNumber 'urn:uuid:7' does not match")]
    [InlineData("cyclonedx", "/metadata/timestamp", "yesterday", "/metadata/timestamp 'yesterday' is no date-time")]
    [InlineData("cyclonedx", "/components/0/type", "brain", "/components/0/type is none of")]
    [InlineData("cyclonedx", "/declarations/claims", "all", "/declarations/claims is no array")]
    public async Task What_the_official_schema_refuses_is_seen(string form, string place, object value, string problem)
    {
        var report = JsonNode.Parse((await ReportAsync(form)).GetRawText())!;
        var names = place.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var parent = names[..^1].Aggregate(report, (node, name) => node is JsonArray array ? array[int.Parse(name, CultureInfo.InvariantCulture)]! : node[name]!);
        parent[names[^1]] = JsonValue.Create(value);

        var problems = (form == "sarif" ? Schema.Sarif : Schema.CycloneDx).Problems(JsonDocument.Parse(report.ToJsonString()).RootElement);

        Assert.Contains(problems, found => found.StartsWith(problem, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("oscal-component")]
    [InlineData("oscal-results")]
    public async Task Identifiers_in_OSCAL_are_one_each_and_references_lead_to_them(string form)
    {
        var text = await ReportAsync(form);

        var uuids = Values(text, "uuid");
        Assert.Equal(uuids.Count, uuids.Distinct().Count());
        Assert.All(Values(text, "subject-uuid").Concat(Values(text, "observation-uuid")).Concat(Values(text, "source").Concat(Values(text, "href")).Where(reference => reference.StartsWith('#')).Select(reference => reference[1..])), reference => Assert.Contains(reference, uuids));
    }

    [Fact]
    public async Task A_system_is_the_same_component_in_both_documents_of_OSCAL_and_in_any_register()
    {
        var component = (await ReportAsync("oscal-component")).GetProperty("component-definition").GetProperty("components").EnumerateArray().Select(part => part.GetProperty("uuid").GetString()).ToList();
        var results = (await ReportAsync("oscal-results")).GetProperty("assessment-results").GetProperty("results").EnumerateArray().Select(result => result.GetProperty("local-definitions").GetProperty("components")[0].GetProperty("uuid").GetString()).ToList();
        var alone = (await ReportAsync("oscal-component", "part")).GetProperty("component-definition").GetProperty("components")[0].GetProperty("uuid").GetString();

        Assert.Equal(component, results);
        Assert.Contains(alone, component);
    }

    [Fact]
    public async Task What_contradicts_a_clause_is_not_satisfied_and_nothing_is_called_satisfied()
    {
        var result = (await ReportAsync("oscal-results")).GetProperty("assessment-results").GetProperty("results").EnumerateArray().Single(result => result.TryGetProperty("findings", out _));

        Assert.Contains(result.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("target").GetProperty("target-id").GetString() == "HCOC-7.1" && finding.GetProperty("target").GetProperty("status").GetProperty("remarks").GetString() == "waived until 2027-01-01");
        Assert.DoesNotContain("\"satisfied\"", result.ToString(), StringComparison.Ordinal);
        Assert.Equal("2027-01-01T00:00:00Z", Assert.Single(result.GetProperty("risks").EnumerateArray()).GetProperty("deadline").GetString());
        Assert.Equal(107, result.GetProperty("reviewed-controls").GetProperty("control-selections")[0].GetProperty("include-controls").GetArrayLength());
    }

    [Fact]
    public async Task A_component_says_only_what_something_answers_for()
    {
        var components = (await ReportAsync("oscal-component")).GetProperty("component-definition").GetProperty("components").EnumerateArray().ToList();

        string[] answered = [.. components[1].GetProperty("control-implementations")[0].GetProperty("implemented-requirements").EnumerateArray().Select(requirement => requirement.GetProperty("control-id").GetString()!)];
        Assert.Contains("HCOC-8.1", answered);
        Assert.DoesNotContain("HCOC-7.1", answered);
        Assert.Equal("Ann Lee", components[1].GetProperty("props").EnumerateArray().Single(property => property.GetProperty("name").GetString() == "owner").GetProperty("value").GetString());
    }

    [Fact]
    public async Task References_of_the_bill_of_materials_lead_somewhere()
    {
        var bom = await ReportAsync("cyclonedx");

        var references = Values(bom, "bom-ref");
        Assert.Equal(references.Count, references.Distinct().Count());
        var declarations = bom.GetProperty("declarations");
        Assert.All(
            Values(bom, "assessor").Concat(Values(bom, "requirement")).Concat(Values(bom, "target"))
                .Concat(declarations.GetProperty("attestations").EnumerateArray().SelectMany(a => a.GetProperty("map").EnumerateArray()).SelectMany(m => m.GetProperty("claims").EnumerateArray().Concat(m.GetProperty("counterClaims").EnumerateArray())).Select(r => r.GetString()!))
                .Concat(declarations.GetProperty("claims").EnumerateArray().SelectMany(claim => claim.TryGetProperty("evidence", out var evidence) ? evidence.EnumerateArray().Select(r => r.GetString()!) : [])),
            reference => Assert.Contains(reference, references));
    }

    [Fact]
    public async Task The_bill_of_materials_tells_how_every_clause_stands_and_what_speaks_for_and_against_it()
    {
        var bom = await ReportAsync("cyclonedx");

        var map = bom.GetProperty("declarations").GetProperty("attestations").EnumerateArray().Last().GetProperty("map").EnumerateArray().ToDictionary(item => item.GetProperty("requirement").GetString()!);
        Assert.Equal(107, map.Count);
        Assert.NotEqual(0, map["HCOC-8.1"].GetProperty("claims").GetArrayLength());
        Assert.NotEqual(0, map["HCOC-7.1"].GetProperty("counterClaims").GetArrayLength());
        Assert.StartsWith("waived until 2027-01-01: GOV0701", map["HCOC-7.1"].GetProperty("conformance").GetProperty("rationale").GetString(), StringComparison.Ordinal);
        Assert.Contains("governance/risk%20assessment.md", bom.ToString(), StringComparison.Ordinal);
    }

    /// <summary>GitHub's code scanning refuses a whole log for one result without place or line.</summary>
    [Fact]
    public async Task A_finding_of_no_file_stands_at_the_root()
    {
        var result = (await ReportAsync("sarif")).GetProperty("runs")[0].GetProperty("results").EnumerateArray().Single(result => result.GetProperty("ruleId").GetString() == "GOV0007");

        Assert.Equal("""{"artifactLocation":{"uri":".","uriBaseId":"SRCROOT"},"region":{"startLine":1}}""", JsonSerializer.Serialize(result.GetProperty("locations")[0].GetProperty("physicalLocation")));
    }

    [Fact]
    public async Task A_model_carries_its_digest_where_it_is_whole_and_what_its_systems_say_of_its_use()
    {
        var models = (await ReportAsync("cyclonedx")).GetProperty("components").EnumerateArray().Where(component => component.GetProperty("type").GetString() == "machine-learning-model").ToDictionary(model => model.GetProperty("name").GetString()!);

        Assert.Equal("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", models["gpt"].GetProperty("hashes")[0].GetProperty("content").GetString());
        Assert.False(models["short"].TryGetProperty("hashes", out _));
        var considerations = models["gpt"].GetProperty("modelCard").GetProperty("considerations");
        Assert.Equal("""["asking"]""", JsonSerializer.Serialize(considerations.GetProperty("useCases")));
        Assert.Equal("""["Not for: diagnosis"]""", JsonSerializer.Serialize(considerations.GetProperty("technicalLimitations")));
        Assert.Equal("NotApplicable: It writes letters.", considerations.GetProperty("ethicalConsiderations")[0].GetProperty("mitigationStrategy").GetString());
    }

    [Fact]
    public async Task A_statement_is_about_the_assemblies_that_were_read_and_open_clauses_have_not_passed()
    {
        var statement = await ReportAsync("in-toto", "part");

        var subject = Assert.Single(statement.GetProperty("subject").EnumerateArray());
        Assert.Equal("Clinic.dll", subject.GetProperty("name").GetString());
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(_folder["Clinic.dll"]))), subject.GetProperty("digest").GetProperty("sha256").GetString());
        Assert.Equal("WARNED", statement.GetProperty("predicate").GetProperty("result").GetString());
        Assert.Equal("FAILED", (await ReportAsync("in-toto")).GetProperty("predicate").GetProperty("result").GetString());
    }

    [Fact]
    public async Task A_register_without_assemblies_makes_no_statement()
    {
        _folder.Write("log.sarif", Sarif.Log([], "GOV0701"));
        (await Tool.RunAsync(_folder.Path, "register", "log.sarif", "--root", ".")).MustExitWith(0);

        Assert.Contains("names no assembly by its digest", (await Tool.RunAsync(_folder.Path, "report", "--as", "in-toto")).MustExitWith(3).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_draft_for_the_form_leaves_no_question_out_and_every_answer_to_a_person()
    {
        await ReportAsync("oscal-component");

        var draft = (await Tool.RunAsync(_folder.Path, "report", "--as", "haip", "-o", "-")).MustExitWith(0).Output;

        var topics = Knowledge.ReportingForm.Sections.SelectMany(section => section.Topics).ToList();
        Assert.All(topics, topic => Assert.Contains(topic.Text, draft, StringComparison.Ordinal));
        Assert.Equal(topics.Count, Regex.Count(draft, @"(?m)^Answer: \*to be written\*$"));
        Assert.All(topics.SelectMany(topic => topic.Clauses), clause => Assert.Contains(clause, Knowledge.Obligations.ById.Keys));
        Assert.Contains("- evidenced (HCOC-", draft, StringComparison.Ordinal);
        Assert.Contains("no report: they answer for every word of it", draft, StringComparison.Ordinal);
    }

    [Fact]
    public void Identifiers_by_name_are_those_of_RFC_9562() =>
        Assert.Equal(Guid.Parse("2ed6657d-e927-568b-95e1-2665a8aea6a2"), Reports.NameUuid.Of(new Guid("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "www.example.com"));

    /// <summary>The texts of that name, wherever they stand.</summary>
    private static List<string> Values(JsonElement json, string name) => json.ValueKind switch
    {
        JsonValueKind.Object => [.. json.EnumerateObject().SelectMany(property => property.Name == name && property.Value.ValueKind == JsonValueKind.String ? [property.Value.GetString()!] : Values(property.Value, name))],
        JsonValueKind.Array => [.. json.EnumerateArray().SelectMany(item => Values(item, name))],
        _ => [],
    };
}

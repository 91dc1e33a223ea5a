using System.Text.Json;

namespace GovernanceAnalyzers.Register.Tests;

/// <summary><c>governance merge</c> and <c>governance diff</c>.</summary>
public sealed class MergeTests : IDisposable
{
    private const string Before = """
        [assembly: AdvancedAiSystem(Id = "clinic", Owner = "Ann", RiskTier = RiskTier.High)]
        public class A
        {
            [ModelSource("gpt", Version = "1")] public const string Chat = "gpt";
            [GeneratesContent] public string Get() => "";
            [GovernanceWaiver("GOV0701", Justification = "Pilot", Owner = "Ann", Expires = "2026-03-31")] public string Old() => "";
        }
        """;

    private const string After = """
        [assembly: AdvancedAiSystem(Id = "clinic", Owner = "Ann", RiskTier = RiskTier.High)]
        public class A
        {
            [ModelSource("gpt", Version = "2")] public const string Chat = "gpt";
            public string Get() => "";
            [GovernanceWaiver("GOV0701", Justification = "Pilot", Owner = "Ann", Expires = "2026-03-31")] public string Old() => "";
            [AiTool(Effect = ToolEffect.DeletesData)] public void Purge([PersonalDataInput(Category = "health")] string patient) { }
            [UserFacing] public void Show() { }
        }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private async Task<string> RegisterAsync(string name, string text, string asOf = "2026-03-01", params string[] logs)
    {
        Compiler.Compile(_folder, name, text);
        (await Tool.RunAsync(_folder.Path, ["register", name + ".dll", .. logs, "--root", ".", "--as-of", asOf, "-o", name + ".governance.json"])).MustExitWith(0);
        return name + ".governance.json";
    }

    private Task<string> CommonAsync(string name, string owner, string more = "") =>
        RegisterAsync(name, $"[assembly: AdvancedAiSystem(Id = \"shared\", Owner = \"{owner}\")] public class {name} {{ [AiTool] public void T() {{ }} }} {more}");

    [Fact]
    public async Task Any_order_gives_the_same_bytes_and_what_is_merged_again_stays()
    {
        string[] files = [await CommonAsync("One", "Ann"), await CommonAsync("Two", "Bob", "[AdvancedAiSystem(Id = \"own\")] public class Own { }"), await RegisterAsync("Clinic", Before, "2026-05-01")];

        var written = new List<byte[]>();
        foreach (var order in new[] { files, [.. files.Reverse()], [files[1], files[0], files[2]], [".", files[0]] })
        {
            (await Tool.RunAsync(_folder.Path, ["merge", .. order, "-o", "all.json"])).MustExitWith(0);
            written.Add(File.ReadAllBytes(_folder["all.json"]));
            Assert.Empty(Schema.Register.Problems(_folder.Json("all.json")));
        }

        Assert.All(written, bytes => Assert.Equal(written[0], bytes));
        (await Tool.RunAsync(_folder.Path, "merge", files[0], files[1], "-o", "some.json")).MustExitWith(0);
        (await Tool.RunAsync(_folder.Path, "merge", "some.json", files[2], "-o", "stepwise.json")).MustExitWith(0);
        Assert.Equal(written[0], File.ReadAllBytes(_folder["stepwise.json"]));
    }

    [Fact]
    public async Task Systems_with_the_same_id_become_one_and_are_judged_on_the_later_day()
    {
        await CommonAsync("One", "Ann");
        await RegisterAsync("Two", "[assembly: AdvancedAiSystem(Id = \"shared\", Owner = \"Bob\")] [assembly: Attested(\"HCOC-8.1\", By = \"Cy\", Role = \"CTO\", On = \"2026-01-10\", ValidMonths = 2)]");
        Assert.Contains("attested", File.ReadAllText(_folder["Two.governance.json"]), StringComparison.Ordinal);
        await RegisterAsync("Three", "[assembly: AdvancedAiSystem(Id = \"later\")]", "2026-06-01");

        (await Tool.RunAsync(_folder.Path, "merge", ".", "-o", "all.json")).MustExitWith(0);

        var all = _folder.Json("all.json");
        Assert.Equal("2026-06-01", all.GetProperty("asOf").GetString());
        Assert.Equal(["later", "shared"], all.GetProperty("systems").EnumerateArray().Select(system => system.GetProperty("id").GetString()));
        var shared = all.GetProperty("systems")[1];
        Assert.Equal("""["Ann","Bob"]""", JsonSerializer.Serialize(shared.GetProperty("profile").GetProperty("owner")));
        Assert.Equal(["M:One.T"], shared.GetProperty("tools").EnumerateArray().Select(tool => tool.GetProperty("id").GetString()));
        Assert.Contains("The attestation by Cy, CTO expired on 2026-03-10.", JsonSerializer.Serialize(shared), StringComparison.Ordinal);
        Assert.DoesNotContain("\"attested\"", JsonSerializer.Serialize(shared.GetProperty("clauses")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_register_that_cannot_be_read_is_named_and_the_others_are_merged()
    {
        await CommonAsync("One", "Ann");
        _folder.Write("cut.governance.json", File.ReadAllText(_folder["One.governance.json"])[..900]);
        _folder.Write("newer.governance.json", """{"schemaVersion":"2.0"}""");

        var said = (await Tool.RunAsync(_folder.Path, "merge", ".", "-o", "all.json")).MustExitWith(3);

        Assert.Contains("cut.governance.json is not a whole register", said.Error, StringComparison.Ordinal);
        Assert.Contains("newer.governance.json has the schema version 2.0", said.Error, StringComparison.Ordinal);
        Assert.Equal("shared", Assert.Single(_folder.Json("all.json").GetProperty("systems").EnumerateArray()).GetProperty("id").GetString());
    }

    [Fact]
    public async Task Equal_registers_do_not_differ_merged_or_not()
    {
        var file = await RegisterAsync("Clinic", Before);
        (await Tool.RunAsync(_folder.Path, "merge", file, file, "-o", "merged.json")).MustExitWith(0);

        foreach (var other in new[] { file, "merged.json" })
        {
            Assert.Equal("No difference.", (await Tool.RunAsync(_folder.Path, "diff", file, other, "--fail-on", "any")).MustExitWith(0).Output.Trim());
        }
    }

    [Fact]
    public async Task A_difference_says_what_came_what_went_and_what_expired()
    {
        var old = await RegisterAsync("Clinic", Before);
        File.Move(_folder[old], _folder["old.json"]);
        var now = await RegisterAsync("Clinic", After, "2026-04-01");

        var said = (await Tool.RunAsync(_folder.Path, "diff", "old.json", now)).MustExitWith(1);

        string[] expected =
        [
            "! obligation removed: [GeneratesContent] M:A.Get",
            "  model removed: gpt (Id: gpt; Version: 1)",
            "! model added: gpt (Id: gpt; Version: 2)",
            "! tool added: M:A.Purge(System.String) (Effect: DeletesData)",
            "! data class added: health (Category: health)",
            "! sink added: UserFacing M:A.Show",
            "! waiver expired: GOV0701 M:A.Old (Expires: 2026-03-31; Justification: Pilot; Owner: Ann; RuleId: GOV0701)",
        ];
        Assert.Equal(["clinic", .. expected.Select(line => "  " + line), "7 differences; 6 to look at (!)."], said.Output.TrimEnd().Split('\n').Select(line => line.TrimEnd()));
        (await Tool.RunAsync(_folder.Path, "diff", "old.json", now, "--fail-on", "none")).MustExitWith(0);
        Assert.Equal(7, JsonDocument.Parse((await Tool.RunAsync(_folder.Path, "diff", "old.json", now, "--format", "json")).MustExitWith(1).Output).RootElement.GetArrayLength());
    }

    [Fact]
    public async Task What_only_gets_better_is_no_reason_to_stop()
    {
        _folder.Write("log.sarif", Sarif.Log([Sarif.Result("GOV0701", _folder["Clinic.cs"], 6)], "GOV0701"));
        var old = await RegisterAsync("Clinic", Before, "2026-03-01", "log.sarif");
        File.Move(_folder[old], _folder["old.json"]);
        _folder.Write("log.sarif", Sarif.Log([], "GOV0701"));
        var now = await RegisterAsync("Clinic", Before, "2026-03-01", "log.sarif");

        var said = (await Tool.RunAsync(_folder.Path, "diff", "old.json", now)).MustExitWith(0);

        Assert.Contains("finding removed: GOV0701 Clinic.cs Something leaves.", said.Output, StringComparison.Ordinal);
        Assert.Contains("HCOC-7.1: finding → not analysed", said.Output, StringComparison.Ordinal);
        (await Tool.RunAsync(_folder.Path, "diff", "old.json", now, "--fail-on", "any")).MustExitWith(1);
        (await Tool.RunAsync(_folder.Path, "diff", now, "old.json")).MustExitWith(1);
    }

    [Fact]
    public async Task Waivers_are_listed_soonest_first_and_an_expired_one_is_told()
    {
        var file = await RegisterAsync("Clinic", """
            [assembly: AdvancedAiSystem(Id = "clinic")]
            public class A
            {
                [GovernanceWaiver("GOV0602", Justification = "Later", Owner = "Bob", Expires = "2027-01-01")] public void Late() { }
                [GovernanceWaiver("GOV0701", Justification = "Pilot", Owner = "Ann", Expires = "2026-03-31")] public void Soon() { }
            }
            """);

        var before = (await Tool.RunAsync(_folder.Path, "waivers", file, "--as-of", "2026-03-31")).MustExitWith(0);
        Assert.True(before.Output.IndexOf("M:A.Soon", StringComparison.Ordinal) < before.Output.IndexOf("M:A.Late", StringComparison.Ordinal), before.Output);
        Assert.DoesNotContain("EXPIRED", before.Output, StringComparison.Ordinal);

        var after = (await Tool.RunAsync(_folder.Path, "waivers", file, "--as-of", "2026-04-01", "--format", "json")).MustExitWith(1);
        Assert.Equal([true, false], JsonDocument.Parse(after.Output).RootElement.EnumerateArray().Select(waiver => waiver.GetProperty("expired").GetBoolean()));
    }
}

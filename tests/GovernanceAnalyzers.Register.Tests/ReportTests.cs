using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;

namespace GovernanceAnalyzers.Register.Tests;

/// <summary><c>governance report</c>, <c>explain</c> and <c>--help</c>.</summary>
public sealed class ReportTests : IDisposable
{
    private const string Nasty = "<script>alert(1)</script> | `x` & \"q\" ü";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private async Task<string> ReportAsync(string form)
    {
        Compiler.Compile(_folder, "Clinic", $$"""
            [assembly: AdvancedAiSystem(Id = "clinic", Owner = "{{Nasty.Replace("\"", "\\\"", StringComparison.Ordinal)}}", RiskTier = RiskTier.High)]
            public class A { [AiTool] public string Get() => "=1+1"; }
            """);
        _folder.Write("log.sarif", Sarif.Log([Sarif.Result("GOV0701", _folder["sub folder/Clinic.cs"], 3, "Content " + Nasty), Sarif.Result("GOV0014", _folder["Clinic.cs"], 3, "too deep", "note")], "GOV0701", "GOV0014"));
        (await Tool.RunAsync(_folder.Path, "register", "Clinic.dll", "log.sarif", "--root", ".", "--as-of", "2026-06-01")).MustExitWith(0);
        (await Tool.RunAsync(_folder.Path, "report", "governance.json", "--as", form, "-o", "out")).MustExitWith(0);
        return File.ReadAllText(_folder["out"]);
    }

    [Fact]
    public async Task The_page_needs_nothing_from_outside_and_no_script_to_be_read()
    {
        var html = await ReportAsync("html");

        Assert.DoesNotMatch(@"(src|href)=""(?!#)", html);
        Assert.DoesNotContain("url(", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", html, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(html, "<script>"));
        Assert.Contains("<form id=\"filters\" hidden", html, StringComparison.Ordinal);
        Assert.Contains("sub folder/Clinic.cs:3", html, StringComparison.Ordinal);
        Assert.Contains("@media print", html, StringComparison.Ordinal);
        Assert.Contains("color-scheme: light dark", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_is_well_formed_and_its_links_lead_somewhere()
    {
        var html = await ReportAsync("html");

        // Its style and script are not XML; its void elements are made so.
        var text = Regex.Replace(html, "<(style|script)>.*?</\\1>", "", RegexOptions.Singleline);
        text = Regex.Replace(text, "<(meta|input|br)([^>]*)>", "<$1$2/>");
        text = Regex.Replace(text, "( hidden| open)(?=[ >/])", "$1=\"\"").Replace("<!DOCTYPE html>", "", StringComparison.Ordinal);
        var page = new XmlDocument();
        page.LoadXml(Regex.Replace(text, "&(?!(amp|lt|gt|quot|#\\d+);)", "&amp;"));
        var ids = page.SelectNodes("//@id")!.Cast<XmlNode>().Select(id => id.Value!).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(page.SelectNodes("//a/@href")!.Cast<XmlNode>(), link => Assert.Contains(link.Value![1..], ids));
        Assert.All(page.SelectNodes("//select | //input")!.Cast<XmlNode>(), control => Assert.Equal("label", control.ParentNode!.Name));
        Assert.All(page.SelectNodes("//th")!.Cast<XmlElement>(), head => Assert.True(head.HasAttribute("scope")));
    }

    [Fact]
    public async Task Every_clause_can_be_filtered_by_its_action_and_status()
    {
        var html = await ReportAsync("html");

        Assert.Equal(107, Regex.Matches(html, "class=\"c\" data-a=\"(P|1?[0-9])\"").Count);
        foreach (var status in Model.ClauseStatus.All.Select(status => status.Replace(' ', '-')))
        {
            Assert.Contains($"main[data-status={status}]", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Markdown_keeps_its_tables_whole()
    {
        var lines = (await ReportAsync("markdown")).Split('\n');

        Assert.All(lines.Where(line => line.StartsWith('|')), line => Assert.Contains(Regex.Count(line, @"(?<!\\)\|"), new[] { 4, 5 }));
        Assert.DoesNotContain(lines, line => Regex.IsMatch(line, @"(?<!\\)<script"));
    }

    [Fact]
    public async Task The_table_has_a_row_for_every_clause()
    {
        var csv = await ReportAsync("csv");

        Assert.StartsWith("system,tier,clause,action,title,status,until,reasons\r\n", csv, StringComparison.Ordinal);
        Assert.Equal(107, Regex.Count(csv, "(?m)^clinic,High,HCOC-"));
    }

    [Fact]
    public async Task The_log_has_the_clauses_as_taxa_and_references_that_hold()
    {
        var log = JsonDocument.Parse(await ReportAsync("sarif")).RootElement;

        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        var run = log.GetProperty("runs")[0];
        var taxa = run.GetProperty("taxonomies")[0].GetProperty("taxa");
        Assert.Equal(107, taxa.GetArrayLength());
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
            Assert.All(result.GetProperty("taxa").EnumerateArray(), taxon => Assert.Equal(taxon.GetProperty("id").GetString(), taxa[taxon.GetProperty("index").GetInt32()].GetProperty("id").GetString()));
        }

        var finding = run.GetProperty("results").EnumerateArray().Single(result => result.GetProperty("ruleId").GetString() == "GOV0701");
        Assert.Equal("sub%20folder/Clinic.cs", finding.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(["HCOC-1.16", "HCOC-7.1"], finding.GetProperty("taxa").EnumerateArray().Select(taxon => taxon.GetProperty("id").GetString()));
        Assert.Equal("clinic", finding.GetProperty("properties").GetProperty("system").GetString());
    }

    [Fact]
    public async Task The_bill_of_materials_names_systems_models_and_clauses_and_refers_only_to_them()
    {
        Compiler.Compile(_folder, "Two", """
            [AdvancedAiSystem(Id = "a", Version = "1.0", IntendedUse = ["asking"])] public class A { [ModelSource("gpt", Version = "4", Supplier = "X", Licence = "own")] public const string M = ""; [DatasetSource("letters")] public int[] D() => []; }
            [AdvancedAiSystem(Id = "b", IntendedUse = ["telling"])] public class B { [ModelSource("gpt", Version = "4", Supplier = "X", Licence = "own")] public const string M = ""; }
            """);
        (await Tool.RunAsync(_folder.Path, "register", "Two.dll", "--root", ".", "--as-of", "2026-06-01")).MustExitWith(0);

        var bom = JsonDocument.Parse((await Tool.RunAsync(_folder.Path, "report", "--as", "cyclonedx", "-o", "-")).MustExitWith(0).Output).RootElement;

        string[] references = [.. bom.GetProperty("components").EnumerateArray().Select(component => component.GetProperty("bom-ref").GetString()!)];
        Assert.Equal(["system:a", "system:b", "dataset:letters", "model:gpt;Licence=own;Supplier=X;Version=4"], references);
        Assert.All(bom.GetProperty("dependencies").EnumerateArray().SelectMany(dependency => dependency.GetProperty("dependsOn").EnumerateArray()), reference => Assert.Contains(reference.GetString(), references));
        Assert.Equal("""["asking","telling"]""", JsonSerializer.Serialize(bom.GetProperty("components")[3].GetProperty("modelCard").GetProperty("considerations").GetProperty("useCases")));
        Assert.Equal(107, bom.GetProperty("definitions").GetProperty("standards")[0].GetProperty("requirements").GetArrayLength());
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_report_promises_no_more_than_the_register_and_is_the_same_each_time(string form)
    {
        var first = await ReportAsync(form);

        Assert.DoesNotMatch("(?i)complian", first);
        Assert.DoesNotContain(_folder.Path, first, StringComparison.Ordinal);
        Assert.Equal(first, await ReportAsync(form));
        Assert.Equal(first, (await Tool.RunAsync(_folder.Path, "report", "governance.json", "--as", form, "-o", "-")).MustExitWith(0).Output);
    }

    public static TheoryData<string> Forms => [.. Reports.ReportFormats.Names];

    [Fact]
    public async Task A_rule_and_a_clause_are_explained()
    {
        var rule = (await Tool.RunAsync(_folder.Path, "explain", "gov0701")).MustExitWith(0).Output;
        Assert.StartsWith("# GOV0701: Generated content leaves without a provenance stamp", rule, StringComparison.Ordinal);
        Assert.Contains("## Why", rule, StringComparison.Ordinal);
        Assert.StartsWith("HCOC-7.1: Deploy content authentication and provenance", (await Tool.RunAsync(_folder.Path, "explain", "HCOC-7.1")).MustExitWith(0).Output, StringComparison.Ordinal);
        Assert.Contains("There is no page for GOV9999", (await Tool.RunAsync(_folder.Path, "explain", "GOV9999")).MustExitWith(3).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_teaches_every_command_with_an_example_and_the_exit_codes()
    {
        var help = (await Tool.RunAsync(_folder.Path, "--help")).MustExitWith(0).Output;
        Assert.Contains("Exit codes: 0 done", help, StringComparison.Ordinal);
        string[] commands = [.. Regex.Matches(help[help.IndexOf("Commands:", StringComparison.Ordinal)..], @"(?m)^  ([a-z]+)\b").Select(match => match.Groups[1].Value)];
        Assert.Equal(["check", "diff", "explain", "init", "lock", "merge", "register", "report", "verify", "waivers"], commands.Order(StringComparer.Ordinal));
        foreach (var command in commands)
        {
            Assert.Contains("Usage:", (await Tool.RunAsync(_folder.Path, command, "--help")).MustExitWith(0).Output, StringComparison.Ordinal);
            Assert.Contains($"governance {command}", File.ReadAllText(Path.Combine(Tool.Repository, "docs/register.md")), StringComparison.Ordinal);
        }
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;

namespace GovernanceAnalyzers.Register.Tests;

/// <summary><c>governance register</c>: what is read of assemblies and logs.</summary>
public sealed class RegisterTests : IDisposable
{
    private const string Everywhere = """
        [assembly: AdvancedAiSystem(Id = "clinic", Owner = "Ann", Purpose = "Answers", RiskTier = RiskTier.High, Audience = Audience.GeneralPublic | Audience.Minors, IntendedUse = ["one", "two"])]
        [assembly: DeploymentJurisdiction("EU")]

        namespace Space
        {
            public static class Models { [ModelSource("gpt", Version = "2025-04-14")] public const string Chat = "gpt"; }

            public interface IAnswer { [GeneratesContent(Kind = ContentKind.Text)] string Get([PersonalDataInput(Category = "health")] string question); }

            [PersonalDataInput(Category = "contact", RetentionDays = 30)] public partial class Person { [AiTool(Effect = ToolEffect.ReadOnly)] public int Age() => 1; }
            public partial class Person { [return: PersonalDataInput(Category = "health")] public string Note<T>(System.Collections.Generic.List<T[]> items, ref int count) => ""; }

            public record Letter([property: NotPersonalData("a number")] int Number) { public string this[[PersonalDataInput] string key] => key; }

            public delegate string Draft([PersonalDataInput] string of);

            public static class Hooks
            {
                [StampsProvenance(Standard = "C2PA")] public static string Stamp(string text) => text.Trim();
                [DisclosesPrivacy] public static async System.Threading.Tasks.Task TellAsync() => await System.Threading.Tasks.Task.Yield();
            }
        }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private async Task<JsonElement> RegisterAsync(params string[] inputs)
    {
        (await Tool.RunAsync(_folder.Path, ["register", .. inputs, "--root", _folder.Path, "--as-of", "2026-06-01"])).MustExitWith(0);
        var register = _folder.Json("governance.json");
        Assert.Empty(Schema.Register.Problems(register));
        return register;
    }

    private static JsonElement System(JsonElement register, string id) => register.GetProperty("systems").EnumerateArray().Single(system => system.GetProperty("id").GetString() == id);

    private static string[] Symbols(JsonElement system) =>
    [
        .. from symbol in system.GetProperty("symbols").EnumerateArray()
           from annotation in symbol.GetProperty("annotations").EnumerateArray()
           let carrier = annotation.TryGetProperty("on", out var part) ? $" ({part})" : ""
           select $"{annotation.GetProperty("name")} {symbol.GetProperty("id")}{carrier}",
    ];

    private static string StatusOf(JsonElement system, string clause) =>
        system.GetProperty("clauses").EnumerateArray().Single(group => group.GetProperty("clauses").EnumerateArray().Any(c => c.GetString() == clause)).GetProperty("status").GetString()!;

    [Fact]
    public async Task Declarations_on_every_kind_of_target_are_read_each_once()
    {
        Compiler.Compile(_folder, "Clinic", Everywhere);

        var system = System(await RegisterAsync("Clinic.dll"), "clinic");

        Assert.Equal(
            [
                "AiTool M:Space.Person.Age",
                "DisclosesPrivacy M:Space.Hooks.TellAsync",
                "GeneratesContent M:Space.IAnswer.Get(System.String)",
                "ModelSource F:Space.Models.Chat",
                "NotPersonalData P:Space.Letter.Number",
                "PersonalDataInput M:Space.Draft.BeginInvoke(System.String,System.AsyncCallback,System.Object) (parameter of)",
                "PersonalDataInput M:Space.Draft.Invoke(System.String) (parameter of)",
                "PersonalDataInput M:Space.IAnswer.Get(System.String) (parameter question)",
                "PersonalDataInput M:Space.Letter.get_Item(System.String) (parameter key)",
                "PersonalDataInput M:Space.Person.Note``1(System.Collections.Generic.List{``0[]},System.Int32@) (return value)",
                "PersonalDataInput T:Space.Person",
                "StampsProvenance M:Space.Hooks.Stamp(System.String)",
            ],
            Symbols(system).Where(symbol => !symbol.Contains("assembly", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal(["AdvancedAiSystem assembly Clinic", "DeploymentJurisdiction assembly Clinic"], Symbols(system).Where(symbol => symbol.Contains("assembly", StringComparison.Ordinal)));
        Assert.Equal("""{"owner":["Ann"],"purpose":["Answers"],"riskTier":["High"],"stage":[],"version":[],"audience":["GeneralPublic","Minors"],"intendedUse":["one","two"],"outOfScopeUse":[],"jurisdictions":["EU"]}""", JsonSerializer.Serialize(system.GetProperty("profile")));
        Assert.Equal(["contact", "health", "personal data without category"], system.GetProperty("dataClasses").EnumerateArray().Select(entry => entry.GetProperty("id").GetString()));
        Assert.Equal("30", system.GetProperty("dataClasses")[0].GetProperty("details").GetProperty("RetentionDays")[0].GetString());
    }

    [Fact]
    public async Task Places_are_relative_and_asynchronous_methods_have_them_too()
    {
        Compiler.Compile(_folder, "Clinic", ("src/Deep/Clinic.cs", Everywhere));

        var symbols = System(await RegisterAsync("Clinic.dll"), "clinic").GetProperty("symbols").EnumerateArray();

        Assert.All(
            symbols.Where(symbol => symbol.GetProperty("id").GetString()!.StartsWith("M:Space.Hooks", StringComparison.Ordinal)),
            symbol => Assert.Equal("src/Deep/Clinic.cs", symbol.GetProperty("place").GetProperty("file").GetString()));
        Assert.DoesNotContain(_folder.Path, File.ReadAllText(_folder["governance.json"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_falls_under_the_nearest_declaration_around_it()
    {
        Compiler.Compile(_folder, "Many", """
            [assembly: AdvancedAiSystem(Id = "all")]
            public class Outer { [UserFacing] public void A() { } [AdvancedAiSystem(Id = "inner")] public class Inner { [UserFacing] public void B() { } public class Deep { [UserFacing] public void C() { } } } }
            [NotAnAdvancedAiSystem("a test")] public class Base { [UserFacing] public void D() { } }
            public class Derived : Base { [UserFacing] public void E() { } }
            """);

        var register = await RegisterAsync("Many.dll");

        Assert.Equal(["UserFacing M:Outer.A"], Symbols(System(register, "all")).Where(s => s.StartsWith("UserFacing", StringComparison.Ordinal)));
        Assert.Equal(["UserFacing M:Outer.Inner.B", "UserFacing M:Outer.Inner.Deep.C"], Symbols(System(register, "inner")).Where(s => s.StartsWith("UserFacing", StringComparison.Ordinal)));
        var excluded = System(register, "Base");
        Assert.Equal("excluded", excluded.GetProperty("kind").GetString());
        Assert.Equal(["UserFacing M:Base.D", "UserFacing M:Derived.E"], Symbols(excluded).Where(s => s.StartsWith("UserFacing", StringComparison.Ordinal)));
        Assert.Equal(0, excluded.GetProperty("clauses").GetArrayLength());
    }

    [Fact]
    public async Task Every_clause_of_the_code_is_in_one_group()
    {
        Compiler.Compile(_folder, "Clinic", Everywhere);

        var clauses = System(await RegisterAsync("Clinic.dll"), "clinic").GetProperty("clauses").EnumerateArray().SelectMany(group => group.GetProperty("clauses").EnumerateArray()).Select(clause => clause.GetString()).ToList();

        Assert.Equal(107, clauses.Count);
        Assert.Equal(107, clauses.Distinct().Count());
    }

    [Fact]
    public async Task Findings_go_to_the_system_that_their_line_is_in()
    {
        Compiler.Compile(_folder, "Two", """
            [AdvancedAiSystem(Id = "a")] public class A
            {
                public int M() { return 1; }
            }
            [AdvancedAiSystem(Id = "b")] public class B
            {
                public int M() { return 2; }
            }
            public class C
            {
                public int M() { return 3; }
            }
            """);
        _folder.Write("findings.sarif", Sarif.Log([Sarif.Result("GOV0701", _folder["Two.cs"], 4), Sarif.Result("GOV0507", _folder["Two.cs"], 8), Sarif.Result("GOV0001", _folder["Two.cs"], 12), Sarif.Result("CS0168", _folder["Two.cs"], 4)], "GOV0701", "GOV0507", "GOV0001"));

        var register = await RegisterAsync("findings.sarif", "Two.dll");

        Assert.Equal(["a GOV0701 Two.cs:4", "b GOV0507 Two.cs:8", "Two GOV0001 Two.cs:12"],
            register.GetProperty("systems").EnumerateArray().SelectMany(system => system.GetProperty("findings").EnumerateArray().Select(f => $"{system.GetProperty("id")} {f.GetProperty("rule")} {f.GetProperty("file")}:{f.GetProperty("line")}")).Order(StringComparer.OrdinalIgnoreCase));
        Assert.Equal("finding", StatusOf(System(register, "a"), "HCOC-7.1"));
        Assert.Equal("undeclared", System(register, "Two").GetProperty("kind").GetString());
    }

    [Fact]
    public async Task Custom_properties_related_places_and_suppressions_are_kept()
    {
        Compiler.Compile(_folder, "One", "[AdvancedAiSystem(Id = \"one\")] public class A { public int M() => 1; }");
        _folder.Write("one.sarif", Sarif.Log(
            [
                Sarif.Result("GOV0701", _folder["One.cs"], 2).With("properties", JsonNode.Parse("""{"warningLevel":1,"customProperties":{"sink":"File.WriteAllText"}}""")!)
                    .With("relatedLocations", new JsonArray(new JsonObject { ["physicalLocation"] = new JsonObject { ["artifactLocation"] = new JsonObject { ["uri"] = new Uri(_folder["Other.cs"]).AbsoluteUri }, ["region"] = new JsonObject { ["startLine"] = 7 } } })),
                Sarif.Result("GOV0507", _folder["One.cs"], 2).With("suppressions", JsonNode.Parse("""[{"kind":"inSource","justification":"because","properties":{"suppressionType":"SuppressMessageAttribute"}}]""")!),
                Sarif.Result("GOV0602", _folder["One.cs"], 2).With("suppressions", JsonNode.Parse("""[{"kind":"inSource","properties":{"suppressionType":"Pragma Directive"}}]""")!),
            ],
            "GOV0701", "GOV0507", "GOV0602"));

        var system = System(await RegisterAsync("One.dll", "one.sarif"), "one");

        var findings = system.GetProperty("findings").EnumerateArray().ToDictionary(finding => finding.GetProperty("rule").GetString()!);
        Assert.Equal("File.WriteAllText", findings["GOV0701"].GetProperty("properties").GetProperty("sink").GetString());
        Assert.Equal("Other.cs", findings["GOV0701"].GetProperty("related")[0].GetProperty("file").GetString());
        Assert.Equal("""{"kind":"attribute","justification":"because"}""", JsonSerializer.Serialize(findings["GOV0507"].GetProperty("suppression")));
        Assert.Equal("""{"kind":"pragma"}""", JsonSerializer.Serialize(findings["GOV0602"].GetProperty("suppression")));

        // A finding that is silenced without a waiver is one that nobody answers for.
        Assert.Equal("finding", StatusOf(system, "HCOC-5.3"));
    }

    [Fact]
    public async Task Equal_input_gives_equal_bytes_in_whatever_order_it_is_named()
    {
        Compiler.Compile(_folder, "Clinic", Everywhere);
        Compiler.Compile(_folder, "Other", "[AdvancedAiSystem(Id = \"clinic\", Owner = \"Bob\")] public class X { [AiTool] public void T() { } }");
        _folder.Write("Clinic.sarif", Sarif.Log([Sarif.Result("GOV0701", _folder["Clinic.cs"], 9)], "GOV0701"));

        await RegisterAsync("Clinic.dll", "Other.dll", "Clinic.sarif");
        var first = File.ReadAllBytes(_folder["governance.json"]);
        File.Delete(_folder["governance.json"]);
        var register = await RegisterAsync("Clinic.sarif", "Other.dll", ".", "Clinic.dll");

        Assert.Equal(first, File.ReadAllBytes(_folder["governance.json"]));
        Assert.Equal("""["Ann","Bob"]""", JsonSerializer.Serialize(System(register, "clinic").GetProperty("profile").GetProperty("owner")));
    }

    [Fact]
    public async Task Attributes_are_matched_by_name_whichever_assembly_declares_them()
    {
        _folder.Write("placeholder", "");
        var path = _folder["Own.dll"];
        var compilation = Microsoft.CodeAnalysis.CSharp.CSharpCompilation.Create(
            "Own",
            [Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText("namespace GovernanceAnalyzers.Annotations { public class AdvancedAiSystemAttribute : System.Attribute { public string Id { get; set; } } } [GovernanceAnalyzers.Annotations.AdvancedAiSystem(Id = \"own\")] public class X { }")],
            [Microsoft.CodeAnalysis.MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new(Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary));
        await using (var image = File.Create(path))
        {
            Assert.True(compilation.Emit(image).Success);
        }

        Assert.Equal("declared", System(await RegisterAsync("Own.dll"), "own").GetProperty("kind").GetString());
    }

    [Fact]
    public async Task For_machines_the_register_goes_to_standard_output()
    {
        Compiler.Compile(_folder, "Clinic", Everywhere);

        var said = (await Tool.RunAsync(_folder.Path, "register", "Clinic.dll", "--root", ".", "--format", "json")).MustExitWith(0);

        Assert.Empty(Schema.Register.Problems(JsonDocument.Parse(said.Output).RootElement));
    }

    [Fact]
    public void What_is_said_on_an_assembly_holds_for_every_system_in_it()
    {
        var builder = new Judging.RegisterBuilder(new Files.Root(_folder.Path), new DateOnly(2026, 6, 1));
        builder.Add(Reading.AssemblyReader.Read(Compiler.Compile(_folder, "Both", """
            [assembly: AdvancedAiSystem(Id = "whole", Owner = "Ann")]
            [assembly: Attested("HCOC-8.1", By = "Ann", Role = "CTO", On = "2026-01-01", ValidMonths = 12)]
            [AdvancedAiSystem(Id = "part", Owner = "Bo")] public class A { }
            """), new Files.Root(_folder.Path)));

        var systems = builder.Build().Systems;

        Assert.Equal(["part", "whole"], systems.Select(system => system.Id));
        Assert.All(systems, system => Assert.Contains("HCOC-8.1", system.Clauses.Single(group => group.Status == Model.ClauseStatus.Attested).Clauses));
        Assert.Equal(["Bo", "Ann"], systems.SelectMany(system => system.Profile.Owner));
    }
}

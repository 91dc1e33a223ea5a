using GovernanceAnalyzers.Catalogue;
using GovernanceAnalyzers.Evidence;
using GovernanceAnalyzers.Configuration;
using GovernanceAnalyzers.Facts;
using GovernanceAnalyzers.Frameworks;
using GovernanceAnalyzers.Weights;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace GovernanceAnalyzers.Tests.Facts;

public class SystemFactsTests
{
    private const string Desk = """
        namespace Office;

        [AdvancedAiSystem(Id = "desk", Owner = "Care team", Version = "1.0")]
        public class Desk(IChatClient client)
        {
            [ModelSource("acme/large", Version = "2026-01-15", Digest = "sha256:ab")]
            private const string Model = "acme-large";

            [AiTool(Effect = ToolEffect.ReadOnly)]
            public string Look(string name) => name;

            [GeneratesContent(Kind = ContentKind.Text)]
            public async Task<string> Write([PersonalDataInput(Category = "contact")] string address)
            {
                var answer = await client.GetResponseAsync(address);
                return Stamper.Stamp(answer.Text);
            }

            private void Keep(string text) => File.WriteAllText("a.txt", text);
        }
        """;

    private static readonly string[] Known =
    [
        "StampsProvenance -",
        "generates Text -",
        "generates content (Microsoft.Extensions.AI.Abstractions)",
        "model acme/large 2026-01-15 sha256:ab",
        "personal data contact",
        "tool Look ReadOnly",
    ];

    [Fact]
    public async Task Facts_are_what_the_system_is() => Assert.Equal(Known, (await FactsAsync(Desk)).Where(fact => fact != "stores"));

    [Fact]
    public void The_fingerprint_is_of_16_digits_and_of_the_set_of_facts()
    {
        Assert.Matches("^[0-9a-f]{16}$", SystemFacts.FingerprintOf(Known));
        Assert.Equal(SystemFacts.FingerprintOf(Known), SystemFacts.FingerprintOf(Known.Reverse().Append(Known[0])));
        Assert.NotEqual(SystemFacts.FingerprintOf(Known), SystemFacts.FingerprintOf(Known[1..]));
    }

    /// <summary>Documents hold fingerprints for years, so what they are made of may not change between versions by accident.</summary>
    [Fact]
    public void The_fingerprint_of_known_facts_never_changes() => Assert.Equal("7ae80f2a8d215a5f", SystemFacts.FingerprintOf(["model acme/large 2026-01-15 -", "tool Look ReadOnly"]));

    [Theory]
    [InlineData("answer", "reply")]                                          // a local
    [InlineData("address", "to")]                                            // a parameter
    [InlineData("Keep", "Store")]                                            // a private member
    [InlineData("class Desk", "class Bureau")]                               // a type
    [InlineData("namespace Office;", "namespace Company.Offices;")]
    [InlineData("    ", "\t\t")]                                             // layout
    [InlineData("private void Keep", "// Keeps.\n    private void Keep")]
    [InlineData("Version = \"1.0\"", "Version = \"1.1\"")]                   // a release
    [InlineData("Owner = \"Care team\"", "Owner = \"Another team\"")]
    [InlineData("\"acme-large\"", "\"acme\" + \"-large\"")]
    [InlineData("Version = \"2026-01-15\", Digest = \"sha256:ab\"", "Digest = \"sha256:ab\", Version = \"2026-01-15\"")]
    [InlineData("return Stamper.Stamp(answer.Text);", "if (answer.Text.Length > 5) return Stamper.Stamp(answer.Text); return Stamper.Stamp(answer.Text);")]
    public async Task Refactoring_makes_no_other_system(string from, string to)
    {
        Assert.Contains(from, Desk, StringComparison.Ordinal);
        Assert.Equal(await FactsAsync(Desk), await FactsAsync(Desk.Replace(from, to, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("2026-01-15", "2026-02-01")]
    [InlineData("acme/large", "acme/small")]
    [InlineData("sha256:ab", "sha256:cd")]
    [InlineData("public string Look", "public string Find")]                 // the model sees a tool's name
    [InlineData("ToolEffect.ReadOnly", "ToolEffect.WritesData")]
    [InlineData("\"contact\"", "\"health\"")]
    [InlineData("ContentKind.Text", "ContentKind.Image")]
    [InlineData("Stamper.Stamp(answer.Text)", "answer.Text")]
    [InlineData("await client.GetResponseAsync(address)", "new ChatResponse()")]
    public async Task A_change_of_what_it_is_makes_another(string from, string to)
    {
        Assert.Contains(from, Desk, StringComparison.Ordinal);
        Assert.NotEqual(await FactsAsync(Desk), await FactsAsync(Desk.Replace(from, to, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Members_may_move_to_another_part_or_nested_type()
    {
        const string Look = "    [AiTool(Effect = ToolEffect.ReadOnly)]\n    public string Look(string name) => name;\n";
        var source = Desk.ReplaceLineEndings("\n");
        Assert.Contains(Look, source, StringComparison.Ordinal);
        Assert.Equal(await FactsAsync(source), await FactsAsync(source.Replace(Look, "public class Tools\n{\n" + Look + "}\n", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Another_system_and_what_is_none_have_facts_of_their_own()
    {
        var facts = await FactsAsync(Desk + "\n[AdvancedAiSystem(Id = \"bot\")] public class Bot { [AiTool] public void Act() { } }\npublic class Plain { [AiTool] public void Rest() { } }");
        Assert.DoesNotContain(facts, fact => fact.Contains("Act", StringComparison.Ordinal) || fact.Contains("Rest", StringComparison.Ordinal));
    }

    [Fact]
    public async Task All_declarations_of_one_system_count_and_what_is_excluded_does_not()
    {
        var facts = await FactsAsync(Desk + "\n[AdvancedAiSystem(Id = \"desk\")] public class Drawer { [AiTool] public void Open() { } [NotAnAdvancedAiSystem(\"a form\")] public class Form { [AiTool] public void Fill() { } } }");
        Assert.Contains("tool Open -", facts);
        Assert.DoesNotContain(facts, fact => fact.Contains("Fill", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("private readonly string _mark = Stamper.Stamp(\"a\");")]    // a field that begins so
    [InlineData("public string Mark { get; } = Stamper.Stamp(\"a\");")]
    [InlineData("public string Mark => Stamper.Stamp(\"a\");")]
    [InlineData("public Func<string, string> Mark() => text => Stamper.Stamp(text);")]
    [InlineData("public Func<string, string> Mark() => Stamper.Stamp;")]
    [InlineData("public string Mark() { return Inner(); string Inner() => Stamper.Stamp(\"a\"); }")]
    public async Task What_is_used_anywhere_in_code_is_a_fact(string member) =>
        Assert.Contains("StampsProvenance -", await FactsAsync($"[AdvancedAiSystem(Id = \"desk\")] public class Desk {{ {member} }}"));

    [Fact]
    public async Task What_is_said_of_a_type_is_a_fact_where_the_type_or_a_member_of_it_is_used()
    {
        const string Screen = "\n[ScreensInput] public class Screen { public void Look(string text) { } }";
        Assert.Contains("ScreensInput -", await FactsAsync("[AdvancedAiSystem(Id = \"desk\")] public class Desk { public void Take(Screen screen, string text) => screen.Look(text); }" + Screen));
        Assert.Contains("ScreensInput -", await FactsAsync("[AdvancedAiSystem(Id = \"desk\")] public class Desk { public object? Take() => Activator.CreateInstance<Screen>(); }" + Screen));
        Assert.DoesNotContain("ScreensInput -", await FactsAsync("[AdvancedAiSystem(Id = \"desk\")] public class Desk { public void Take(Screen? screen) { } }" + Screen));
    }

    private static async Task<IReadOnlyList<string>> FactsAsync(string source)
    {
        var references = await RuleTest.Frameworks.ResolveAsync(LanguageNames.CSharp, default);
        var compilation = CSharpCompilation.Create(
            "Office",
            [CSharpSyntaxTree.ParseText(RuleTest.Usings + "\nglobal using Acme;"), CSharpSyntaxTree.ParseText(source)],
            [.. references, RuleTest.Annotations, Acme.Reference, .. Stubs.ExtensionsAI],
            new(OutputKind.DynamicallyLinkedLibrary));
        Assert.DoesNotContain(compilation.GetDiagnostics(), d => d.Severity == DiagnosticSeverity.Error);
        var apis = KnownApis.Create(compilation, [], default);
        var interest = InterestIndex.Of(compilation, apis, tree => SourceWords.Of(tree.GetText()), default);
        var governance = new GovernanceContext(
            compilation, apis, interest, new BuildFacts(null, null, false, false), new Settings(null), new(() => FrameworkPacks.Embedded), () => GovernanceDocuments.Read([], new RepositoryPaths(null), DocumentText.Of, DocumentText.OfBill, SecurityTxt.Of, default), new(() => new WeightsBook(BuiltWeights.Read([], default), [])), default);
        return governance.Evidence.FactsOf(governance.Evidence.Systems.Single(system => system.Id == "desk"), default);
    }
}

using System.Collections.Immutable;
using GovernanceAnalyzers.CodeFixes;
using GovernanceAnalyzers.CodeFixes.Declaring;
using GovernanceAnalyzers.CodeFixes.Policy;
using GovernanceAnalyzers.CodeFixes.Provenance;
using GovernanceAnalyzers.CodeFixes.Security;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace GovernanceAnalyzers.Tests;

/// <summary>Fix All as tools call it that are not an editor: all findings come from one analyzer, and they pass the key of the first, whatever its rule.</summary>
public class FixAllFixTests
{
    private const string Hooks = """
        public static class Hooks
        {
            [StampsProvenance] public static string Stamp(string content) => content + 1;
            [VerifiesWeights] public static string Verify(string path) => File.Exists(path) ? path : throw new IOException();
            [DisclosesPrivacy] public static void Show() => Console.Error.WriteLine("We keep it.");
        }
        """;

    private const string Code = """
        [AdvancedAiSystem]
        public class Desk(IParts parts)
        {
            [GeneratesContent]
            public string Answer(string question) => parts.Complete(question);
            public void Start(string path) => parts.Load(path);
            public void Add([PersonalDataInput] string address) { parts.Add(address); }
        }

        public interface IParts
        {
            [GeneratesContent] string Complete(string prompt);
            void Load([ModelWeights] string path);
            void Add(string address);
        }

        public class Undeclared(IChatClient client)
        {
            public Task<ChatResponse> Ask(string question) => client.GetResponseAsync(question);
        }
        """;

    [Theory]
    [InlineData(null)]
    [InlineData("GOV0001.Declare")]
    [InlineData("GOV0701.Hook")]
    [InlineData("GOV0701.Stub;")]
    [InlineData("CA1822")]
    public async Task A_key_of_another_rule_does_not_keep_a_fix_from_being_applied(string? key)
    {
        Assert.Contains("Hooks.Stamp(parts.Complete(question))", await FixAsync<GOV0701UnstampedContentFix>(key, Code + Hooks), StringComparison.Ordinal);
        Assert.Contains("parts.Load(Hooks.Verify(path))", await FixAsync<GOV0602UnverifiedWeightsFix>(key, Code + Hooks), StringComparison.Ordinal);
        Assert.Contains("{ Hooks.Show(); parts.Add(address); }", await FixAsync<GOV0507UndisclosedPersonalDataFix>(key, Code + Hooks), StringComparison.Ordinal);
        Assert.Contains("[AdvancedAiSystem]\npublic class Undeclared", await FixAsync<GOV0001UndeclaredAiUseFix>(key, Code + Hooks), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("GOV0507.Stub")]
    public async Task Stubs_are_made_only_where_they_are_asked_for(string? key) => Assert.Equal(Code, await FixAsync<GOV0701UnstampedContentFix>(key, Code));

    [Fact]
    public async Task What_is_asked_for_is_made()
    {
        Assert.Contains("[StampsProvenance]", await FixAsync<GOV0701UnstampedContentFix>("GOV0701.Stub", Code), StringComparison.Ordinal);
        Assert.Contains("[NotAnAdvancedAiSystem(", await FixAsync<GOV0001UndeclaredAiUseFix>("GOV0001.Exclude", Code), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tools_that_take_the_first_action_get_no_stub()
    {
        var document = DocumentOf(Code);
        var offered = new List<CodeAction>();
        foreach (var finding in await FindingsAsync(document, "GOV0701"))
            await new GOV0701UnstampedContentFix().RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => offered.Add(action), CancellationToken.None));
        Assert.NotEqual("GOV0701.Stub", Assert.Single(offered).EquivalenceKey);
    }

    [Fact]
    public async Task A_hundred_findings_are_fixed()
    {
        var members = string.Concat(Enumerable.Range(0, 100).Select(i => $"    [GeneratesContent]\n    public string Answer{i}(string question) => parts.Complete(question);\n"));
        var source = Code.Replace("    public void Start", members + "    public void Start", StringComparison.Ordinal) + Hooks;
        Assert.Equal(101, (await FixAsync<GOV0701UnstampedContentFix>(null, source)).Split("Hooks.Stamp(").Length - 1);
    }

    private static async Task<string> FixAsync<TFix>(string? key, string source)
        where TFix : GovernanceFix, new()
    {
        var fix = new TFix();
        var document = DocumentOf(source);
        var findings = await FindingsAsync(document, fix.FixableDiagnosticIds.Single());
        Assert.NotEmpty(findings);
        var context = new FixAllContext(document, fix, FixAllScope.Solution, key, fix.FixableDiagnosticIds, new Findings(findings), CancellationToken.None);
        var action = await fix.GetFixAllProvider().GetFixAsync(context);
        if (action is null) return source;
        var changed = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return (await changed.GetDocument(document.Id)!.GetTextAsync()).ToString();
    }

    private static async Task<ImmutableArray<Diagnostic>> FindingsAsync(Document document, string rule)
    {
        var compilation = (await document.Project.GetCompilationAsync())!;
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        var found = await compilation.WithAnalyzers([new GovernanceAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        return [.. found.Where(d => d.Id == rule)];
    }

    private static Document DocumentOf(string source)
    {
        var workspace = new AdhocWorkspace();
        var project = ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Test", "Test", LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary), parseOptions: new CSharpParseOptions(LanguageVersion.Latest),
            metadataReferences: [.. Stubs.AspNetCore, .. Stubs.ExtensionsAI, RuleTest.Annotations]);
        return workspace.AddProject(project).AddDocument("Usings.cs", RuleTest.Usings, filePath: "/Usings.cs").Project.AddDocument("Code.cs", source, filePath: "/Code.cs");
    }

    private sealed class Findings(ImmutableArray<Diagnostic> findings) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(findings);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(findings.Where(f => f.Location.SourceTree?.FilePath == document.FilePath));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}

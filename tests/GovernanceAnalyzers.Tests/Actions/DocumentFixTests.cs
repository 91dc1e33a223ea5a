using System.Collections.Immutable;
using GovernanceAnalyzers.CodeFixes.Declaring;
using GovernanceAnalyzers.CodeFixes.Documents;
using GovernanceAnalyzers.CodeFixes.Monitoring;
using GovernanceAnalyzers.CodeFixes.Security;
using GovernanceAnalyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions;

/// <summary>Fixes that write documents, on a workspace as an editor has it.</summary>
public sealed class DocumentFixTests : IDisposable
{
    private const string System = "using GovernanceAnalyzers.Annotations;\n[assembly: AdvancedAiSystem(Id = \"desk\", RiskTier = RiskTier.High)]\n";

    private readonly AdhocWorkspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task The_document_that_a_declaration_names_is_created_with_its_sections()
    {
        var project = await ProjectAsync(System + "[assembly: Evidence(EvidenceKind.MonitoringPlan, \"governance/plan.md\", Version = \"1.0\")]\n");
        var (path, text) = Assert.Single(await TextsAsync(await FixAsync(project, new GOV0011UnavailableEvidenceFix(), "GOV0011")));
        Assert.Equal("/repo/governance/plan.md", path);
        Assert.Equal(
            "---\nkind: MonitoringPlan\nreviewed: TODO\nsystems: \"desk\"\nversion: \"1.0\"\n---\n\n# Monitoring plan\n\n"
            + "## What is watched\n\nTODO: which vulnerabilities, incidents, emerging risks and patterns of misuse are looked for, by what signals\n\n"
            + "## Response\n\nTODO: who acts on what is seen, and how fast\n\n## Review\n\nTODO: when the plan itself is looked at again\n",
            text);
    }

    public static TheoryData<string> Kinds => [.. FrameworkPacks.Embedded.Needs.Select(need => need.Kind)];

    [Theory, MemberData(nameof(Kinds))]
    public async Task What_is_created_is_reported_until_a_person_has_written_it(string kind)
    {
        var project = await ProjectAsync(System + $"[assembly: Evidence(EvidenceKind.{kind}, \"governance/one.md\")]\n");
        var created = await FixAsync(project, new GOV0011UnavailableEvidenceFix(), "GOV0011");
        var findings = await FindingsAsync(created);
        Assert.DoesNotContain(findings, finding => finding.Id == "GOV0011");
        Assert.Contains(findings, finding => finding.Id == "GOV0006" && finding.Location.GetLineSpan().Path == "/repo/governance/one.md");
        Assert.DoesNotContain(findings, finding => finding.Id == "GOV0012" && finding.GetMessage(null).Contains("lacks", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("risks.pdf"), InlineData("../risks.md"), InlineData("https://wiki/risks.md")]
    public async Task No_document_is_created_where_it_cannot_be(string path)
    {
        var project = await ProjectAsync(System + $"[assembly: Evidence(EvidenceKind.RiskAssessment, \"{path}\")]\n");
        var finding = Assert.Single(await FindingsAsync(project), finding => finding.Id == "GOV0011");
        Assert.Empty(await ActionsAsync(project, new GOV0011UnavailableEvidenceFix(), finding));
    }

    [Fact]
    public async Task All_documents_are_created_at_once_and_each_once()
    {
        var project = await ProjectAsync(System + "[assembly: Evidence(EvidenceKind.RiskAssessment, \"a.md\")]\n[assembly: Evidence(EvidenceKind.MonitoringPlan, \"b.md\")]\n[assembly: Evidence(EvidenceKind.StaffTraining, \"./b.md\")]\n");
        var all = await FixAllAsync(project, new GOV0011UnavailableEvidenceFix(), "GOV0011");
        Assert.Equal(["/repo/a.md", "/repo/b.md"], (await TextsAsync(all)).Select(document => document.Path));
    }

    [Fact]
    public async Task A_security_policy_is_created()
    {
        var (path, text) = Assert.Single(await TextsAsync(await FixAsync(await ProjectAsync(System), new GOV0206MissingVulnerabilityChannelFix(), "GOV0206")));
        Assert.Equal("/repo/SECURITY.md", path);
        Assert.Contains("TODO", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\n"), InlineData("\r\n")]
    public async Task Missing_sections_are_added_at_the_end(string line)
    {
        const string Before = "---\nkind: MonitoringPlan\nreviewed: 2026-05-01\n---\n\n## Response\n\nThe nurse acts.\n";
        const string Added = "\n## What is watched\n\nTODO: which vulnerabilities, incidents, emerging risks and patterns of misuse are looked for, by what signals\n\n## Review\n\nTODO: when the plan itself is looked at again\n";
        var project = await ProjectAsync(System, ("governance/plan.md", Before.Replace("\n", line, StringComparison.Ordinal)));
        var (_, text) = Assert.Single(await TextsAsync(await FixAsync(project, new MissingSectionsFix(), "GOV0012")));
        Assert.Equal((Before + Added).Replace("\n", line, StringComparison.Ordinal), text);
    }

    [Theory]
    [InlineData("GOV0012", "RiskAssessment"), InlineData("GOV0302", "TransparencyReport"), InlineData("GOV0305", "ModelCard"), InlineData("GOV0502", "PrivacyPolicy"), InlineData("GOV1104", "DatasetCard")]
    public async Task With_them_nothing_lacks(string rule, string kind)
    {
        var project = await ProjectAsync(System, ("governance/one.md", $"---\nkind: {kind}\nreviewed: 2026-05-01\n---\nNo line break at the end"), ("governance/two.md", $"---\nkind: {kind}\nreviewed: 2026-05-01\nversion: \"2\"\n---\n"));
        var one = await FixAsync(project, new MissingSectionsFix(), rule);
        Assert.Single(await FindingsAsync(one), finding => finding.Id == rule && finding.Location.IsInSource is false);
        Assert.DoesNotContain(await FindingsAsync(await FixAllAsync(project, new MissingSectionsFix(), rule)), finding => finding.Id == rule && finding.Location.IsInSource is false);
    }

    private static readonly (string, string) Weights = Security.GOV0603UnrecordedWeightsTests.Built(Security.GOV0603UnrecordedWeightsTests.File("/repo/models/a.onnx"), Security.GOV0603UnrecordedWeightsTests.File("/repo/b.gguf", 9));

    [Fact]
    public async Task A_lock_is_written_that_records_all_weights()
    {
        var after = await FixAsync(await ProjectAsync(System, Weights), new GOV0603UnrecordedWeightsFix(), "GOV0603");
        Assert.Contains(after.AdditionalDocuments, document => document.FilePath == "/repo/weights.lock.json");
        Assert.DoesNotContain(await FindingsAsync(after), finding => finding.Id is "GOV0603" or "GOV0013");
    }

    [Theory]
    [InlineData("[]"), InlineData("[\n  ]"), InlineData("[\n    { \"path\": \"c.onnx\", \"size\": 1, \"sha256\": \"0000000000000000000000000000000000000000000000000000000000000000\" }\n  ]")]
    public async Task Weights_are_added_to_a_lock(string files)
    {
        var project = await ProjectAsync(System, Weights, ("weights.lock.json", $"{{ \"version\": 1, \"files\": {files} }}"));
        var one = await FixAsync(project, new GOV0603UnrecordedWeightsFix(), "GOV0603");
        Assert.Single(await FindingsAsync(one), finding => finding.Id is "GOV0603" or "GOV0013");
        Assert.DoesNotContain(await FindingsAsync(await FixAllAsync(project, new GOV0603UnrecordedWeightsFix(), "GOV0603")), finding => finding.Id is "GOV0603" or "GOV0013");
    }

    private async Task<Project> ProjectAsync(string source, params (string Path, string Text)[] documents)
    {
        var id = ProjectId.CreateNewId();
        var references = await RuleTest.Frameworks.ResolveAsync(LanguageNames.CSharp, default);
        var solution = _workspace.CurrentSolution.AddProject(ProjectInfo.Create(
            id, VersionStamp.Default, "Office", "Office", LanguageNames.CSharp, compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary), metadataReferences: [.. references, RuleTest.Annotations]));
        solution = solution.AddDocument(DocumentId.CreateNewId(id), "Desk.cs", source, filePath: "/repo/Desk.cs");
        solution = solution.AddAnalyzerConfigDocument(
            DocumentId.CreateNewId(id), ".globalconfig", SourceText.From("is_global = true\nbuild_property.GovernanceRoot = /repo\nbuild_property.GovernanceAsOf = 2026-06-01\n"), filePath: "/repo/.globalconfig");
        foreach (var (path, text) in documents)
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(id), path, SourceText.From(text, global::System.Text.Encoding.UTF8), filePath: "/repo/" + path);
        return solution.GetProject(id)!;
    }

    private static async Task<ImmutableArray<Diagnostic>> FindingsAsync(Project project)
    {
        var compilation = (await project.GetCompilationAsync())!;
        Assert.DoesNotContain(compilation.GetDiagnostics(), d => d.Severity == DiagnosticSeverity.Error);
        return [.. (await compilation.WithAnalyzers([new GovernanceAnalyzer()], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync()).OrderBy(d => d.Location.GetLineSpan().Path, StringComparer.Ordinal)];
    }

    /// <summary>Fixes the first finding of the rule that has the fix.</summary>
    private static async Task<Project> FixAsync(Project project, CodeFixProvider fix, string rule)
    {
        foreach (var finding in (await FindingsAsync(project)).Where(finding => finding.Id == rule))
            if ((await ActionsAsync(project, fix, finding)).FirstOrDefault() is { } action) return await ApplyAsync(project, action);
        throw new InvalidOperationException($"No fix of {rule} was offered.");
    }

    private static async Task<Project> FixAllAsync(Project project, CodeFixProvider fix, string rule)
    {
        var source = project.Documents.Single();
        var findings = (await FindingsAsync(project)).Where(finding => finding.Id == rule);
        var context = new FixAllContext(source, fix, FixAllScope.Project, rule + ".Document", [rule], new Findings([.. findings]), default);
        return await ApplyAsync(project, (await fix.GetFixAllProvider()!.GetFixAsync(context))!);
    }

    private static async Task<List<CodeAction>> ActionsAsync(Project project, CodeFixProvider fix, Diagnostic finding)
    {
        var actions = new List<CodeAction>();
        TextDocument place = finding.Location.IsInSource ? project.GetDocument(finding.Location.SourceTree)! : project.AdditionalDocuments.Single(d => d.FilePath == finding.Location.GetLineSpan().Path);
        await fix.RegisterCodeFixesAsync(new CodeFixContext(place, finding, (action, _) => actions.Add(action), default));
        return actions;
    }

    private static async Task<Project> ApplyAsync(Project project, CodeAction action) =>
        (await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(project.Id)!;

    private static async Task<List<(string Path, string Text)>> TextsAsync(Project project)
    {
        var texts = new List<(string, string)>();
        foreach (var document in project.AdditionalDocuments.OrderBy(d => d.FilePath, StringComparer.Ordinal)) texts.Add((document.FilePath!, (await document.GetTextAsync()).ToString()));
        return texts;
    }

    private sealed class Findings(ImmutableArray<Diagnostic> all) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(all);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult(all.Where(d => d.Location.IsInSource));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult(all.Where(d => !d.Location.IsInSource));
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace GovernanceAnalyzers.Tests;

public class GovernanceWaiverSuppressorTests
{
    private const string Waiver = "GovernanceWaiver(\"GOV0701\", Justification = \"Vendor stamps from May.\", Owner = \"Care team\", Expires = \"2026-05-31\")";
    private const string Unstamped = "[GeneratesContent] public string Write(string prompt) => Model.Write(prompt);";

    [Theory]
    [InlineData($"public class Desk {{ [{Waiver}] {Unstamped} }}")]
    [InlineData($"[{Waiver}] public class Desk {{ {Unstamped} }}")]
    [InlineData($"[{Waiver}] public class Desk {{ public class Drawer {{ {Unstamped} }} }}")]
    [InlineData($"[assembly: {Waiver}] public class Desk {{ {Unstamped} }}")]
    [InlineData($"[module: {Waiver}] public class Desk {{ {Unstamped} }}")]
    [InlineData($"[{Waiver}] public partial class Desk; public partial class Desk {{ {Unstamped} }}")]
    [InlineData($"public class Desk {{ [{Waiver}] [GeneratesContent] public string Latest {{ get {{ return Model.Latest; }} }} }}")]
    public async Task What_it_covers_is_held_back(string source) => Assert.True((await FindAsync(source, "2026-05-31")).IsSuppressed);

    [Theory]
    [InlineData($"public class Desk {{ [{Waiver}] public void M() {{ }} {Unstamped} }}")]
    [InlineData($"[{Waiver}] public class Desk; public class Bureau : Desk {{ {Unstamped} }}")]
    [InlineData($"public class Desk {{ [GovernanceWaiver(\"GOV0507\", Justification = \"j\", Owner = \"o\", Expires = \"2027-01-01\")] {Unstamped} }}")]
    [InlineData($"public class Desk {{ [GovernanceWaiver(\"GOV0701\", Owner = \"o\", Expires = \"2027-01-01\")] {Unstamped} }}")]
    [InlineData($"public class Desk {{ [GovernanceWaiver(\"GOV0701\", Justification = \"j\", Expires = \"2027-01-01\")] {Unstamped} }}")]
    [InlineData($"public class Desk {{ [GovernanceWaiver(\"GOV0701\", Justification = \"j\", Owner = \"o\")] {Unstamped} }}")]
    [InlineData($"public class Desk {{ [GovernanceWaiver(\"GOV0701\", Justification = \"j\", Owner = \"o\", Expires = \"2027\")] {Unstamped} }}")]
    public async Task Anything_else_is_not(string source) => Assert.False((await FindAsync(source, "2026-05-31")).IsSuppressed);

    [Theory]
    [InlineData("2026-06-01", false)]
    [InlineData("2026-05-31", true)]
    [InlineData(null, true)]
    public async Task Past_its_last_day_the_finding_is_back(string? day, bool isHeldBack) =>
        Assert.Equal(isHeldBack, (await FindAsync($"public class Desk {{ [{Waiver}] {Unstamped} }}", day)).IsSuppressed);

    /// <summary>A profile that makes errors of warnings changes nothing: suppressors look at the severity that the descriptor has.</summary>
    [Theory]
    [InlineData(ReportDiagnostic.Error)]
    [InlineData(ReportDiagnostic.Info)]
    public async Task Whatever_the_severity_is_configured_to(ReportDiagnostic severity) =>
        Assert.True((await FindAsync($"public class Desk {{ [{Waiver}] {Unstamped} }}", "2026-05-31", severity)).IsSuppressed);

    [Fact]
    public void Every_rule_that_can_be_waived_is_announced_once() =>
        Assert.Equal(
            GovernanceAnalyzer.Descriptors.Where(WaivableRules.Contains).Select(rule => rule.Id).Order(),
            new GovernanceWaiverSuppressor().SupportedSuppressions.Select(s => s.SuppressedDiagnosticId).Order());

    /// <summary>The compiler lets no suppressor touch what is an error by default.</summary>
    [Fact]
    public void What_is_an_error_by_default_cannot_be_waived() =>
        Assert.All(GovernanceAnalyzer.Descriptors.Where(rule => rule.DefaultSeverity == DiagnosticSeverity.Error), rule => Assert.False(WaivableRules.Contains(rule)));

    private static async Task<Diagnostic> FindAsync(string source, string? day, ReportDiagnostic severity = ReportDiagnostic.Default)
    {
        var references = await RuleTest.Frameworks.ResolveAsync(LanguageNames.CSharp, default);
        var compilation = CSharpCompilation.Create(
            "Desk",
            [CSharpSyntaxTree.ParseText(RuleTest.Usings + "\nglobal using Acme;"), CSharpSyntaxTree.ParseText(source)],
            [.. references, RuleTest.Annotations, Acme.Reference, .. Stubs.ExtensionsAI],
            new(OutputKind.DynamicallyLinkedLibrary, specificDiagnosticOptions: [KeyValuePair.Create("GOV0701", severity)]));
        Assert.DoesNotContain(compilation.GetDiagnostics(), d => d.Severity == DiagnosticSeverity.Error);
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([], new Options(day)), null, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true);
        var found = await compilation.WithAnalyzers([new GovernanceAnalyzer(), new GovernanceWaiverSuppressor()], options).GetAllDiagnosticsAsync();
        Assert.DoesNotContain(found, d => d.Id == "AD0001");
        return Assert.Single(found, d => d.Id == "GOV0701");
    }

    private sealed class Options(string? day) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(day);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values(null);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(null);

        private sealed class Values(string? day) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, out string value)
            {
                value = key == "build_property.GovernanceAsOf" && day is not null ? day : "";
                return value.Length > 0;
            }
        }
    }
}

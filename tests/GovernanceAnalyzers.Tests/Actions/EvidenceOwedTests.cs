using GovernanceAnalyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using static GovernanceAnalyzers.Tests.EvidenceTest;

namespace GovernanceAnalyzers.Tests.Actions;

/// <summary>What all rules have in common by which a system needs a document of a kind.</summary>
public class EvidenceOwedTests
{
    /// <summary>Rule, kind, and what such a document is called.</summary>
    private static readonly (string Rule, string Kind, string Title)[] Table =
    [
        ("GOV0015", "ProhibitedUseScreening", "screening against prohibited uses"),
        ("GOV0016", "SelfAssessment", "self-assessment against the Code"),
        ("GOV0101", "RiskAssessment", "risk assessment"),
        ("GOV0104", "TechnicalDocumentation", "technical documentation"),
        ("GOV0205", "IncidentLog", "incident log"),
        ("GOV0209", "MonitoringPlan", "monitoring plan"),
        ("GOV0301", "TransparencyReport", "transparency report for version 2.0"),
        ("GOV0305", "ModelCard", "model card"),
        ("GOV0306", "InstructionsForUse", "instructions for use"),
        ("GOV0401", "InformationSharing", "arrangements for sharing information"),
        ("GOV0501", "GovernancePolicy", "AI governance policy"),
        ("GOV0502", "PrivacyPolicy", "privacy policy"),
        ("GOV0504", "StaffTraining", "record of staff training"),
        ("GOV0506", "RiskRegister", "risk register"),
        ("GOV0610", "SecurityReview", "security review"),
        ("GOV0801", "EnergyRecord", "environmental record"),
        ("GOV0901", "UserEducation", "material for users"),
        ("GOV1106", "DivulgenceTest", "test that the system divulges no confidential data"),
    ];

    public static TheoryData<string, string, string> Owed
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var (rule, kind, title) in Table) data.Add(rule, kind, title);
            return data;
        }
    }

    public static TheoryData<string, string> OfKinds
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (rule, kind, _) in Table) data.Add(rule, kind);
            return data;
        }
    }

    [Fact]
    public void Every_kind_that_is_owed_is_tested() => Assert.Equal(
        FrameworkPacks.Embedded.Needs.SelectMany(need => need.RequiredBy.Select(r => (r.Rule, need.Kind))).Where(owed => owed.Rule is not ("GOV0103" or "GOV0206")).Order(),
        Table.Select(row => (row.Rule, row.Kind)).Order());

    [Theory, MemberData(nameof(Owed))]
    public Task A_system_without_one_is_reported(string rule, string kind, string title) => On(rule).Verify(
        Demanding, [],
        Rule.Result(rule, 0, "desk", $"has no {title}: write one, and name it in [Evidence(EvidenceKind.{kind}, …)] or give it the front matter 'kind: {kind}'"));

    [Theory, MemberData(nameof(OfKinds))]
    public Task A_document_that_says_its_kind_is_enough(string rule, string kind) => On(rule).Verify(Demanding, [Whole(kind)]);

    [Theory, MemberData(nameof(OfKinds))]
    public Task A_document_that_a_declaration_names_is_enough(string rule, string kind) => On(rule).Verify(
        $"[assembly: Evidence(EvidenceKind.{kind}, \"docs/one.md\")]\n" + Demanding, [("docs/one.md", Whole(kind).Text.Replace($"kind: {kind}\n", "", StringComparison.Ordinal))]);

    [Theory, MemberData(nameof(OfKinds))]
    public Task A_document_that_is_named_and_not_there_is_reported_as_such_elsewhere(string rule, string kind) =>
        On(rule).Verify($"[assembly: Evidence(EvidenceKind.{kind}, \"docs/one.md\")]\n" + Demanding, []);

    [Theory, MemberData(nameof(OfKinds))]
    public Task One_of_another_system_is_not(string rule, string kind) => On(rule).Verify(Demanding, [Whole(kind, "systems: chair\n")], new DiagnosticResult(DescriptorOf(rule)).WithLocation(0).WithArguments("desk", MessageOf(rule)));

    [Theory, MemberData(nameof(OfKinds))]
    public Task One_of_another_kind_is_not(string rule, string kind) => On(rule).Verify(
        Demanding, [Document("ReleaseApproval", $"## Weights\n\nThose of {kind}.\n\n## Decision\n\nGiven in May.\n")], new DiagnosticResult(DescriptorOf(rule)).WithLocation(0).WithArguments("desk", MessageOf(rule)));

    [Theory, MemberData(nameof(OfKinds))]
    public Task A_part_of_a_system_needs_none_of_its_own(string rule, string kind) =>
        On(rule).Verify(Demanding + "\n[AdvancedAiSystem] public class Drawer { }\n[AdvancedAiSystem(Id = \"desk\")] public class Lamp { }", [Whole(kind)]);

    [Theory, MemberData(nameof(OfKinds))]
    public Task What_is_no_system_needs_none(string rule, string kind) =>
        On(rule).Verify($"[NotAnAdvancedAiSystem(\"a lookup table, no {kind}\")] public class Desk {{ public void Take([PersonalDataInput] string name) => Train(name); private static void Train(string data) {{ }} }}", []);

    [Theory, MemberData(nameof(OfKinds))]
    public Task A_declaration_that_does_not_compile_is_left_alone(string rule, string kind)
    {
        var test = On(rule).Test(Demanding.Replace("{|#0:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal).Replace("Version = \"2.0\"", $"Version = {kind}", StringComparison.Ordinal), []);
        test.CompilerDiagnostics = CompilerDiagnostics.None;
        return test.RunAsync();
    }

    [Theory]
    [InlineData("GOV0015", "Limited"), InlineData("GOV0016", "Limited"), InlineData("GOV0101", "Minimal"), InlineData("GOV0501", "Minimal"), InlineData("GOV0610", "Unspecified")]
    public Task Below_the_tier_of_the_kind_none_is_needed(string rule, string tier) => On(rule).Verify($"[assembly: AdvancedAiSystem(RiskTier = RiskTier.{tier})]", []);

    [Theory]
    [InlineData("GOV0502"), InlineData("GOV1106"), InlineData("GOV0801"), InlineData("GOV0305"), InlineData("GOV0901"), InlineData("GOV0506")]
    public Task A_system_that_does_not_do_what_the_kind_is_about_needs_none(string rule) =>
        On(rule).Verify("[assembly: AdvancedAiSystem(RiskTier = RiskTier.Frontier)]\n[assembly: RiskConsidered(RiskDomain.Cbrn, RiskStatus.NotApplicable, Rationale = \"writes letters\")]", []);

    [Fact]
    public Task What_is_declared_no_part_of_the_system_asks_for_nothing() => On("GOV0502").Verify(
        "[assembly: AdvancedAiSystem(RiskTier = RiskTier.Limited)]\n[NotAnAdvancedAiSystem(\"a form\")] public class Form { public void Take([PersonalDataInput] string name) { } }", []);

    [Fact]
    public Task Prompts_that_are_kept_need_a_privacy_policy_too() =>
        On("GOV0502").Verify("[assembly: [|AdvancedAiSystem(RiskTier = RiskTier.Limited)|]]\n[PromptStorage(Purpose = \"complaints\")] public class Store { }", []);

    [Fact]
    public Task Each_system_of_a_compilation_needs_its_own() => On("GOV0101").Verify(
        "[{|#0:AdvancedAiSystem(Id = \"desk\", RiskTier = RiskTier.Limited)|}] public class Desk { }\n[AdvancedAiSystem(Id = \"chair\", RiskTier = RiskTier.Limited)] public class Chair { }", [Whole("RiskAssessment", "systems: [chair, table]\n")],
        new DiagnosticResult(DescriptorOf("GOV0101")).WithLocation(0).WithArguments("desk", MessageOf("GOV0101")));

    [Fact]
    public Task A_system_in_parts_is_reported_once() => On("GOV0101").Verify("[[|AdvancedAiSystem(Id = \"desk\")|]] public partial class Desk { }\n[AdvancedAiSystem(Id = \"desk\", RiskTier = RiskTier.Limited)] public class Lamp { }", []);

    [Theory]
    [InlineData("1.0", true), InlineData("2.0", false), InlineData("", false)]
    public Task A_transparency_report_is_of_its_version(string version, bool isReported) => On("GOV0301").Verify(
        isReported ? Demanding : Demanding.Replace("{|#0:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal), [Whole("TransparencyReport", version.Length > 0 ? $"version: \"{version}\"\n" : "")],
        isReported ? [new DiagnosticResult(DescriptorOf("GOV0301")).WithLocation(0).WithArguments("desk", MessageOf("GOV0301"))] : []);

    [Fact]
    public Task A_packed_readme_counts_as_instructions() =>
        EvidenceTest.Verify("GOV0306", Today, "build_property.PackageReadmeFile = README.md\n", "[assembly: AdvancedAiSystem(RiskTier = RiskTier.High)]", []);

    /// <summary>A document with all that its kind asks for.</summary>
    private static (string Path, string Text) Whole(string kind, string head = "") =>
        Document(kind, string.Concat(FrameworkPacks.Embedded.FindNeed(kind)!.Sections.Select(section => $"## {section.Heading}\n\nSocietal risks are told here.\n\n")), kind == "TechnicalDocumentation" ? head + "fingerprint: f2e6adaea707b563\n" : head);

    private static DiagnosticDescriptor DescriptorOf(string rule) => new GovernanceAnalyzer().SupportedDiagnostics.Single(d => d.Id == rule);

    private static string MessageOf(string rule)
    {
        var (_, kind, title) = Table.Single(row => row.Rule == rule);
        return $"has no {title}: write one, and name it in [Evidence(EvidenceKind.{kind}, …)] or give it the front matter 'kind: {kind}'";
    }

    private static Subject On(string rule) => new(rule);

    /// <summary>A rule, turned on where it is off.</summary>
    private sealed class Subject(string rule)
    {
        public RuleTest Test(string source, (string Path, string Text)[] documents, params DiagnosticResult[] expected)
        {
            var test = EvidenceTest.Test(rule, Today, DescriptorOf(rule).IsEnabledByDefault ? "" : $"dotnet_diagnostic.{rule}.severity = suggestion\n", source, documents, expected);
            return test;
        }

        public Task Verify(string source, (string Path, string Text)[] documents, params DiagnosticResult[] expected) => Test(source, documents, expected).RunAsync();
    }
}

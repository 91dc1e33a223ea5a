using GovernanceAnalyzers.CodeFixes.Challenges;
using GovernanceAnalyzers.CodeFixes.Policy;
using GovernanceAnalyzers.CodeFixes.Risk;
using GovernanceAnalyzers.CodeFixes.Transparency;
using GovernanceAnalyzers.CodeFixes;
using GovernanceAnalyzers.Frameworks;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions;

/// <summary>What the fixes have in common that name the document which a system lacks.</summary>
public class EvidenceFixTests
{
    [Theory, MemberData(nameof(EvidenceOwedTests.OfKinds), MemberType = typeof(EvidenceOwedTests))]
    public void It_names_a_document_of_the_kind(string rule, string kind)
    {
        var fix = typeof(EvidenceFix).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(EvidenceFix)))
            .Select(type => (EvidenceFix)Activator.CreateInstance(type)!).Single(fix => fix.FixableDiagnosticIds.Single() == rule);
        Assert.Equal((kind, FrameworkPacks.Embedded.FindNeed(kind)!.File), (fix.Kind, fix.File));
    }

    [Fact]
    public Task The_document_is_named_below_the_declaration() => Fix<GOV0101MissingRiskAssessmentFix>.Makes(
        "[[|AdvancedAiSystem(RiskTier = RiskTier.High)|]]\npublic class Desk;\n", "[AdvancedAiSystem(RiskTier = RiskTier.High)]\n[Evidence(EvidenceKind.RiskAssessment, \"governance/risk-assessment.md\")]\npublic class Desk;\n");

    [Fact]
    public Task Of_the_assembly_too() => Fix<GOV0501MissingGovernancePolicyFix>.Makes(
        "[assembly: [|AdvancedAiSystem(Id = \"desk\", RiskTier = RiskTier.High)|]]\n", "[assembly: AdvancedAiSystem(Id = \"desk\", RiskTier = RiskTier.High)]\n[assembly: Evidence(EvidenceKind.GovernancePolicy, \"governance/governance-policy.md\")]\n");

    [Fact]
    public Task In_its_indentation_and_after_what_stands_beside_it() => Fix<GOV0101MissingRiskAssessmentFix>.Makes(
        "public class Office\n{\n    [[|AdvancedAiSystem(RiskTier = RiskTier.High)|], UserFacing] // the desk\n    public class Desk;\n}\n",
        "public class Office\n{\n    [AdvancedAiSystem(RiskTier = RiskTier.High), UserFacing]\n    [Evidence(EvidenceKind.RiskAssessment, \"governance/risk-assessment.md\")] // the desk\n    public class Desk;\n}\n");

    [Fact]
    public Task Of_each_system_by_itself() => Fix<GOV0101MissingRiskAssessmentFix>.Makes(
        "[[|AdvancedAiSystem(Id = \"a\", RiskTier = RiskTier.High)|]]\npublic class A;\n[[|AdvancedAiSystem(Id = \"b\", RiskTier = RiskTier.High)|]]\npublic class B;\n",
        "[AdvancedAiSystem(Id = \"a\", RiskTier = RiskTier.High)]\n[Evidence(EvidenceKind.RiskAssessment, \"governance/risk-assessment.md\")]\npublic class A;\n[AdvancedAiSystem(Id = \"b\", RiskTier = RiskTier.High)]\n[Evidence(EvidenceKind.RiskAssessment, \"governance/risk-assessment.md\")]\npublic class B;\n");

    [Fact]
    public Task A_report_is_named_with_its_version() => Fix<GOV0301MissingTransparencyReportFix>.Makes(
        "[[|AdvancedAiSystem(Version = \"2.0\", RiskTier = RiskTier.High)|]]\npublic class Desk;\n",
        "[AdvancedAiSystem(Version = \"2.0\", RiskTier = RiskTier.High)]\n[Evidence(EvidenceKind.TransparencyReport, \"governance/transparency-report.md\", Version = \"2.0\")]\npublic class Desk;\n");

    [Fact]
    public Task An_evaluation_at_the_frontier_is_external() => Fix<GOV0103MissingEvaluationFix>.Makes(
        "[[|AdvancedAiSystem(RiskTier = RiskTier.Frontier)|]]\npublic class Desk;\n",
        "[AdvancedAiSystem(RiskTier = RiskTier.Frontier)]\n[Evidence(EvidenceKind.Evaluation, \"governance/evaluation.md\", External = true)]\npublic class Desk;\n");

    [Fact]
    public Task Below_it_it_need_not_be() => Fix<GOV0103MissingEvaluationFix>.Makes(
        "[[|AdvancedAiSystem(RiskTier = RiskTier.High)|]]\npublic class Desk;\n",
        "[AdvancedAiSystem(RiskTier = RiskTier.High)]\n[Evidence(EvidenceKind.Evaluation, \"governance/evaluation.md\")]\npublic class Desk;\n");

    [Fact]
    public void A_rule_that_is_off_by_default_has_its_fix_too() => Assert.Equal("UserEducation", new GOV0901MissingUserEducationFix().Kind);
}

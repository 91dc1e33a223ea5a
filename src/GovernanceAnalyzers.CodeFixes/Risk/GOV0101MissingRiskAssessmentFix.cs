using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GovernanceAnalyzers.CodeFixes.Risk;

/// <summary>Names the risk assessment of a system.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV0101MissingRiskAssessmentFix))]
public sealed class GOV0101MissingRiskAssessmentFix() : EvidenceFix(RuleIds.MissingRiskAssessment, "RiskAssessment", "risk-assessment.md");

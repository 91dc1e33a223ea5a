using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GovernanceAnalyzers.CodeFixes.Declaring;

/// <summary>Names the self-assessment against the Code of a system.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV0016MissingSelfAssessmentFix))]
public sealed class GOV0016MissingSelfAssessmentFix() : EvidenceFix(RuleIds.MissingSelfAssessment, "SelfAssessment", "self-assessment.md");

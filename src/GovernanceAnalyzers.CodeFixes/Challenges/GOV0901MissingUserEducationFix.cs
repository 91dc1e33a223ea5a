using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GovernanceAnalyzers.CodeFixes.Challenges;

/// <summary>Names the material for users of a system.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV0901MissingUserEducationFix))]
public sealed class GOV0901MissingUserEducationFix() : EvidenceFix(RuleIds.MissingUserEducation, "UserEducation", "user-education.md");

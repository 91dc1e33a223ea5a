using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GovernanceAnalyzers.CodeFixes.Policy;

/// <summary>Names the record of staff training of a system.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV0504MissingStaffTrainingFix))]
public sealed class GOV0504MissingStaffTrainingFix() : EvidenceFix(RuleIds.MissingStaffTraining, "StaffTraining", "staff-training.md");

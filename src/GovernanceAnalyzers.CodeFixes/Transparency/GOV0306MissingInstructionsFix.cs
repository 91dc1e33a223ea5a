using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GovernanceAnalyzers.CodeFixes.Transparency;

/// <summary>Names the instructions for use of a system.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV0306MissingInstructionsFix))]
public sealed class GOV0306MissingInstructionsFix() : EvidenceFix(RuleIds.MissingInstructions, "InstructionsForUse", "instructions-for-use.md");

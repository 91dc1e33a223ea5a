using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GovernanceAnalyzers.CodeFixes.Research;

/// <summary>Names the environmental record of a system.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV0801MissingEnergyRecordFix))]
public sealed class GOV0801MissingEnergyRecordFix() : EvidenceFix(RuleIds.MissingEnergyRecord, "EnergyRecord", "energy-record.md");

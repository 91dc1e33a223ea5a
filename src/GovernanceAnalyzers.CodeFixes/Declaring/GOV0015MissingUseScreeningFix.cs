using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GovernanceAnalyzers.CodeFixes.Declaring;

/// <summary>Names the screening against prohibited uses of a system.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV0015MissingUseScreeningFix))]
public sealed class GOV0015MissingUseScreeningFix() : EvidenceFix(RuleIds.MissingUseScreening, "ProhibitedUseScreening", "prohibited-use-screening.md");

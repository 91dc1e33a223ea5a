using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GovernanceAnalyzers.CodeFixes.Risk;

/// <summary>Names the technical documentation of a system.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV0104OutdatedTechnicalDocumentationFix))]
public sealed class GOV0104OutdatedTechnicalDocumentationFix() : EvidenceFix(RuleIds.OutdatedTechnicalDocumentation, "TechnicalDocumentation", "technical-documentation.md");

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GovernanceAnalyzers.CodeFixes.Transparency;

/// <summary>Names the model card of a system.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV0305IncompleteModelCardFix))]
public sealed class GOV0305IncompleteModelCardFix() : EvidenceFix(RuleIds.IncompleteModelCard, "ModelCard", "model-card.md");

using GovernanceAnalyzers.CodeFixes.Editing;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.CodeFixes.Risk;

/// <summary>Names the evaluation of a system, by an independent party where the system is at the frontier.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV0103MissingEvaluationFix))]
public sealed class GOV0103MissingEvaluationFix() : EvidenceFix(RuleIds.MissingEvaluation, "Evaluation", "evaluation.md")
{
    private protected override string Further(Site site, AttributeSyntax system) => Attributes.Constant(site.File, system, "RiskTier") is { } tier && tier.Name == "Frontier" ? ", External = true" : "";
}

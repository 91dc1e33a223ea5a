using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GovernanceAnalyzers.CodeFixes.Policy;

/// <summary>Names the risk register of a system.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV0506UnregisteredRiskFix))]
public sealed class GOV0506UnregisteredRiskFix() : EvidenceFix(RuleIds.UnregisteredRisk, "RiskRegister", "risk-register.md");

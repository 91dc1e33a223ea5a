using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GovernanceAnalyzers.CodeFixes.Policy;

/// <summary>Names the AI governance policy of a system.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV0501MissingGovernancePolicyFix))]
public sealed class GOV0501MissingGovernancePolicyFix() : EvidenceFix(RuleIds.MissingGovernancePolicy, "GovernancePolicy", "governance-policy.md");

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GovernanceAnalyzers.CodeFixes.Policy;

/// <summary>Names the privacy policy of a system.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV0502MissingPrivacyPolicyFix))]
public sealed class GOV0502MissingPrivacyPolicyFix() : EvidenceFix(RuleIds.MissingPrivacyPolicy, "PrivacyPolicy", "privacy-policy.md");

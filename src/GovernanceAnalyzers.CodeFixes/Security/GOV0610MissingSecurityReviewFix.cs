using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GovernanceAnalyzers.CodeFixes.Security;

/// <summary>Names the security review of a system.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV0610MissingSecurityReviewFix))]
public sealed class GOV0610MissingSecurityReviewFix() : EvidenceFix(RuleIds.MissingSecurityReview, "SecurityReview", "security-review.md");

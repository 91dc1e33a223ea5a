using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GovernanceAnalyzers.CodeFixes.Sharing;

/// <summary>Names the arrangements for sharing information of a system.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV0401MissingSharingArrangementsFix))]
public sealed class GOV0401MissingSharingArrangementsFix() : EvidenceFix(RuleIds.MissingSharingArrangements, "InformationSharing", "information-sharing.md");

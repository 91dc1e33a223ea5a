using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GovernanceAnalyzers.CodeFixes.Monitoring;

/// <summary>Names the incident log of a system.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV0205MissingIncidentLogFix))]
public sealed class GOV0205MissingIncidentLogFix() : EvidenceFix(RuleIds.MissingIncidentLog, "IncidentLog", "incident-log.md");

using GovernanceAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.CodeFixes.Transparency;

/// <summary>Names the transparency report of the version.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV0301MissingTransparencyReportFix))]
public sealed class GOV0301MissingTransparencyReportFix() : EvidenceFix(RuleIds.MissingTransparencyReport, "TransparencyReport", "transparency-report.md")
{
    private protected override string Further(Site site, AttributeSyntax system) =>
        Attributes.Argument(system, "Version") is { } version && site.File.Model.GetConstantValue(version.Expression, site.File.Cancel).Value is string text && !string.IsNullOrWhiteSpace(text)
            ? ", Version = " + SymbolDisplay.FormatLiteral(text, quote: true)
            : "";
}

using System.Collections.Immutable;
using GovernanceAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.CodeFixes.Transparency;

/// <summary>Writes what is true of all generated content into the documentation of the member; what is true of this one is for a person to add.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV0304UndocumentedLimitationsFix))]
public sealed class GOV0304UndocumentedLimitationsFix : GovernanceFix
{
    private const string Limitations = "Limitations: a model makes this. It can be wrong or incomplete, and is to be checked before anybody relies on it.";

    /// <summary>The fix.</summary>
    public GOV0304UndocumentedLimitationsFix()
        : base(RuleIds.UndocumentedLimitations) => Keys = ImmutableArray.Create(Key("Document"));

    private protected override ImmutableArray<string> Keys { get; }

    private protected override IEnumerable<Remedy> Remedies(Site site)
    {
        if (site.Node.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member || !site.File.IsFirstOnLine(member.SpanStart)) yield break;
        var edit = new Edit();
        var written = member.GetLeadingTrivia().ToFullString();
        var remarks = written.LastIndexOf("</remarks>", StringComparison.Ordinal);
        if (remarks >= 0) edit.Insert(member.FullSpan.Start + remarks, " " + Limitations);
        else edit.Insert(member.SpanStart, "/// <remarks>" + Limitations + "</remarks>" + site.File.NewLine + site.File.IndentAt(member.SpanStart));
        if (site.File.With(edit, member) is { } after) yield return new Remedy(Keys[0], "Document limitations", after, edit);
    }
}

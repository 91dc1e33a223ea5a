using System.Collections.Immutable;
using GovernanceAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.CodeFixes.Declaring;

/// <summary>Removes the annotation.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV0003MisplacedAnnotationFix))]
public sealed class GOV0003MisplacedAnnotationFix : GovernanceFix
{
    /// <summary>The fix.</summary>
    public GOV0003MisplacedAnnotationFix()
        : base(RuleIds.MisplacedAnnotation) => Keys = ImmutableArray.Create(Key("Remove"));

    private protected override ImmutableArray<string> Keys { get; }

    private protected override IEnumerable<Remedy> Remedies(Site site)
    {
        var edit = new Edit();
        if (site.Node.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute && Attributes.Remove(site.File, attribute, edit) && site.File.With(edit, site.Member) is { } after)
            yield return new Remedy(Keys[0], $"Remove [{attribute.Name}]", after, edit);
    }
}

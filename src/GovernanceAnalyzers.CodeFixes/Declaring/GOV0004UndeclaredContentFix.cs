using System.Collections.Immutable;
using GovernanceAnalyzers.CodeFixes.Editing;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.CodeFixes.Declaring;

/// <summary>Says of the member, or of the parameter by which the content leaves, that it generates content.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV0004UndeclaredContentFix))]
public sealed class GOV0004UndeclaredContentFix : GovernanceFix
{
    /// <summary>The fix.</summary>
    public GOV0004UndeclaredContentFix()
        : base(RuleIds.UndeclaredContent) => Keys = ImmutableArray.Create(Key("Declare"));

    private protected override ImmutableArray<string> Keys { get; }

    private protected override IEnumerable<Remedy> Remedies(Site site)
    {
        if (Attributes.Find(site.File, Vocabulary.GeneratesContent) is not { } attribute || site.Member is not MemberDeclarationSyntax member) yield break;
        var edit = new Edit();
        var text = Imports.AttributeNameOf(site.File, member.SpanStart, attribute, edit);
        if (site.Node.FirstAncestorOrSelf<ParameterSyntax>() is { } parameter) edit.Insert(parameter.SpanStart, "[" + text + "] ");
        else Attributes.Add(site.File, member, text, edit);
        if (site.File.With(edit, member) is { } after) yield return new Remedy(Keys[0], $"Add [{Vocabulary.GeneratesContent}]", after, edit);
    }
}

using System.Collections.Immutable;
using GovernanceAnalyzers.CodeFixes.Editing;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.CodeFixes.Declaring;

/// <summary>Has the member, or for a field its type, say why the use is needed and who approved it; what is true is left to a person.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV0018UnapprovedRestrictedUseFix))]
public sealed class GOV0018UnapprovedRestrictedUseFix : GovernanceFix
{
    private const string Arguments = "(\"TODO: say why the use is necessary and lawful\", \"TODO: say who approved it\")";

    /// <summary>The fix.</summary>
    public GOV0018UnapprovedRestrictedUseFix()
        : base(RuleIds.UnapprovedRestrictedUse) => Keys = ImmutableArray.Create(Key("Approve"));

    private protected override ImmutableArray<string> Keys { get; }

    private protected override IEnumerable<Remedy> Remedies(Site site)
    {
        var bearer = site.Node.AncestorsAndSelf().OfType<MemberDeclarationSyntax>()
            .FirstOrDefault(m => m is MethodDeclarationSyntax or ConstructorDeclarationSyntax or PropertyDeclarationSyntax or ClassDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax);
        if (bearer is null || Attributes.Find(site.File, Vocabulary.RestrictedUse) is not { } attribute) yield break;
        var edit = new Edit();
        Attributes.Add(site.File, bearer, Imports.AttributeNameOf(site.File, bearer.SpanStart, attribute, edit) + Arguments, edit);
        if (site.File.With(edit, bearer) is { } after) yield return new Remedy(Keys[0], $"Add [{Vocabulary.RestrictedUse}], to be filled in", after, edit);
    }
}

using System.Collections.Immutable;
using GovernanceAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.CodeFixes.Security;

/// <summary>Makes the member that gives weights away internal. What a response or a file gets is for a person to take out.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV0615ExposedWeightsFix))]
public sealed class GOV0615ExposedWeightsFix : GovernanceFix
{
    /// <summary>The fix.</summary>
    public GOV0615ExposedWeightsFix()
        : base(RuleIds.ExposedWeights) => Keys = ImmutableArray.Create(Key("MakeInternal"));

    private protected override ImmutableArray<string> Keys { get; }

    private protected override bool IsAnswered(Site site) => site.Member is MemberDeclarationSyntax member && member.Modifiers.Any(SyntaxKind.InternalKeyword);

    private protected override IEnumerable<Remedy> Remedies(Site site)
    {
        if (site.Member is not MemberDeclarationSyntax member || member.Modifiers.FirstOrDefault(m => m.IsKind(SyntaxKind.PublicKeyword)) is not { RawKind: not 0 } access || IsInArgument(site) || IsAction(site, member)) yield break;
        var edit = new Edit().Replace(access.Span, SyntaxFacts.GetText(SyntaxKind.InternalKeyword));
        if (site.File.With(edit, member.Parent ?? member) is { } after) yield return new Remedy(Keys[0], "Make it internal", after, edit);
    }

    /// <summary>Whether the weights go into a call: whoever calls the member is not who gets them.</summary>
    private static bool IsInArgument(Site site) => site.Expression?.Parent is ArgumentSyntax or AssignmentExpressionSyntax || site.Node.AncestorsAndSelf().Any(n => n is AnonymousFunctionExpressionSyntax);

    /// <summary>An action would no longer be one.</summary>
    private static bool IsAction(Site site, MemberDeclarationSyntax member) =>
        site.File.Model.GetDeclaredSymbol(member, site.File.Cancel) is IMethodSymbol method && BaseTypes(method.ContainingType).Any(t => t.Name is "ControllerBase" or "PageModel" or "Hub");

    private static IEnumerable<INamedTypeSymbol> BaseTypes(INamedTypeSymbol type)
    {
        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType) yield return parent;
    }
}

using System.Collections.Immutable;
using GovernanceAnalyzers.Actions;
using GovernanceAnalyzers.CodeFixes.Editing;
using GovernanceAnalyzers.CodeFixes.Hooks;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.CodeFixes.Provenance;

/// <summary>Says in the stamp which model made the content, where the source declares one model and no other.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV0702UnidentifiedStampFix))]
public sealed class GOV0702UnidentifiedStampFix : GovernanceFix
{
    /// <summary>The fix.</summary>
    public GOV0702UnidentifiedStampFix()
        : base(RuleIds.UnidentifiedStamp) => Keys = ImmutableArray.Create(Key("Identify"));

    private protected override ImmutableArray<string> Keys { get; }

    private protected override IEnumerable<Remedy> Remedies(Site site)
    {
        if (!site.Properties.TryGetValue(StampSuggestion.Parameter, out var parameter) || parameter is null || DeclaredIdentity.OnlyModel(site.File, site.Span.Start) is not { } model) yield break;
        var edit = new Edit();
        var name = DeclaredIdentity.NameOf(site.File, site.Span.Start, model, edit);
        if (site.Node.FirstAncestorOrSelf<ArgumentSyntax>() is { } argument && argument.Expression.Span == site.Span) edit.Replace(argument.Expression.Span, name);
        else if (ArgumentsOf(site.Node) is { } arguments) edit.Insert(arguments.CloseParenToken.SpanStart, (arguments.Arguments.Count > 0 ? ", " : "") + parameter + ": " + name);
        else yield break;
        if (site.File.With(edit, site.Member) is { } after) yield return new Remedy(Keys[0], $"Say that '{model.Name}' made it", after, edit);
    }

    private static ArgumentListSyntax? ArgumentsOf(SyntaxNode node) => node.AncestorsAndSelf().Select(n => n switch
    {
        InvocationExpressionSyntax call => call.ArgumentList,
        BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
        _ => null,
    }).FirstOrDefault(list => list is not null);
}

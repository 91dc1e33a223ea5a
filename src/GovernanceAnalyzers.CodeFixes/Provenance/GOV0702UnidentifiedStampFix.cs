using System.Collections.Immutable;
using GovernanceAnalyzers.Actions;
using GovernanceAnalyzers.CodeFixes.Editing;
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
        if (!site.Properties.TryGetValue(StampSuggestion.Parameter, out var parameter) || parameter is null || ModelOf(site) is not { } model) yield break;
        var edit = new Edit();
        var name = NameOf(site, model, edit);
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

    /// <summary>The one text that is declared a model, and can be named here.</summary>
    private static IFieldSymbol? ModelOf(Site site)
    {
        var file = site.File;
        var within = (ISymbol?)file.Model.GetEnclosingSymbol(site.Span.Start, file.Cancel)?.ContainingType ?? file.Compilation.Assembly;
        IFieldSymbol? only = null;
        foreach (var tree in file.Compilation.SyntaxTrees)
        {
            if (tree.GetText(file.Cancel).ToString().IndexOf(Vocabulary.ModelSource, StringComparison.Ordinal) < 0) continue;
            var model = tree == file.Tree ? file.Model : file.Compilation.GetSemanticModel(tree);
            foreach (var field in tree.GetRoot(file.Cancel).DescendantNodes().OfType<FieldDeclarationSyntax>().Where(f => f.AttributeLists.Count > 0).SelectMany(f => f.Declaration.Variables))
                if (model.GetDeclaredSymbol(field, file.Cancel) is IFieldSymbol { IsStatic: true, Type.SpecialType: SpecialType.System_String } declared && file.Annotations.Has(declared, Vocabulary.ModelSource) && file.Compilation.IsSymbolAccessibleWithin(declared, within))
                {
                    if (only is not null) return null;
                    only = declared;
                }
        }
        return only;
    }

    private static string NameOf(Site site, IFieldSymbol model, Edit edit) =>
        site.File.Model.LookupSymbols(site.Span.Start, name: model.Name).Contains(model, SymbolEqualityComparer.Default) ? model.Name
        : Imports.NameOf(site.File, site.Span.Start, model.ContainingType, edit) + "." + model.Name;
}

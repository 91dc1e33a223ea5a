using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.Contracts;

/// <summary>Which waivers cover a place: those on the declarations around it, on the parts of those declarations in other files, and on the assembly.</summary>
/// <remarks>Unlike the rest of the vocabulary, a waiver is not inherited: an override has code of its own.</remarks>
internal sealed class Waivers(Compilation compilation)
{
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<Waiver>> _known = new(SymbolEqualityComparer.Default);

    /// <summary>The waivers that cover the place, the nearest first, whether or not they hold.</summary>
    /// <param name="modelOf">Of the place's file; asked only for a place in source.</param>
    public IEnumerable<Waiver> Covering(Location place, Func<SyntaxTree, SemanticModel> modelOf, CancellationToken cancel) =>
        Around(place, modelOf, cancel).SelectMany(symbol => _known.GetOrAdd(symbol, On));

    private static ImmutableArray<Waiver> On(ISymbol symbol) =>
        AnnotationReader.OwnWithResult(symbol).Select(Waiver.From).OfType<Waiver>().ToImmutableArray();

    private IEnumerable<ISymbol> Around(Location place, Func<SyntaxTree, SemanticModel> modelOf, CancellationToken cancel)
    {
        if (place.SourceTree is { } tree && compilation.ContainsSyntaxTree(tree))
        {
            var model = modelOf(tree);
            foreach (var node in tree.GetRoot(cancel).FindNode(place.SourceSpan, getInnermostNodeForTie: true).AncestorsAndSelf())
                foreach (var symbol in DeclaredBy(node, model, cancel)) yield return symbol;
        }
        yield return compilation.Assembly;
        yield return compilation.SourceModule;
    }

    private static IEnumerable<ISymbol> DeclaredBy(SyntaxNode node, SemanticModel model, CancellationToken cancel)
    {
        var declared = node switch
        {
            GlobalStatementSyntax or BaseNamespaceDeclarationSyntax => null,
            BaseFieldDeclarationSyntax { Declaration.Variables: { Count: > 0 } variables } => model.GetDeclaredSymbol(variables[0], cancel),        // attributes are of all of them
            LambdaExpressionSyntax => model.GetSymbolInfo(node, cancel).Symbol,
            MemberDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax or ParameterSyntax or TypeParameterSyntax => model.GetDeclaredSymbol(node, cancel),
            _ => null,
        };
        if (declared is not null) yield return declared;
        if (declared is IParameterSymbol parameter && WrittenAnnotation.PropertyOf(parameter) is { } property) yield return property;
    }
}

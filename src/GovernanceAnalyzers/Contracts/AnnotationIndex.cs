using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.Contracts;

/// <summary>An annotation as the source writes it.</summary>
/// <param name="Name">One of <see cref="Vocabulary"/>.</param>
/// <param name="Scope">The type that it is inside of or stands on, else the assembly.</param>
internal sealed record IndexedAnnotation(string Name, AttributeSyntax Syntax, ISymbol Scope);

/// <summary>The annotations that the source of a compilation writes, found by name before anything is bound.</summary>
internal sealed class AnnotationIndex
{
    public AnnotationIndex(Compilation compilation, InterestIndex interest, CancellationToken cancel)
    {
        var all = ImmutableArray.CreateBuilder<IndexedAnnotation>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (!interest.MayAnnotate(tree)) continue;
            SemanticModel? model = null;
            foreach (var attribute in tree.GetRoot(cancel).DescendantNodes().OfType<AttributeSyntax>())
            {
                if (!interest.IsVocabulary(attribute)) continue;
                cancel.ThrowIfCancellationRequested();
#pragma warning disable RS1030 // What a system owes depends on annotations in all files, and only those of them that annotate are looked into.
                model ??= compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
                if (model.GetSymbolInfo(attribute, cancel).Symbol?.ContainingType is { } type && Annotation.NameOf(type) is { } name)
                    all.Add(new IndexedAnnotation(name, attribute, ScopeOf(model, attribute, cancel)));
            }
        }
        All = all.ToImmutable();
    }

    /// <summary>In the order of the files.</summary>
    public ImmutableArray<IndexedAnnotation> All { get; }

    public IEnumerable<IndexedAnnotation> Named(string name) => All.Where(a => a.Name == name);

    private static ISymbol ScopeOf(SemanticModel model, AttributeSyntax attribute, CancellationToken cancel) =>
        attribute.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type && model.GetDeclaredSymbol(type, cancel) is { } symbol ? symbol : model.Compilation.Assembly;
}

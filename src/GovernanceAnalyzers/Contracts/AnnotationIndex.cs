using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Contracts;

/// <summary>The annotations that the source of a compilation writes, in the order of its files; only files that annotate are looked into.</summary>
internal sealed class AnnotationIndex(Compilation compilation, InterestIndex interest, Func<SyntaxTree, SemanticModel> modelOf)
{
    public ImmutableArray<WrittenAnnotation> All { get; } = compilation.SyntaxTrees.Where(interest.MayAnnotate)
        .SelectMany(tree => WrittenAnnotation.In(modelOf(tree), tree.GetRoot(), interest, CancellationToken.None)).ToImmutableArray();

    public IEnumerable<WrittenAnnotation> Named(string name) => All.Where(a => a.Annotation.Is(name));
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Contracts;

/// <summary>The annotations that the source of a compilation writes, in the order of its files; only files that annotate are looked into.</summary>
internal sealed class AnnotationIndex(Compilation compilation, InterestIndex interest)
{
    public ImmutableArray<WrittenAnnotation> All { get; } = compilation.SyntaxTrees.Where(interest.MayAnnotate)
#pragma warning disable RS1030 // What a system owes depends on annotations in all files.
        .SelectMany(tree => WrittenAnnotation.In(compilation.GetSemanticModel(tree), tree.GetRoot(), interest, CancellationToken.None)).ToImmutableArray();
#pragma warning restore RS1030

    public IEnumerable<WrittenAnnotation> Named(string name) => All.Where(a => a.Annotation.Is(name));
}

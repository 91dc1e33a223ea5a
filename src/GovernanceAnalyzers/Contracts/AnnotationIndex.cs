using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Contracts;

/// <summary>The annotations that the source of a compilation writes. Only files that annotate are looked into, each once, for whoever asks.</summary>
internal sealed class AnnotationIndex
{
    private readonly ConcurrentDictionary<SyntaxTree, ImmutableArray<WrittenAnnotation>> _of = new();
    private readonly Lazy<ImmutableArray<WrittenAnnotation>> _all;
    private readonly Func<SyntaxTree, ImmutableArray<WrittenAnnotation>> _read;

    public AnnotationIndex(Compilation compilation, InterestIndex interest, Func<SyntaxTree, SemanticModel> modelOf)
    {
        _read = tree => interest.MayAnnotate(tree) ? WrittenAnnotation.In(modelOf(tree), interest, CancellationToken.None).ToImmutableArray() : ImmutableArray<WrittenAnnotation>.Empty;
        _all = new(() => compilation.SyntaxTrees.SelectMany(tree => Of(tree)).ToImmutableArray());
    }

    /// <summary>Those of a file, in order.</summary>
    public ImmutableArray<WrittenAnnotation> Of(SyntaxTree tree) => _of.GetOrAdd(tree, _read);

    /// <summary>All of them, in the order of the files.</summary>
    public ImmutableArray<WrittenAnnotation> All => _all.Value;

    /// <summary>Those of one name, in the order of the files.</summary>
    public IEnumerable<WrittenAnnotation> Named(string name) => All.Where(a => a.Annotation.Is(name));
}

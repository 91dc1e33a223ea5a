using System.Collections.Immutable;

namespace GovernanceAnalyzers.Weights;

/// <summary>The weights of the build, and what is recorded of them.</summary>
internal sealed record WeightsBook(BuiltWeights Built, ImmutableArray<WeightsLock> Locks)
{
    /// <summary>The files that no lock records, as far as locks can be read.</summary>
    public IEnumerable<BuiltFile> Unrecorded => Locks.All(l => l.IsReadable) ? Built.Files.Where(file => Locks.All(l => l.Find(file) is null)) : [];
}

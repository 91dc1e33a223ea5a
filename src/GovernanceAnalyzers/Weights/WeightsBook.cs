using System.Collections.Immutable;

namespace GovernanceAnalyzers.Weights;

/// <summary>The weights of the build, and what is recorded of them.</summary>
internal sealed record WeightsBook(BuiltWeights Built, ImmutableArray<WeightsLock> Locks)
{
    private const int MaxNamed = 3;

    /// <summary>The files that no lock records, as far as locks can be read.</summary>
    public IEnumerable<BuiltFile> Unrecorded => Locks.All(l => l.IsReadable) ? Built.Files.Where(file => Locks.All(l => l.Find(file) is null)) : [];

    /// <summary>The names of a few files, to stand in quotes.</summary>
    public static string NamesOf(BuildFacts build, IReadOnlyCollection<BuiltFile> files)
    {
        var names = files.Take(MaxNamed).Select(f => WeightsLock.RelativePath(build.PathOf(WeightsLock.FileName), f.Path));
        return string.Join("', '", names) + (files.Count > MaxNamed ? $"' and {files.Count - MaxNamed} more, such as '{Path.GetFileName(files.Last().Path)}" : "");
    }
}

using System.Collections.Concurrent;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>One reference a file for all tests, so that its metadata is read once.</summary>
internal static class MetadataReferences
{
    private static readonly ConcurrentDictionary<string, MetadataReference> Files = new(StringComparer.Ordinal);

    public static MetadataReference FromFile(string path) => Files.GetOrAdd(path, static file => MetadataReference.CreateFromFile(file));
}

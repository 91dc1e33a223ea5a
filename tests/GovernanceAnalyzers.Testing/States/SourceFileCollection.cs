using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Files with their paths.</summary>
public class SourceFileCollection : List<(string filename, SourceText content)>
{
    /// <summary>Adds a file.</summary>
    public void Add((string filename, string content) file) => Add((file.filename, SourceText.From(file.content)));

    internal bool ContentEquals(SourceFileCollection other)
        => Count == other.Count && this.Zip(other).All(pair => Same(pair.First, pair.Second));

    private static bool Same((string filename, SourceText content) x, (string filename, SourceText content) y)
        => x.filename == y.filename && Equals(x.content.Encoding, y.content.Encoding) && x.content.ContentEquals(y.content);
}

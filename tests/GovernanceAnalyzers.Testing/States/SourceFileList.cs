using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Files that get a path by their number.</summary>
public class SourceFileList(string defaultPrefix, string defaultExtension) : SourceFileCollection
{
    /// <summary>Adds a file at the next path.</summary>
    public void Add(string content) => Add(SourceText.From(content));

    /// <summary>Adds a file at the next path.</summary>
    public void Add(SourceText content) => Add((string.Create(CultureInfo.InvariantCulture, $"{defaultPrefix}{Count}.{defaultExtension}"), content));
}

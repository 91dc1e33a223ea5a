using System.Reflection;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>References of a project beyond its framework.</summary>
public class MetadataReferenceCollection : List<MetadataReference>
{
    /// <summary>Adds an assembly that is loaded.</summary>
    public void Add(Assembly assembly) => Add(assembly.Location);

    /// <summary>Adds an assembly by its path.</summary>
    public void Add(string path) => Add(MetadataReferences.FromFile(path));
}

using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.Catalogue;

/// <summary>The files that come with the analyzer. Of each only the header is read until a compilation references its library.</summary>
internal sealed class EmbeddedCatalogue
{
    private const string Prefix = "Catalogue/";

    private static readonly Lazy<ImmutableArray<EmbeddedCatalogue>> s_all = new(Load);

    private readonly Lazy<CatalogueFile> _file;

    private EmbeddedCatalogue(string name, CatalogueLibrary library)
    {
        Name = name;
        Library = library;
        _file = new Lazy<CatalogueFile>(Parse);
    }

    public static ImmutableArray<EmbeddedCatalogue> All => s_all.Value;

    /// <summary>The file's name: that of the library's first assembly.</summary>
    public string Name { get; }

    public CatalogueLibrary Library { get; }

    /// <summary>Whether anybody has asked for the entries yet.</summary>
    public bool IsParsed => _file.IsValueCreated;

    public CatalogueFile File => _file.Value;

    private static ImmutableArray<EmbeddedCatalogue> Load()
    {
        var files = ImmutableArray.CreateBuilder<EmbeddedCatalogue>();
        var names = typeof(EmbeddedCatalogue).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal));
        foreach (var name in names.OrderBy(name => name, StringComparer.Ordinal))
        {
            using var reader = Open(name);
            if (CatalogueReader.ReadHeader(reader, name) is { } library)
                files.Add(new EmbeddedCatalogue(name, library));
        }

        return files.ToImmutable();
    }

    private static StreamReader Open(string name)
        => new(typeof(EmbeddedCatalogue).Assembly.GetManifestResourceStream(name)!, Encoding.UTF8);

    private CatalogueFile Parse()
    {
        using var reader = Open(Name);
        return CatalogueReader.Read(SourceText.From(reader.ReadToEnd(), Encoding.UTF8), Name, isUser: false);
    }
}

using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A project of a test.</summary>
public class ProjectState(string name, string language, string defaultPrefix, string defaultExtension)
{
    /// <summary>The name of the project.</summary>
    public string Name { get; } = name;

    /// <summary>The name of the assembly.</summary>
    public string AssemblyName => Name;

    /// <summary>The language.</summary>
    public string Language { get; } = language;

    /// <summary>The framework; that of the test when <see langword="null"/>.</summary>
    public ReferenceAssemblies? ReferenceAssemblies { get; set; }

    /// <summary>Library or program; a library when <see langword="null"/>.</summary>
    public OutputKind? OutputKind { get; set; }

    /// <summary>How documentation comments are read; diagnosed when <see langword="null"/>.</summary>
    public DocumentationMode? DocumentationMode { get; set; }

    /// <summary>The source files.</summary>
    public SourceFileList Sources { get; } = new(defaultPrefix, defaultExtension);

    /// <summary>Files that analyzers can read.</summary>
    public SourceFileCollection AdditionalFiles { get; } = [];

    /// <summary>Makers of more files that analyzers can read.</summary>
    public List<Func<IEnumerable<(string filename, SourceText content)>>> AdditionalFilesFactories { get; } = [];

    /// <summary><c>.editorconfig</c> and <c>.globalconfig</c> files.</summary>
    public SourceFileCollection AnalyzerConfigFiles { get; } = [];

    /// <summary>Projects of the test, by name, that this one references.</summary>
    public List<string> AdditionalProjectReferences { get; } = [];

    /// <summary>References beyond the framework.</summary>
    public MetadataReferenceCollection AdditionalReferences { get; } = [];

    internal string DefaultPrefix { get; } = defaultPrefix;

    private protected string DefaultExtension { get; } = defaultExtension;

    internal bool HasFiles => Sources.Count + AdditionalFiles.Count + AdditionalFilesFactories.Count + AnalyzerConfigFiles.Count > 0;

    internal IEnumerable<SourceFileCollection> FileCollections => [Sources, AdditionalFiles, AnalyzerConfigFiles];

    internal ProjectState Clone()
    {
        var copy = new ProjectState(Name, Language, DefaultPrefix, DefaultExtension);
        copy.Take(this, onlyWhatIsMissing: false);
        return copy;
    }

    /// <summary>Takes what another state says: all of it, or what this one does not say itself.</summary>
    private protected void Take(ProjectState other, bool onlyWhatIsMissing)
    {
        ReferenceAssemblies ??= other.ReferenceAssemblies;
        OutputKind ??= other.OutputKind;
        DocumentationMode ??= other.DocumentationMode;
        TakeItems(Sources, other.Sources, onlyWhatIsMissing);
        TakeItems(AdditionalFiles, [.. other.AdditionalFiles, .. other.AdditionalFilesFactories.SelectMany(factory => factory())], onlyWhatIsMissing);
        TakeItems(AnalyzerConfigFiles, other.AnalyzerConfigFiles, onlyWhatIsMissing);
        TakeItems(AdditionalProjectReferences, other.AdditionalProjectReferences, onlyWhatIsMissing);
        TakeItems(AdditionalReferences, other.AdditionalReferences, onlyWhatIsMissing);
    }

    private protected static void TakeItems<T>(List<T> target, IReadOnlyCollection<T> items, bool onlyWhenEmpty)
    {
        if (!onlyWhenEmpty || target.Count == 0)
        {
            target.AddRange(items);
        }
    }
}

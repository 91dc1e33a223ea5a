using System.Collections.Immutable;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The primary project of a test, the projects beside it, and what is expected of them: before fixes, after them, or after Fix All.</summary>
public class SolutionState(string name, string language, string defaultPrefix, string defaultExtension)
    : ProjectState(name, language, defaultPrefix, defaultExtension)
{
    /// <summary>What this state takes from the one before it; decided by its content when <see langword="null"/>.</summary>
    public StateInheritanceMode? InheritanceMode { get; set; }

    /// <summary>What markup means in this state; decided by its content when <see langword="null"/>.</summary>
    public MarkupMode? MarkupHandling { get; set; }

    /// <summary>The projects beside the primary one.</summary>
    public ProjectCollection AdditionalProjects { get; } = new(language, defaultExtension);

    /// <summary>The diagnostics expected, besides those of the markup.</summary>
    public List<DiagnosticResult> ExpectedDiagnostics { get; } = [];

    internal bool IsSpecified => InheritanceMode is not null || MarkupHandling is not null || HasFiles;

    internal IEnumerable<ProjectState> Projects => [this, .. AdditionalProjects.Values];

    /// <summary>This state with what it inherits made explicit. The state before it must be explicit already.</summary>
    public SolutionState WithInheritedValuesApplied(SolutionState? baseState, ImmutableArray<string> fixableDiagnostics)
    {
        var (inheritance, markup) = baseState is null ? (StateInheritanceMode.Explicit, MarkupMode.Allow)
            : Changes(baseState) ? (StateInheritanceMode.AutoInherit, MarkupMode.IgnoreFixable)
            : (StateInheritanceMode.AutoInheritAll, baseState.MarkupHandling ?? MarkupMode.Allow);
        inheritance = InheritanceMode ?? inheritance;

        var result = NewState(MarkupHandling ?? markup);
        result.Take(this, onlyWhatIsMissing: false);
        Copy(AdditionalProjects, result.AdditionalProjects);
        result.ExpectedDiagnostics.AddRange(ExpectedDiagnostics);
        if (baseState is null || inheritance == StateInheritanceMode.Explicit)
        {
            return result;
        }

        result.Take(baseState, onlyWhatIsMissing: true);
        if (result.AdditionalProjects.Count == 0)
        {
            Copy(baseState.AdditionalProjects, result.AdditionalProjects);
        }

        var inherited = baseState.ExpectedDiagnostics
            .Where(diagnostic => inheritance == StateInheritanceMode.AutoInheritAll || !fixableDiagnostics.Contains(diagnostic.Id));
        TakeItems(result.ExpectedDiagnostics, [.. inherited], onlyWhenEmpty: true);
        return result;
    }

    /// <summary>This state without its markup, which became expected diagnostics.</summary>
    public SolutionState WithProcessedMarkup(
        MarkupOptions markupOptions,
        DiagnosticDescriptor? defaultDiagnostic,
        ImmutableArray<DiagnosticDescriptor> supportedDiagnostics,
        ImmutableArray<string> fixableDiagnostics,
        string defaultPath)
    {
        var processor = new MarkupProcessor(MarkupHandling ?? MarkupMode.Allow, markupOptions, defaultDiagnostic, supportedDiagnostics, fixableDiagnostics);
        var result = NewState(MarkupMode.None);
        result.Take(this, onlyWhatIsMissing: false);
        Copy(AdditionalProjects, result.AdditionalProjects);
        foreach (var files in result.Projects.SelectMany(project => project.FileCollections))
        {
            processor.Process(files);
        }

        result.ExpectedDiagnostics.AddRange(processor.Expected(ExpectedDiagnostics, defaultPath));
        return result;
    }

    private SolutionState NewState(MarkupMode markup)
        => new(Name, Language, DefaultPrefix, DefaultExtension) { InheritanceMode = StateInheritanceMode.Explicit, MarkupHandling = markup };

    private static void Copy(ProjectCollection from, ProjectCollection to)
    {
        foreach (var (name, project) in from)
        {
            to.Add(name, project.Clone());
        }
    }

    private bool Changes(SolutionState baseState)
    {
        var inherits = InheritanceMode != StateInheritanceMode.Explicit;
        return FileCollections.Zip(baseState.FileCollections).Any(pair => !(inherits && pair.First.Count == 0) && !pair.First.ContentEquals(pair.Second))
            || (!(inherits && AdditionalReferences.Count == 0) && !AdditionalReferences.SequenceEqual(baseState.AdditionalReferences));
    }
}

using System.Collections.Immutable;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How many fixes are expected when a test does not say: none when nothing changes, else at most (hence negative) as many as there are things to fix.</summary>
internal sealed class DefaultFixCounts(SolutionState test, ImmutableArray<string> fixableIds)
{
    private IEnumerable<DiagnosticResult> FixableDiagnostics => test.ExpectedDiagnostics.Where(diagnostic => fixableIds.Contains(diagnostic.Id));

    public int Incremental(SolutionState after) => ChangedProjects(after) > 0 ? -FixableDiagnostics.Count() : 0;

    public int Document(SolutionState after)
        => Changed(test, after) ? -FixableDiagnostics.Select(diagnostic => diagnostic.Spans.FirstOrDefault().Span.Path).Distinct().Count() : 0;

    public int Project(SolutionState after) => -ChangedProjects(after);

    public int Solution(SolutionState after) => ChangedProjects(after) > 0 ? -1 : 0;

    private int ChangedProjects(SolutionState after)
        => test.Projects.Count(before => after.Projects.FirstOrDefault(project => project.Name == before.Name) is not { } same || Changed(before, same));

    private static bool Changed(ProjectState before, ProjectState after)
        => before.FileCollections.Zip(after.FileCollections).Any(pair => !pair.First.ContentEquals(pair.Second));
}

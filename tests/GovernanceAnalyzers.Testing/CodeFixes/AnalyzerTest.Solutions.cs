using System.Collections.Immutable;

namespace Microsoft.CodeAnalysis.Testing;

public abstract partial class AnalyzerTest<TVerifier>
{
    /// <summary>Changes to the solution before it is compiled. Not where Workspaces is missing (the floor): there, override the options instead.</summary>
    public List<Func<Solution, ProjectId, Solution>> SolutionTransforms { get; } = [];

    private protected Project CreateProject(Workspace workspace, ImmutableArray<EvaluatedProject> projects)
        => SolutionBuilder.Build(workspace, projects, SolutionTransforms);

    partial void UseSolution(ref Func<ImmutableArray<EvaluatedProject>, CancellationToken, Task<ImmutableArray<AnalysisInput>>>? throughSolution)
        => throughSolution = SolutionTransforms.Count > 0 ? ThroughSolutionAsync : null;

    private async Task<ImmutableArray<AnalysisInput>> ThroughSolutionAsync(ImmutableArray<EvaluatedProject> projects, CancellationToken cancellationToken)
    {
        using var workspace = new AdhocWorkspace();
        var inputs = ImmutableArray.CreateBuilder<AnalysisInput>();
        foreach (var project in CreateProject(workspace, projects).Solution.Projects)
        {
            inputs.Add(await SolutionBuilder.ToInputAsync(project, cancellationToken).ConfigureAwait(false));
        }

        return inputs.ToImmutable();
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Builds a solution, for fixes to change.</summary>
internal static class SolutionBuilder
{
    /// <summary>The primary project, in its solution.</summary>
    public static Project Build(Workspace workspace, ImmutableArray<EvaluatedProject> projects, IEnumerable<Func<Solution, ProjectId, Solution>> transforms)
    {
        var ids = projects.ToDictionary(project => project.Name, project => ProjectId.CreateNewId(project.Name));
        var solution = workspace.CurrentSolution;
        foreach (var project in projects)
        {
            solution = AddProject(solution, ids[project.Name], project);
        }

        foreach (var project in projects)
        {
            solution = solution.AddProjectReferences(ids[project.Name], project.State.AdditionalProjectReferences.Select(name => new ProjectReference(ids[name])));
        }

        var primary = ids[projects[0].Name];
        return transforms.Aggregate(solution, (current, transform) => transform(current, primary)).GetProject(primary)!;
    }

    /// <summary>What the analyzers of a project are given.</summary>
    public static async Task<AnalysisInput> ToInputAsync(Project project, CancellationToken cancellationToken)
        => new((await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false))!, project.AnalyzerOptions);

    /// <summary>The name of a document and its folders below the folder of its project.</summary>
    public static (string Name, ImmutableArray<string> Folders) NameAndFolders(ProjectState project, string path)
    {
        var root = project.DefaultPrefix[..(project.DefaultPrefix.LastIndexOf('/') + 1)];
        if (!path.StartsWith(root, StringComparison.Ordinal))
        {
            return (path.StartsWith('/') ? path : Path.GetFileName(path), []);
        }

        var parts = path[root.Length..].Split('/');
        return (parts[^1], [.. parts[..^1]]);
    }

    private static Solution AddProject(Solution solution, ProjectId id, EvaluatedProject project)
    {
        solution = solution
            .AddProject(id, project.Name, project.State.AssemblyName, project.State.Language)
            .WithProjectCompilationOptions(id, project.CompilationOptions)
            .WithProjectParseOptions(id, project.ParseOptions)
            .AddMetadataReferences(id, project.References);
        AddEach(project.Sources, (document, name, content, folders, path) => solution = solution.AddDocument(document, name, content, folders, path));
        AddEach(
            project.State.AdditionalFiles,
            (document, name, content, folders, path) => solution = solution.AddAdditionalDocument(document, name, content, folders, path));
        AddEach(
            project.State.AnalyzerConfigFiles,
            (document, name, content, folders, path) => solution = solution.AddAnalyzerConfigDocument(document, name, content, folders, path));
        return solution;

        void AddEach(IEnumerable<(string filename, SourceText content)> files, Action<DocumentId, string, SourceText, IEnumerable<string>, string> add)
        {
            foreach (var (path, content) in files)
            {
                var (name, folders) = NameAndFolders(project.State, path);
                add(DocumentId.CreateNewId(id, path), name, content, folders, path);
            }
        }
    }
}

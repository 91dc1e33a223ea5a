using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Builds compilations as the compiler does, without Workspaces.</summary>
internal sealed class CompilationBuilder
{
    private readonly ImmutableArray<EvaluatedProject> _projects;
    private readonly Dictionary<string, Lazy<AnalysisInput>> _built;

    private CompilationBuilder(ImmutableArray<EvaluatedProject> projects)
    {
        _projects = projects;
        _built = projects.ToDictionary(project => project.Name, project => new Lazy<AnalysisInput>(() => Build(project)));
    }

    public static ImmutableArray<AnalysisInput> Build(ImmutableArray<EvaluatedProject> projects) => new CompilationBuilder(projects).Build();

    private ImmutableArray<AnalysisInput> Build() => [.. _projects.Select(project => _built[project.Name].Value)];

    private AnalysisInput Build(EvaluatedProject project)
    {
        var config = new ConfigFiles(project.State.AnalyzerConfigFiles);
        var parseOptions = (CSharpParseOptions)project.ParseOptions;
        var compilation = CSharpCompilation.Create(
            project.State.AssemblyName,
            project.Sources.Select(source => CSharpSyntaxTree.ParseText(source.content, parseOptions, source.filename)),
            [.. project.References, .. project.State.AdditionalProjectReferences.Select(name => _built[name].Value.Compilation.ToMetadataReference())],
            ((CSharpCompilationOptions)project.CompilationOptions).WithSyntaxTreeOptionsProvider(config.Severities));
        var additionalFiles = project.State.AdditionalFiles.Select(file => new AdditionalFile(file.filename, file.content));
        return new AnalysisInput(compilation, new AnalyzerOptions([.. additionalFiles], config.Options));
    }

    private sealed class AdditionalFile(string path, SourceText content) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => content;
    }
}

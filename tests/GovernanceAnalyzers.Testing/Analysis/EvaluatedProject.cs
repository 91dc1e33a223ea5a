using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A project of a test with nothing left open: the input of both <see cref="CompilationBuilder"/> and the builder of solutions.</summary>
internal sealed record EvaluatedProject
{
    public required ProjectState State { get; init; }

    public required CompilationOptions CompilationOptions { get; init; }

    public required ParseOptions ParseOptions { get; init; }

    public required ImmutableArray<MetadataReference> References { get; init; }

    public required ImmutableArray<(string filename, SourceText content)> Sources { get; init; }

    public string Name => State.Name;

    public bool Contains(string path) => Sources.Any(source => source.filename == path);

    public EvaluatedProject WithFirstLine(string line)
        => this with { Sources = [.. Sources.Select(source => (source.filename, source.content.Replace(new TextSpan(0, 0), line + "\r\n")))] };
}

/// <summary>One compilation and what its analyzers are given beside it.</summary>
internal sealed record AnalysisInput(Compilation Compilation, AnalyzerOptions Options);

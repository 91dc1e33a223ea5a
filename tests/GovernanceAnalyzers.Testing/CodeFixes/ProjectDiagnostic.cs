using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A diagnostic and the project it was reported in.</summary>
internal sealed record ProjectDiagnostic(Project Project, Diagnostic Diagnostic, bool IsLocal)
{
    /// <summary>What tells it from others: when no diagnostic has another than before, nothing was fixed.</summary>
    public (ProjectId Project, string Id, TextSpan Span) Identity => (Project.Id, Diagnostic.Id, Diagnostic.Location.SourceSpan);
}

/// <summary>Answers the questions of a Fix All.</summary>
internal sealed class FixAllDiagnostics(ImmutableArray<ProjectDiagnostic> diagnostics) : FixAllContext.DiagnosticProvider
{
    public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
        => Of(project, _ => true);

    public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken)
        => Of(project, diagnostic => !diagnostic.Location.IsInSource);

    public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        => Of(document.Project, diagnostic => diagnostic.Location.GetLineSpan().Path == document.FilePath);

    private Task<IEnumerable<Diagnostic>> Of(Project project, Func<Diagnostic, bool> belongs)
        => Task.FromResult(diagnostics.Where(item => item.Project.Id == project.Id && belongs(item.Diagnostic)).Select(item => item.Diagnostic));
}

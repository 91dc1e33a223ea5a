using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GovernanceAnalyzers.CodeFixes.Documents;

/// <summary>A fix that changes documents beside the code.</summary>
public abstract class SolutionFix : CodeFixProvider
{
    private readonly string _key;

    private protected SolutionFix(params string[] rules) => (FixableDiagnosticIds, _key) = (rules.ToImmutableArray(), rules[0] + ".Document");

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => new Everywhere(this);

    /// <inheritdoc/>
    public sealed override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
            if (TitleFor(diagnostic) is { } title)
                context.RegisterCodeFix(
                    CodeAction.Create(title, cancel => ApplyAsync(context.TextDocument.Project.Solution, context.TextDocument.Project.Id, ImmutableArray.Create(diagnostic), cancel), _key), diagnostic);
        return Task.CompletedTask;
    }

    /// <summary><see langword="null"/> where the fix is not offered.</summary>
    private protected abstract string? TitleFor(Diagnostic diagnostic);

    private protected abstract Task<Solution> ApplyAsync(Solution solution, ProjectId project, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancel);

    private sealed class Everywhere(SolutionFix fix) : FixAllProvider
    {
        public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

        public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
        {
            var solution = fixAllContext.Solution;
            foreach (var project in fixAllContext.Scope == FixAllScope.Solution ? solution.Projects : [fixAllContext.Project])
            {
                var diagnostics = fixAllContext.Scope == FixAllScope.Document && fixAllContext.Document is { } document
                    ? await fixAllContext.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)
                    : await fixAllContext.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
                var fixable = diagnostics.Where(d => fix.FixableDiagnosticIds.Contains(d.Id) && fix.TitleFor(d) is not null).ToImmutableArray();
                if (!fixable.IsEmpty) solution = await fix.ApplyAsync(solution, project.Id, fixable, fixAllContext.CancellationToken).ConfigureAwait(false);
            }
            return solution == fixAllContext.Solution ? null : CodeAction.Create("Fix all documents", _ => Task.FromResult(solution), fix._key);
        }
    }
}

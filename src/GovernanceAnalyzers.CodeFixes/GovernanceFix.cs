using System.Collections.Immutable;
using GovernanceAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.CodeFixes;

/// <summary>The fix of one rule. It is offered only where it was tried and the code compiles as well as before.</summary>
public abstract class GovernanceFix : CodeFixProvider
{
    private readonly string _rule;
    private readonly string _unfinishedTitle;

    private protected GovernanceFix(string rule, string unfinishedTitle = "")
    {
        (_rule, _unfinishedTitle) = (rule, unfinishedTitle);
        FixableDiagnosticIds = ImmutableArray.Create(rule);
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => new GovernanceFixAll(this);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var file = await FileAsync(context.Document, context.CancellationToken).ConfigureAwait(false);
        if (file is null) return;
        foreach (var diagnostic in context.Diagnostics)
        {
            var offered = Remedies(new Site(file, diagnostic.Location.SourceSpan, diagnostic.Properties)).ToList();
            foreach (var remedy in offered.Where(r => !r.IsUnfinished)) context.RegisterCodeFix(Action(context.Document, remedy), diagnostic);

            // In a group, which tools that take the first action unasked do not look into.
            var unfinished = offered.Where(r => r.IsUnfinished).Select(r => Action(context.Document, r)).ToImmutableArray();
            if (!unfinished.IsEmpty) context.RegisterCodeFix(CodeAction.Create(_unfinishedTitle, unfinished, isInlinable: true), diagnostic);
        }
    }

    /// <summary>The keys of the ways that this fix knows; the first is the one to take where none is named.</summary>
    private protected abstract ImmutableArray<string> Keys { get; }

    /// <summary>The ways to answer the finding, at most one a key, made as they are asked for.</summary>
    private protected abstract IEnumerable<Remedy> Remedies(Site site);

    /// <summary>Whether the fixes so far have answered the finding already.</summary>
    private protected virtual bool IsAnswered(Site site) => false;

    /// <summary>Whether Fix All with this key means this way.</summary>
    private protected virtual bool IsMeant(Remedy remedy, string key) => remedy.Key == key;

    private protected string Key(string way) => _rule + "." + way;

    /// <summary>Fixes all findings of one file, one after the other, each in the file as the ones before have left it.</summary>
    internal async Task<Document> FixAllAsync(Document document, ImmutableArray<Diagnostic> diagnostics, string? key, CancellationToken cancel)
    {
        if (await FileAsync(document, cancel).ConfigureAwait(false) is not { } file) return document;

        // A tool may name a way of another rule: then it means none.
        var way = key is not null && Keys.Contains(key) ? key : Keys[0];
        var findings = diagnostics.Where(d => d.Id == _rule && d.Location.SourceTree?.FilePath == file.Tree.FilePath)
            .GroupBy(d => d.Location.SourceSpan).OrderBy(g => g.Key.Start).ThenByDescending(g => g.Key.Length).Select(g => g.First()).ToList();
        var spans = findings.Select(d => d.Location.SourceSpan).ToList();
        for (var i = 0; i < spans.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            var site = new Site(file, spans[i], findings[i].Properties);
            if (IsAnswered(site) || Remedies(site).FirstOrDefault(r => IsMeant(r, way)) is not { } remedy) continue;
            if (remedy.IsUnfinished && !site.IsInFirstPart) continue;         // else each file of a partial type would get the same member
            for (var j = i + 1; j < spans.Count; j++) spans[j] = remedy.Edit.After(spans[j]);
            file = remedy.After;
        }
        return document.WithText(file.Text);
    }

    private static CodeAction Action(Document document, Remedy remedy) => CodeAction.Create(remedy.Title, _ => Task.FromResult(document.WithText(remedy.After.Text)), remedy.Key);

    private static async Task<SourceFile?> FileAsync(Document document, CancellationToken cancel)
    {
        var compilation = await document.Project.GetCompilationAsync(cancel).ConfigureAwait(false);
        var tree = await document.GetSyntaxTreeAsync(cancel).ConfigureAwait(false);
        return compilation is not null && tree is not null && compilation.ContainsSyntaxTree(tree) ? new SourceFile(compilation, tree, cancel) : null;
    }

    /// <summary>
    /// Fix All, file by file. The findings of all rules come from one analyzer, and tools take the key of whichever it reported first:
    /// a key of another rule must not keep this one's fix from being applied.
    /// </summary>
    private sealed class GovernanceFixAll(GovernanceFix fix) : DocumentBasedFixAllProvider
    {
        protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics) =>
            await fix.FixAllAsync(document, diagnostics, fixAllContext.CodeActionEquivalenceKey, fixAllContext.CancellationToken).ConfigureAwait(false);
    }
}

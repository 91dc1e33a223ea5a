using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Fixes a project until nothing is left to fix: one diagnostic after the other, or by Fix All in a scope.</summary>
internal sealed class FixRun(FixSettings settings, FixAllScope? scope)
{
    /// <summary>The fixed project, and what was wrong besides its content.</summary>
    /// <param name="project">The primary project.</param>
    /// <param name="expected">How many fixes: exactly so many when positive, at most so many when negative (but exactly one for -1), none when zero.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public async Task<(Project Fixed, ExceptionDispatchInfo? Failure)> ApplyAsync(Project project, int expected, CancellationToken cancellationToken)
    {
        var used = 0;
        var previous = ImmutableArray<ProjectDiagnostic>.Empty;
        for (var iteration = 0; used <= Math.Abs(expected); iteration++)
        {
            var diagnostics = await DiagnosticsAsync(project.Solution, cancellationToken).ConfigureAwait(false);
            if (diagnostics.Select(diagnostic => diagnostic.Identity).SequenceEqual(previous.Select(diagnostic => diagnostic.Identity)))
            {
                break;
            }

            previous = diagnostics;
            var (wasOffered, changed) = await FixOnceAsync(project.Solution, diagnostics, iteration, expected, cancellationToken).ConfigureAwait(false);
            used += wasOffered ? 1 : 0;
            project = changed?.GetProject(project.Id) ?? project;
            if (changed is null || settings.SelectOne is not null)
            {
                break;
            }
        }

        return (project, settings.Application.Failure ?? CountFailure(expected, used));
    }

    private async Task<(bool WasOffered, Solution? Changed)> FixOnceAsync(
        Solution solution,
        ImmutableArray<ProjectDiagnostic> diagnostics,
        int iteration,
        int expected,
        CancellationToken cancellationToken)
    {
        var wasOffered = false;
        await foreach (var action in ActionsAsync(solution, diagnostics, iteration == 0, cancellationToken).ConfigureAwait(false))
        {
            wasOffered = true;
            settings.Verifier.False(expected == 0, $"No code fixes were expected, but '{action.Title}' was offered.");
            if (await settings.Application.ApplyAsync(solution, action, cancellationToken).ConfigureAwait(false) is { } changed)
            {
                return (true, changed);
            }
        }

        return (wasOffered, null);
    }

    private async IAsyncEnumerable<CodeAction> ActionsAsync(
        Solution solution,
        ImmutableArray<ProjectDiagnostic> diagnostics,
        bool isFirstIteration,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var diagnostic in Fixable(solution, diagnostics))
        {
            var document = solution.GetDocument(diagnostic.Diagnostic.Location.SourceTree)!;
            var offers = await OffersAsync(document, diagnostic.Diagnostic, cancellationToken).ConfigureAwait(false);
            if (settings.Choice.Choose(offers.Select(offer => offer.Action), isFirstIteration) is not { } action)
            {
                continue;
            }

            if (scope is not { } fixAllScope)
            {
                yield return action;
                continue;
            }

            var provider = offers.First(offer => CodeActionChoice.Flatten(offer.Action).Contains(action)).Provider;
            if (await FixAllAsync(provider, fixAllScope, document, action, diagnostics, cancellationToken).ConfigureAwait(false) is { } fixAll)
            {
                yield return fixAll;
            }

            yield break;
        }
    }

    private static async Task<CodeAction?> FixAllAsync(
        CodeFixProvider provider,
        FixAllScope scope,
        Document document,
        CodeAction action,
        ImmutableArray<ProjectDiagnostic> diagnostics,
        CancellationToken cancellationToken)
    {
        if (provider.GetFixAllProvider() is not { } fixAll || !fixAll.GetSupportedFixAllScopes().Contains(scope))
        {
            return null;
        }

        var ids = fixAll.GetSupportedFixAllDiagnosticIds(provider);
        var source = new FixAllDiagnostics(diagnostics);
        return await fixAll.GetFixAsync(new FixAllContext(document, provider, scope, action.EquivalenceKey, ids, source, cancellationToken)).ConfigureAwait(false);
    }

    private async Task<List<(CodeAction Action, CodeFixProvider Provider)>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var offers = new List<(CodeAction, CodeFixProvider)>();
        foreach (var provider in settings.Providers.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            var context = new CodeFixContext(document, diagnostic.Location.SourceSpan, [diagnostic], (action, _) => offers.Add((action, provider)), cancellationToken);
            await provider.RegisterCodeFixesAsync(context).ConfigureAwait(false);
        }

        return offers;
    }

    private ImmutableArray<ProjectDiagnostic> Fixable(Solution solution, ImmutableArray<ProjectDiagnostic> diagnostics)
    {
        var fixable = diagnostics.RemoveAll(item =>
            !settings.Providers.Any(provider => provider.FixableDiagnosticIds.Contains(item.Diagnostic.Id))
            || solution.GetDocument(item.Diagnostic.Location.SourceTree) is null);
        foreach (var nonLocal in fixable.Where(item => settings.RequireLocal && !item.IsLocal))
        {
            settings.Verifier.Fail($"Code fix is attempting to provide a fix for a non-local analyzer diagnostic: {nonLocal.Diagnostic}");
        }

        if (settings.SelectOne is null)
        {
            return fixable;
        }

        var one = settings.SelectOne([.. fixable.Select(item => item.Diagnostic)]);
        return fixable.RemoveAll(item => item.Diagnostic != one);
    }

    private async Task<ImmutableArray<ProjectDiagnostic>> DiagnosticsAsync(Solution solution, CancellationToken cancellationToken)
    {
        var diagnostics = new List<ProjectDiagnostic>();
        foreach (var project in solution.Projects)
        {
            var input = await SolutionBuilder.ToInputAsync(project, cancellationToken).ConfigureAwait(false);
            var reported = await settings.Analyze(input, cancellationToken).ConfigureAwait(false);
            diagnostics.AddRange(reported.Select(item => new ProjectDiagnostic(project, item.Diagnostic, item.IsLocal)));
        }

        return [.. DiagnosticFacts.Sort(diagnostics, item => item.Diagnostic)];
    }

    private ExceptionDispatchInfo? CountFailure(int expected, int used)
    {
        // One is easier to read as a number than as an upper bound.
        var exact = expected == -1 ? 1 : expected;
        try
        {
            settings.Verifier.True(
                exact < 0 ? used <= -exact : used == exact,
                exact < 0 && used > -exact
                    ? string.Create(CultureInfo.InvariantCulture, $"The upper limit for the number of code fix iterations was exceeded: expected at most '{-exact}'.")
                    : string.Create(CultureInfo.InvariantCulture, $"Expected '{exact}' iterations but found '{used}' iterations{(used > exact ? " or more" : "")}."));
            return null;
        }
        catch (Exception failure)
        {
            return ExceptionDispatchInfo.Capture(failure);
        }
    }
}

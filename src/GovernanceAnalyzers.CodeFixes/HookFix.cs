using System.Collections.Immutable;
using GovernanceAnalyzers.CodeFixes.Editing;
using GovernanceAnalyzers.CodeFixes.Hooks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.CodeFixes;

/// <summary>A fix that calls a hook: the nearest that can be called here, else a stub that is still to be filled in.</summary>
public abstract class HookFix : GovernanceFix
{
    private protected string Annotation { get; }

    private readonly HookStub _stub;
    private readonly string _complaint;

    /// <param name="complaint">What is said where a hook answers no.</param>
    private protected HookFix(string rule, HookStub stub, string complaint)
        : base(rule, $"Create a [{stub.Annotation}] method")
    {
        (Annotation, _stub, _complaint) = (stub.Annotation, stub, complaint);
        Keys = ImmutableArray.Create(Key("Hook"), Key("Stub"));
    }

    private protected sealed override ImmutableArray<string> Keys { get; }

    /// <summary>Where stubs are asked for, what can be done without a new one is: the first serves the type's other findings.</summary>
    private protected sealed override bool IsMeant(Remedy remedy, string key) => remedy.Key == key || key == Keys[1];

    private protected abstract string TitleOf(Hook hook);

    /// <summary>The ways to call this hook, best first.</summary>
    private protected abstract IEnumerable<Edit?> Calls(Site site, ExpressionSyntax expression, Hook hook);

    private protected abstract Edit? CallOfStub(Site site, ExpressionSyntax expression, HookStub stub);

    private protected sealed override IEnumerable<Remedy> Remedies(Site site)
    {
        if (site.Expression is not { } expression) yield break;
        var found = new HookFinder(new Scope(site.File, expression.SpanStart), Annotation).Find()
            .SelectMany(hook => Calls(site, expression, hook), (hook, edit) => Try(site, edit, Keys[0], TitleOf(hook), isUnfinished: false))
            .FirstOrDefault(r => r is not null);
        found ??= Try(site, CallOfStub(site, expression, _stub), Keys[1], $"Create a [{Annotation}] method here, to be filled in", isUnfinished: true);
        if (found is not null) yield return found;
    }

    private Remedy? Try(Site site, Edit? edit, string key, string title, bool isUnfinished) =>
        edit is not null && site.File.With(edit, site.Member, Annotation) is { } after ? new Remedy(key, title, after, edit, isUnfinished) : null;

    /// <summary>Puts a call of the hook before the expression.</summary>
    /// <param name="value">The type of what is handed to it; <see langword="null"/> for nothing.</param>
    /// <param name="text">What is handed to it.</param>
    /// <param name="first">Statements that go before.</param>
    private protected Edit? Statement(Site site, ExpressionSyntax expression, Hook hook, ITypeSymbol? value, string text, bool mayRunInVain, Edit? edit = null, params string[] first)
    {
        edit ??= new Edit();
        if (StatementPlace.Before(site.File, expression, mayRunInVain) is not { } place) return null;
        var scope = new Scope(site.File, place.Position, value is null ? null : site.File.Model.GetSymbolInfo(expression, site.File.Cancel).Symbol);
        if (HookCall.Of(scope, hook, Annotation, value, isValueAwaitable: false, edit) is not { } call) return null;
        return Put(site, place, edit, [.. first, call.Statement(scope, _complaint, text)], call.IsAwaited) ? edit : null;
    }

    /// <summary>The statements by which a fix has called a hook, and after which the finding comes: in a block around it, in the same function.</summary>
    private protected static IEnumerable<StatementSyntax> CallsBefore(Site site)
    {
        foreach (var call in site.File.Calls)
        {
            var statement = site.File.Root.FindToken(call).Parent?.FirstAncestorOrSelf<StatementSyntax>(s => s.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax);
            var container = statement?.Parent is GlobalStatementSyntax ? site.File.Root : statement?.Parent;
            if (container is not null && statement!.Span.End <= site.Span.Start && container.Span.Contains(site.Span) && Site.FunctionOf(statement) == site.Function) yield return statement;
        }
    }

    private protected static bool Put(Site site, StatementPlace place, Edit edit, IReadOnlyList<string> statements, bool isAwaited)
    {
        var becomesAsync = isAwaited && !AsyncFunction.MayAwait(site.Function);
        if (becomesAsync && !AsyncFunction.Make(site.File, site.Function, null, place.IsBody, edit)) return false;
        return place.Put(edit, statements, becomesAsync);
    }
}

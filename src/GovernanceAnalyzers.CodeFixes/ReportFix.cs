using System.Collections.Immutable;
using GovernanceAnalyzers.CodeFixes.Editing;
using GovernanceAnalyzers.CodeFixes.Hooks;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.CodeFixes;

/// <summary>A fix that reports an incident at the start of a branch: with the nearest hook, else with a stub that is still to be filled in.</summary>
public abstract class ReportFix : GovernanceFix
{
    private const string Complaint = "The incident was not reported.";

    private readonly HookStub _stub;

    private protected ReportFix(string rule, HookStub stub)
        : base(rule, $"Create a [{stub.Annotation}] method")
    {
        _stub = stub;
        Keys = ImmutableArray.Create(Key("Hook"), Key("Stub"));
    }

    private protected sealed override ImmutableArray<string> Keys { get; }

    /// <summary>Where stubs are asked for, what can be done without a new one is: the first serves the type's other findings.</summary>
    private protected sealed override bool IsMeant(Remedy remedy, string key) => remedy.Key == key || key == Keys[1];

    /// <summary>The block in which to report, or the statement before which.</summary>
    private protected abstract StatementSyntax? PlaceOf(Site site);

    /// <summary>What a hook may be told, best first: its type, its text, and what has to be written for it to be there.</summary>
    private protected abstract IEnumerable<(ITypeSymbol Type, string Text, Action<Edit> Prepare)> Told(Site site);

    private protected sealed override IEnumerable<Remedy> Remedies(Site site)
    {
        if (PlaceOf(site) is not { } place) yield break;
        var found = new HookFinder(new Scope(site.File, PositionIn(place)), _stub.Annotation).Find()
            .SelectMany(hook => Calls(site, place, hook), (hook, edit) => Try(site, edit, Keys[0], $"Report with '{hook.DisplayName}'", isUnfinished: false))
            .FirstOrDefault(r => r is not null);
        found ??= Try(site, CallOfStub(site, place), Keys[1], $"Create a [{_stub.Annotation}] method here, to be filled in", isUnfinished: true);
        if (found is not null) yield return found;
    }

    private IEnumerable<Edit?> Calls(Site site, StatementSyntax place, Hook hook)
    {
        foreach (var (type, text, prepare) in Told(site))
        {
            var edit = new Edit();
            prepare(edit);
            if (Call(site, place, hook, type, text, edit)) yield return edit;
        }
        var plain = new Edit();
        if (Call(site, place, hook, null, "", plain)) yield return plain;
    }

    private bool Call(Site site, StatementSyntax place, Hook hook, ITypeSymbol? type, string text, Edit edit)
    {
        var scope = new Scope(site.File, PositionIn(place));
        if (HookCall.Of(scope, hook, _stub.Annotation, type, isValueAwaitable: false, edit) is not { } call || (call.IsAwaited && !AsyncFunction.MayAwait(site.Function))) return false;
        return StatementPlace.PutFirst(site.File, place, edit, call.Statement(scope, Complaint, text));
    }

    private Edit? CallOfStub(Site site, StatementSyntax place)
    {
        var edit = new Edit();
        var (type, text, prepare) = Told(site).FirstOrDefault();
        if (type is null) return null;
        prepare(edit);
        if (_stub.Add(site, type, edit) is not { } name) return null;
        return StatementPlace.PutFirst(site.File, place, edit, name + "(" + text + ");") ? edit : null;
    }

    private static int PositionIn(StatementSyntax place) => place is BlockSyntax block ? block.OpenBraceToken.Span.End : place.SpanStart;

    private Remedy? Try(Site site, Edit? edit, string key, string title, bool isUnfinished) =>
        edit is not null && site.File.With(edit, site.Member, _stub.Annotation) is { } after ? new Remedy(key, title, after, edit, isUnfinished) : null;
}

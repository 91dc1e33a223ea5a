using GovernanceAnalyzers.CodeFixes.Editing;
using GovernanceAnalyzers.CodeFixes.Hooks;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.CodeFixes;

/// <summary>A fix that calls a hook before the statement, for what it does and not for a value; once for all that the call covers.</summary>
public abstract class DeedFix : HookFix
{
    private protected DeedFix(string rule, HookStub stub, string complaint)
        : base(rule, stub, complaint)
    {
    }

    private protected override IEnumerable<Edit?> Calls(Site site, ExpressionSyntax expression, Hook hook) =>
        [Statement(site, expression, hook, value: null, "", mayRunInVain: true)];

    private protected override Edit? CallOfStub(Site site, ExpressionSyntax expression, HookStub stub)
    {
        var edit = new Edit();
        return StatementPlace.Before(site.File, expression, mayRunInVain: true) is { } place && stub.Add(site, null, edit) is { } name
            && Put(site, place, edit, [name + "();"], isAwaited: false) ? edit : null;
    }

    private protected override bool IsAnswered(Site site) => CallsBefore(site).Any();
}

using GovernanceAnalyzers.Contracts;
using GovernanceAnalyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Actions.Provenance;

/// <summary>
/// Inside a declared system, a <c>[UserFacing]</c> member, an action of a controller, page or hub, or the handler of an endpoint returns generated
/// content on a path where nobody said that it is AI.
/// </summary>
/// <remarks>Bound: what is written to a response or a screen, rather than returned, is not looked at. Clause HCOC-7.6.</remarks>
internal sealed class GOV0705UndisclosedAi : IBodyRule
{
    public DiagnosticDescriptor Descriptor => Rules.UndisclosedAi;

    public void Check(BodyFacts body)
    {
        if (body.Flow is null || body.Context.Scope.Of(body.Owner) != SystemStatus.Declared) return;
        foreach (var uses in body.Flow.Uses.Where(u => u.Duty == Duties.ContentShown).GroupBy(u => u.Value.Syntax))
        {
            var first = uses.First();
            if (ResultTypes.HoldsContent(first.Value.Type)) Finding.Report(body, Descriptor, first.Value, Lanes.Generated, ShownBy(first.Value) ?? body.Owner, uses.Select(u => u.Inner), first.Origin);
        }
    }

    /// <summary>The function that is given as a handler, or that the value leaves by; <see langword="null"/> for the member itself.</summary>
    private static ISymbol? ShownBy(IOperation value) => value is IDelegateCreationOperation { Target: IMethodReferenceOperation { Method: var handler } } ? handler : null;
}

using GovernanceAnalyzers.Contracts;
using GovernanceAnalyzers.Flow;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Actions.Security;

/// <summary>In a system of high risk, a visible member or an endpoint loads weights on a path where nobody was authorised.</summary>
/// <remarks>Bound: the start of the program, and of a type, is asked for by nobody. Clause HCOC-6.5.</remarks>
internal sealed class GOV0614UnauthorizedWeights() : CallOwed(Rules.UnauthorizedWeights, Duties.WeightsAccess)
{
    protected override bool Owes(DeclaredSystem system) => IsHigh(system);

    protected override bool Owes(BodyFacts body, FlowUse use) => use.StaysHere || body.Owner is IMethodSymbol { MethodKind: not MethodKind.StaticConstructor } method && !body.Context.Entries.IsStart(method);
}

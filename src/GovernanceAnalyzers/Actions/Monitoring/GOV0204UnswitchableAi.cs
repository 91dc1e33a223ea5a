using GovernanceAnalyzers.Contracts;
using GovernanceAnalyzers.Flow;

namespace GovernanceAnalyzers.Actions.Monitoring;

/// <summary>In a system of high risk, a model is asked on a path where no switch was.</summary>
/// <remarks>Bound: that a switch was asked, and not what comes of its answer. Clause HCOC-2.3.</remarks>
internal sealed class GOV0204UnswitchableAi() : CallOwed(Rules.UnswitchableAi, Duties.SwitchedCall)
{
    protected override bool Owes(DeclaredSystem system) => IsHigh(system);
}

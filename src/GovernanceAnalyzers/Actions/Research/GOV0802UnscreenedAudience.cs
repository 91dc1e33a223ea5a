using GovernanceAnalyzers.Contracts;
using GovernanceAnalyzers.Flow;

namespace GovernanceAnalyzers.Actions.Research;

/// <summary>In a system for minors or vulnerable groups, a model is asked on a path where nothing was screened.</summary>
/// <remarks>Bound: that something was screened, and not what. Clauses HCOC-P.10, HCOC-8.3.</remarks>
internal sealed class GOV0802UnscreenedAudience() : CallOwed(Rules.UnscreenedAudience, Duties.ScreenedCall)
{
    protected override bool Owes(DeclaredSystem system) => system.IsForVulnerable;
}

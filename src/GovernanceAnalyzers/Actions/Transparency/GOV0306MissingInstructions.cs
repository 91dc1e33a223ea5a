using GovernanceAnalyzers.Contracts;
using GovernanceAnalyzers.Frameworks;

namespace GovernanceAnalyzers.Actions.Transparency;

/// <summary>A system comes without instructions for use.</summary>
/// <remarks>Bound: the README of a package counts, whatever it says. Clause HCOC-3.8.</remarks>
internal sealed class GOV0306MissingInstructions() : EvidenceOwed(Rules.MissingInstructions)
{
    protected override IEnumerable<(string Problem, EvidenceNeed Kind)> ProblemsOf(TreeFacts tree, DeclaredSystem system) =>
        tree.Context.Build.HasPackedReadme ? [] : base.ProblemsOf(tree, system);
}

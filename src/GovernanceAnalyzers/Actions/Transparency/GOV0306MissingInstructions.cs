using GovernanceAnalyzers.Contracts;

namespace GovernanceAnalyzers.Actions.Transparency;

/// <summary>A system comes without instructions for use.</summary>
/// <remarks>Bound: the README of a package counts, whatever it says. Clause HCOC-3.8.</remarks>
internal sealed class GOV0306MissingInstructions() : EvidenceOwed(Rules.MissingInstructions)
{
    protected override string? ProblemOf(TreeFacts tree, DeclaredSystem system) => tree.Context.Build.HasPackedReadme ? null : base.ProblemOf(tree, system);
}

using GovernanceAnalyzers.Contracts;
using GovernanceAnalyzers.Frameworks;

namespace GovernanceAnalyzers.Actions.Risk;

/// <summary>A system was neither evaluated nor attacked by a red team; at the frontier: not by an independent party.</summary>
/// <remarks>Bound: that a party is independent is what the document or the declaration says. Clause HCOC-1.3.</remarks>
internal sealed class GOV0103MissingEvaluation() : EvidenceOwed(Rules.MissingEvaluation)
{
    private const int Limited = 2, Frontier = 4;

    protected override string? ProblemOf(TreeFacts tree, DeclaredSystem system)
    {
        var (evaluation, redTeam) = (EvidenceNeeds.Of("Evaluation")!, EvidenceNeeds.Of("RedTeamReport")!);
        var tests = tree.Context.Evidence.Of(system, evaluation.Kind).Concat(tree.Context.Evidence.Of(system, redTeam.Kind)).ToList();
        return system.Tier >= Limited && tests.Count == 0 ? $"has no {evaluation.Title} or {redTeam.Title}: {Ask(evaluation)}"
            : system.Tier >= Frontier && !tests.Exists(t => t.IsExternal)
                ? "has no evaluation by an independent party, as a system at the frontier needs: have one made, and name it with External = true or the front matter 'external: true'"
            : null;
    }
}

using GovernanceAnalyzers.Contracts;
using GovernanceAnalyzers.Flow;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Actions.Security;

/// <summary>Inside a declared system, weights are loaded from an unencrypted address, from a folder in which everybody can write, or from where somebody outside said, verified or not.</summary>
/// <remarks>Bound: folders are known by what the catalogue and the names of systems say. Clauses HCOC-6.2, HCOC-6.5.</remarks>
internal sealed class GOV0613ExposedWeightsSource : IBodyRule
{
    public DiagnosticDescriptor Descriptor => Rules.ExposedWeightsSource;

    public void Check(BodyFacts body)
    {
        if (body.Flow is null || body.Context.Scope.Of(body.Owner) != SystemStatus.Declared) return;
        Finding.Report(body, Descriptor, Duties.Placement, tellsPlace: true);
    }
}

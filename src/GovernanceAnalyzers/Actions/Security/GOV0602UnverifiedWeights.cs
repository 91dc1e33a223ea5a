using GovernanceAnalyzers.Contracts;
using GovernanceAnalyzers.Flow;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Actions.Security;

/// <summary>
/// A loader, or an argument for <c>[ModelWeights]</c>, gets a path, stream or bytes that no verification covers on every path.
/// The value that is loaded must be the value that was verified.
/// </summary>
/// <remarks>Clauses HCOC-6.2, HCOC-6.5.</remarks>
internal sealed class GOV0602UnverifiedWeights : IBodyRule
{
    public DiagnosticDescriptor Descriptor => Rules.UnverifiedWeights;

    public void Check(BodyFacts body)
    {
        if (body.Flow is null || body.Context.Scope.Of(body.Owner) == SystemStatus.Excluded) return;
        Finding.Report(body, Descriptor, Duties.WeightsLoad);
    }
}

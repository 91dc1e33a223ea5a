using GovernanceAnalyzers.Contracts;
using GovernanceAnalyzers.Flow;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Actions.Policy;

/// <summary>Inside a declared system, what a model was asked or answered is stored by a member that does not say why and for how long, nor does its type.</summary>
/// <remarks>Bound: stores are what the catalogue knows; a prompt is what is given to a known model as it is, in the same body. Clauses HCOC-5.4, HCOC-5.5, HCOC-11.6.</remarks>
internal sealed class GOV0503UndeclaredRetention : IBodyRule
{
    public DiagnosticDescriptor Descriptor => Rules.UndeclaredRetention;

    public void Check(BodyFacts body)
    {
        if (body.Flow is null || body.Context.Scope.Of(body.Owner) != SystemStatus.Declared) return;
        Finding.Report(body, Descriptor, Duties.Keeping, tellsPlace: true);
    }
}

using GovernanceAnalyzers.Contracts;
using GovernanceAnalyzers.Flow;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Actions.Provenance;

/// <summary>Inside a declared system, personal data is given to a stamping method besides the content, or to what sets up a stamp.</summary>
/// <remarks>Bound: what a stamping method takes for itself, from a field or the request, is its own. Clause HCOC-7.3.</remarks>
internal sealed class GOV0703UserInProvenance : IBodyRule
{
    public DiagnosticDescriptor Descriptor => Rules.UserInProvenance;

    public void Check(BodyFacts body)
    {
        if (body.Flow is null || body.Context.Scope.Of(body.Owner) != SystemStatus.Declared) return;
        Finding.Report(body, Descriptor, Duties.Marking, tellsPlace: true);
    }
}

using GovernanceAnalyzers.Contracts;
using GovernanceAnalyzers.Flow;
using GovernanceAnalyzers.Frameworks;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Actions.Monitoring;

/// <summary>In a system of high risk, what somebody outside wrote is given to a model, and neither it nor anything else on the path was screened.</summary>
/// <remarks>Bound: that something was screened, and not what, where the hook gives nothing back. Clauses HCOC-P.12, HCOC-2.3.</remarks>
internal sealed class GOV0203UnscreenedInput : IBodyRule
{
    public DiagnosticDescriptor Descriptor => Rules.UnscreenedInput;

    public void Check(BodyFacts body)
    {
        if (body.Flow is null || body.Context.Scope.Of(body.Owner) != SystemStatus.Declared || !body.Flow.Uses.Any(u => u.Duty == Duties.UntrustedInput)) return;
        if (body.Context.Evidence.SystemOf(body.Owner) is { Tier: >= RiskTiers.High }) Finding.Report(body, Descriptor, Duties.UntrustedInput);
    }
}

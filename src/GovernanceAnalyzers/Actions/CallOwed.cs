using GovernanceAnalyzers.Contracts;
using GovernanceAnalyzers.Flow;
using GovernanceAnalyzers.Frameworks;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Actions;

/// <summary>A rule that something has happened on every path before a call, in systems that owe it.</summary>
internal abstract class CallOwed(DiagnosticDescriptor descriptor, Duties duty) : IBodyRule
{
    public DiagnosticDescriptor Descriptor => descriptor;

    public void Check(BodyFacts body)
    {
        if (body.Flow is not { Uses.Length: > 0 } || body.Context.Scope.Of(body.Owner) != SystemStatus.Declared) return;
        var uses = body.Flow.Uses.Where(u => u.Duty == duty && !u.IsRepeat && Owes(body, u)).ToList();
        if (uses.Count > 0 && body.Context.Evidence.SystemOf(body.Owner) is { } system && Owes(system)) Finding.ReportCall(body, descriptor, uses, system.Id);
    }

    protected abstract bool Owes(DeclaredSystem system);

    protected virtual bool Owes(BodyFacts body, FlowUse use) => true;

    /// <summary>Of high risk, or more.</summary>
    protected static bool IsHigh(DeclaredSystem system) => system.Tier >= RiskTiers.High;
}

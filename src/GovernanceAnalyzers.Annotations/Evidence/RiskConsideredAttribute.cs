namespace GovernanceAnalyzers.Annotations;

/// <summary>A risk domain of the Code was considered for this system.</summary>
/// <remarks>
/// <para>Each of the seven domains owes one (GOV0102); the same domain twice on one symbol is a contradiction.</para>
/// <para>Clause: HCOC-1.1, HCOC-1.11, HCOC-1.12, HCOC-1.13, HCOC-1.14, HCOC-1.15, HCOC-1.16, HCOC-1.17.</para>
/// </remarks>
[AttributeUsage(
    AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface,
    Inherited = true, AllowMultiple = true)]
public sealed class RiskConsideredAttribute : Attribute
{
    /// <summary>States what came of considering a risk domain.</summary>
    /// <param name="domain">The domain.</param>
    /// <param name="status">What came of it.</param>
    public RiskConsideredAttribute(RiskDomain domain, RiskStatus status)
    {
        Domain = domain;
        Status = status;
    }

    /// <summary>The domain.</summary>
    /// <remarks>Clause: HCOC-1.1.</remarks>
    public RiskDomain Domain { get; }

    /// <summary>What came of it.</summary>
    /// <remarks>Clause: HCOC-1.2.</remarks>
    public RiskStatus Status { get; }

    /// <summary>Why. Required with <see cref="RiskStatus.NotApplicable"/> (GOV0102); say it with <see cref="RiskStatus.Accepted"/> too.</summary>
    /// <remarks>Clause: HCOC-1.7.</remarks>
    public string? Rationale { get; set; }

    /// <summary>The path of the document that shows it, relative to the root of the repository.</summary>
    /// <remarks>Clause: HCOC-1.8.</remarks>
    public string? Evidence { get; set; }
}

namespace GovernanceAnalyzers.Annotations;

/// <summary>How much risk a system carries. Effort follows risk: a higher tier owes everything that a lower one owes.</summary>
/// <remarks>
/// <para>The tier is the organisation's own judgement, recorded in its risk assessment; a tool can check that it is stated, not that it is right.</para>
/// <para>Clause: HCOC-P.1.</para>
/// </remarks>
public enum RiskTier
{
    /// <summary>Nothing is said; reported on a declared system (GOV0002).</summary>
    /// <remarks>Clause: HCOC-P.1.</remarks>
    Unspecified = 0,

    /// <summary>Hardly any effect on people if it fails or is misused. Owes no documents.</summary>
    /// <remarks>Clause: HCOC-P.1.</remarks>
    Minimal = 1,

    /// <summary>Some effect on people, easy to notice and to undo. Owes the documents of the Code, such as a risk assessment (GOV0101).</summary>
    /// <remarks>Clause: HCOC-P.1.</remarks>
    Limited = 2,

    /// <summary>
    /// Serious effect on people, safety, security or rights. Also owes prohibited-use screening (GOV0015), a self-assessment (GOV0016), screened
    /// input (GOV0203), an off switch (GOV0204) and access control on weights (GOV0614).
    /// </summary>
    /// <remarks>Clause: HCOC-P.1, HCOC-P.13.</remarks>
    High = 3,

    /// <summary>Among the most capable systems of its time. Also owes independent external evaluation (GOV0103).</summary>
    /// <remarks>Clause: HCOC-P.1, HCOC-1.3.</remarks>
    Frontier = 4,
}

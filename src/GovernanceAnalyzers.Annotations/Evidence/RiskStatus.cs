namespace GovernanceAnalyzers.Annotations;

/// <summary>What came of considering a risk domain.</summary>
/// <remarks>Clause: HCOC-1.1, HCOC-1.2.</remarks>
public enum RiskStatus
{
    /// <summary>The risk exists; its assessment is not finished.</summary>
    /// <remarks>Clause: HCOC-1.1.</remarks>
    Identified = 1,

    /// <summary>Assessed; its treatment is not finished.</summary>
    /// <remarks>Clause: HCOC-1.1.</remarks>
    Assessed = 2,

    /// <summary>Assessed and treated.</summary>
    /// <remarks>Clause: HCOC-1.2.</remarks>
    Mitigated = 3,

    /// <summary>Assessed, and the remainder accepted; the rationale says why.</summary>
    /// <remarks>Clause: HCOC-1.2, HCOC-1.7.</remarks>
    Accepted = 4,

    /// <summary>Does not arise in this system; owes a rationale (GOV0102).</summary>
    /// <remarks>Clause: HCOC-1.1, HCOC-1.7.</remarks>
    NotApplicable = 5,
}

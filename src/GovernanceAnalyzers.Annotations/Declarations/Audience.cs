namespace GovernanceAnalyzers.Annotations;

/// <summary>Who uses a system or is affected by it; audiences combine.</summary>
/// <remarks>Clause: HCOC-P.10, HCOC-8.3.</remarks>
[Flags]
public enum Audience
{
    /// <summary>Nothing is said.</summary>
    /// <remarks>Clause: HCOC-P.10.</remarks>
    Unspecified = 0,

    /// <summary>People of the organisation itself.</summary>
    /// <remarks>Clause: HCOC-5.9.</remarks>
    Internal = 1,

    /// <summary>Trained people outside the organisation.</summary>
    /// <remarks>Clause: HCOC-3.8.</remarks>
    Professionals = 2,

    /// <summary>Anyone; asks for user education (GOV0901).</summary>
    /// <remarks>Clause: HCOC-9.3.</remarks>
    GeneralPublic = 4,

    /// <summary>Children and young people; asks for screened input (GOV0802).</summary>
    /// <remarks>Clause: HCOC-P.10, HCOC-8.3.</remarks>
    Minors = 8,

    /// <summary>People who are easily harmed, such as patients or people in crisis; asks for screened input (GOV0802).</summary>
    /// <remarks>Clause: HCOC-P.10, HCOC-8.3.</remarks>
    VulnerableGroups = 16,
}

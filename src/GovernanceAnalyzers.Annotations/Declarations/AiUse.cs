namespace GovernanceAnalyzers.Annotations;

/// <summary>Whether a rights holder allows use by AI.</summary>
/// <remarks>Clause: HCOC-11.7.</remarks>
public enum AiUse
{
    /// <summary>Nothing is said; treated as not allowed (GOV1108).</summary>
    /// <remarks>Clause: HCOC-11.7.</remarks>
    Unspecified = 0,

    /// <summary>Allowed.</summary>
    /// <remarks>Clause: HCOC-11.7.</remarks>
    Allowed = 1,

    /// <summary>Not allowed.</summary>
    /// <remarks>Clause: HCOC-11.7.</remarks>
    NotAllowed = 2,

    /// <summary>Allowed on conditions, which the licence states; treated as not allowed until a person has settled them (GOV1108).</summary>
    /// <remarks>Clause: HCOC-11.7.</remarks>
    Constrained = 3,
}

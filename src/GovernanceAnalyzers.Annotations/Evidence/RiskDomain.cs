namespace GovernanceAnalyzers.Annotations;

/// <summary>The seven risk domains that the Code asks to devote attention to.</summary>
/// <remarks>Clause: HCOC-1.11, HCOC-1.12, HCOC-1.13, HCOC-1.14, HCOC-1.15, HCOC-1.16, HCOC-1.17.</remarks>
public enum RiskDomain
{
    /// <summary>Chemical, biological, radiological and nuclear risks.</summary>
    /// <remarks>Clause: HCOC-1.11.</remarks>
    Cbrn = 1,

    /// <summary>Offensive cyber capabilities.</summary>
    /// <remarks>Clause: HCOC-1.12.</remarks>
    OffensiveCyber = 2,

    /// <summary>Risks to health and safety, from the use of tools, control of physical systems and critical infrastructure.</summary>
    /// <remarks>Clause: HCOC-1.13.</remarks>
    HealthAndSafety = 3,

    /// <summary>Models that copy themselves, or train other models.</summary>
    /// <remarks>Clause: HCOC-1.14.</remarks>
    SelfReplication = 4,

    /// <summary>Risks to individuals and communities: harmful bias, discrimination, breaches of privacy and other law.</summary>
    /// <remarks>Clause: HCOC-1.15.</remarks>
    Societal = 5,

    /// <summary>Threats to democratic values and human rights, disinformation included.</summary>
    /// <remarks>Clause: HCOC-1.16.</remarks>
    DemocraticValues = 6,

    /// <summary>Events that set off a chain reaction affecting a city, a domain of activity or a community.</summary>
    /// <remarks>Clause: HCOC-1.17.</remarks>
    ChainReaction = 7,
}

namespace GovernanceAnalyzers.Annotations;

/// <summary>This code is, or is part of, an advanced AI system: obligations apply inside it, nested types included.</summary>
/// <remarks>
/// <para>Owes an owner, a purpose and a risk tier (GOV0002; a missing or blank argument is reported), and the evidence that its tier asks for. Its
/// absence from code that uses an AI library is GOV0001; <see cref="NotAnAdvancedAiSystemAttribute"/> answers that otherwise.</para>
/// <para>The arguments are optional in syntax only, so that a system can be declared first and described next.</para>
/// <para>Clause: HCOC-P.1, HCOC-P.2, HCOC-P.6, HCOC-5.2.</para>
/// </remarks>
[AttributeUsage(
    AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface,
    Inherited = true, AllowMultiple = false)]
public sealed class AdvancedAiSystemAttribute : Attribute
{
    /// <summary>A stable name for the system, the same in every assembly that is part of it; the register groups by it.</summary>
    /// <remarks>Clause: HCOC-1.6.</remarks>
    public string? Id { get; set; }

    /// <summary>Who answers for the system: a role or a team rather than a person who may leave. Blank is reported (GOV0002).</summary>
    /// <remarks>Clause: HCOC-P.6, HCOC-5.2.</remarks>
    public string? Owner { get; set; }

    /// <summary>What the system is for, in one sentence. Blank or a placeholder is reported (GOV0002, GOV0006).</summary>
    /// <remarks>Clause: HCOC-4.6.</remarks>
    public string? Purpose { get; set; }

    /// <summary>How much risk the system carries, and so how much it owes. <see cref="RiskTier.Unspecified"/> is reported (GOV0002).</summary>
    /// <remarks>Clause: HCOC-P.1.</remarks>
    public RiskTier RiskTier { get; set; }

    /// <summary>Where in its life the system is.</summary>
    /// <remarks>Clause: HCOC-P.2.</remarks>
    public LifecycleStage Stage { get; set; }

    /// <summary>The version of the system, as its releases name it. A transparency report (GOV0301) and an evaluation (GOV0111) are owed for it.</summary>
    /// <remarks>Clause: HCOC-1.10, HCOC-3.2.</remarks>
    public string? Version { get; set; }

    /// <summary>
    /// The uses the system is meant for, one short name each. A <see cref="UseCaseAttribute"/> that is not among them is reported (GOV0207).
    /// </summary>
    /// <remarks>Clause: HCOC-2.1, HCOC-3.1.</remarks>
    public string[]? IntendedUse { get; set; }

    /// <summary>The uses the system is not meant for, one short name each. A <see cref="UseCaseAttribute"/> among them is reported (GOV0207).</summary>
    /// <remarks>Clause: HCOC-2.1, HCOC-3.1.</remarks>
    public string[]? OutOfScopeUse { get; set; }

    /// <summary>Who uses the system or is affected by it. Minors and vulnerable groups ask for screened input (GOV0802).</summary>
    /// <remarks>Clause: HCOC-P.10, HCOC-8.3.</remarks>
    public Audience Audience { get; set; }

    /// <summary>
    /// <see langword="true"/> where one deployment serves several customers whose data must stay apart: retrieval then owes an access filter
    /// (GOV1109).
    /// </summary>
    /// <remarks>Clause: HCOC-11.5.</remarks>
    public bool Tenants { get; set; }
}

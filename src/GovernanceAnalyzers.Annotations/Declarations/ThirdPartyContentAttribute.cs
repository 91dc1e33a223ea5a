namespace GovernanceAnalyzers.Annotations;

/// <summary>This value is, or contains, content that others hold rights in.</summary>
/// <remarks>
/// <para>Unless <see cref="AiUse"/> is <see cref="AiUse.Allowed"/> it may reach neither a model nor training (GOV1108). Its provenance may not be
/// stripped (GOV0706).</para>
/// <para>Clause: HCOC-7.1, HCOC-11.7.</para>
/// </remarks>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter |
    AttributeTargets.ReturnValue,
    Inherited = true, AllowMultiple = false)]
public sealed class ThirdPartyContentAttribute : Attribute
{
    /// <summary>The licence, by SPDX identifier where there is one, or the reference of the agreement.</summary>
    /// <remarks>Clause: HCOC-11.7.</remarks>
    public string? Licence { get; set; }

    /// <summary>Whether the rights holder allows use by AI.</summary>
    /// <remarks>Clause: HCOC-11.7.</remarks>
    public AiUse AiUse { get; set; }
}

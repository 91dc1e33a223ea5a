namespace GovernanceAnalyzers.Annotations;

/// <summary>This value is model weights, or says where they are: a path, an address, a stream, bytes.</summary>
/// <remarks>
/// <para>On a parameter: whoever passes an argument owes its integrity check (<see cref="VerifiesWeightsAttribute"/>; GOV0602) and, at
/// <see cref="RiskTier.High"/> and above, access control (<see cref="AuthorizesAccessAttribute"/>; GOV0614). On a property, field or return value:
/// what comes out is weights, and may not be handed to the public (GOV0615).</para>
/// <para>Clause: HCOC-6.2, HCOC-6.5.</para>
/// </remarks>
[AttributeUsage(
    AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.ReturnValue,
    Inherited = true, AllowMultiple = false)]
public sealed class ModelWeightsAttribute : Attribute
{
    /// <summary>
    /// What checks these weights where the compiler cannot look: the <see langword="nameof"/> of a hook, or the path of an evidence document. GOV0602
    /// is then silent for this value; a name that does not resolve is reported (GOV0010, GOV0011); the register says declared, not proved.
    /// </summary>
    /// <remarks>Clause: HCOC-6.5.</remarks>
    public string? VerifiedBy { get; set; }
}

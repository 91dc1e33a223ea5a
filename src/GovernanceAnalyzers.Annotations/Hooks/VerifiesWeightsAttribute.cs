namespace GovernanceAnalyzers.Annotations;

/// <summary>A call to this checks the integrity of model weights: its argument, or its return value.</summary>
/// <remarks>
/// <para>Discharges GOV0602 for that value, and for no other: to verify a path and then load a different value does not count. On a parameter or a
/// return value: that one alone. MD5 and SHA-1 are reported (GOV1002).</para>
/// <para>Discharges on its normal exit: where it throws, nothing; where it returns <see langword="bool"/>, only on the branch where that is
/// <see langword="true"/>; where it is <see langword="async"/>, once awaited. On a type: every operation of it does this. With
/// <see cref="System.Diagnostics.ConditionalAttribute"/> it discharges nothing. A body that cannot do this is reported (GOV0005).</para>
/// <para>Clause: HCOC-6.2, HCOC-6.5.</para>
/// </remarks>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Method | AttributeTargets.Parameter |
    AttributeTargets.ReturnValue,
    Inherited = true, AllowMultiple = false)]
public sealed class VerifiesWeightsAttribute : Attribute;

namespace GovernanceAnalyzers.Annotations;

/// <summary>A call to this removes personal data: its return value, or the marked argument, no longer holds any.</summary>
/// <remarks>
/// <para>Discharges GOV1101 and GOV1107 for that value. On a parameter: that argument is what gets redacted. How well it redacts is for tests to show.</para>
/// <para>Discharges on its normal exit: where it throws, nothing; where it returns <see langword="bool"/>, only on the branch where that is
/// <see langword="true"/>; where it is <see langword="async"/>, once awaited. On a type: every operation of it does this. With
/// <see cref="System.Diagnostics.ConditionalAttribute"/> it discharges nothing. A body that cannot do this is reported (GOV0005).</para>
/// <para>Clause: HCOC-11.1, HCOC-11.5, HCOC-11.6.</para>
/// </remarks>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Method | AttributeTargets.Parameter |
    AttributeTargets.ReturnValue,
    Inherited = true, AllowMultiple = false)]
public sealed class RedactsAttribute : Attribute;

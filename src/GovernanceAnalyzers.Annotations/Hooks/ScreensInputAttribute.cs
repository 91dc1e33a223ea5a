namespace GovernanceAnalyzers.Annotations;

/// <summary>A call to this screens user input for abuse.</summary>
/// <remarks>
/// <para>Discharges GOV0203 and GOV0802 for what follows on the path. Where it finds something, that must be reported (GOV0402).</para>
/// <para>Discharges on its normal exit: where it throws, nothing; where it returns <see langword="bool"/>, only on the branch where that is
/// <see langword="true"/>; where it is <see langword="async"/>, once awaited. On a type: every operation of it does this. With
/// <see cref="System.Diagnostics.ConditionalAttribute"/> it discharges nothing. A body that cannot do this is reported (GOV0005).</para>
/// <para>Clause: HCOC-P.12, HCOC-2.3.</para>
/// </remarks>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Method,
    Inherited = true, AllowMultiple = false)]
public sealed class ScreensInputAttribute : Attribute;

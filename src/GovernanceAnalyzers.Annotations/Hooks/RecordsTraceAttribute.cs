namespace GovernanceAnalyzers.Annotations;

/// <summary>A call to this records a dataset, a process or a decision, so that it can be traced.</summary>
/// <remarks>
/// <para>No rule asks for it at a given place; the register lists where it is called.</para>
/// <para>Discharges on its normal exit: where it throws, nothing; where it returns <see langword="bool"/>, only on the branch where that is
/// <see langword="true"/>; where it is <see langword="async"/>, once awaited. On a type: every operation of it does this. With
/// <see cref="System.Diagnostics.ConditionalAttribute"/> it discharges nothing. A body that cannot do this is reported (GOV0005).</para>
/// <para>Clause: HCOC-1.5, HCOC-1.6, HCOC-1.7.</para>
/// </remarks>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Method,
    Inherited = true, AllowMultiple = false)]
public sealed class RecordsTraceAttribute : Attribute;

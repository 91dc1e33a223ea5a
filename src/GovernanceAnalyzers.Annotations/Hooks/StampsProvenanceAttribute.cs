namespace GovernanceAnalyzers.Annotations;

/// <summary>A call to this stamps content with its provenance: its return value, or the marked argument, carries a mark that says a model made it.</summary>
/// <remarks>
/// <para>Discharges GOV0701 for that value. The stamp owes an identifier of the service or model (GOV0702) and may not hold information about the
/// user (GOV0703). On a parameter: that argument is what gets stamped. On a method with no value to stamp it is reported (GOV0003).</para>
/// <para>Discharges on its normal exit: where it throws, nothing; where it returns <see langword="bool"/>, only on the branch where that is
/// <see langword="true"/>; where it is <see langword="async"/>, once awaited. On a type: every operation of it does this. With
/// <see cref="System.Diagnostics.ConditionalAttribute"/> it discharges nothing. A body that cannot do this is reported (GOV0005).</para>
/// <para>Clause: HCOC-7.1, HCOC-7.2, HCOC-7.3.</para>
/// </remarks>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Method | AttributeTargets.Parameter |
    AttributeTargets.ReturnValue,
    Inherited = true, AllowMultiple = false)]
public sealed class StampsProvenanceAttribute : Attribute
{
    /// <summary>The standard of the stamp, such as C2PA or IPTC. Blank or not in the framework's list is GOV1001; a retired construct is GOV1002.</summary>
    /// <remarks>Clause: HCOC-10.2, HCOC-10.4.</remarks>
    public string? Standard { get; set; }
}

namespace GovernanceAnalyzers.Annotations;

/// <summary>A call to this tells the user that this is AI.</summary>
/// <remarks>
/// <para>Discharges GOV0705 for what follows on the path.</para>
/// <para>Discharges on its normal exit: where it throws, nothing; where it returns <see langword="bool"/>, only on the branch where that is
/// <see langword="true"/>; where it is <see langword="async"/>, once awaited. On a type: every operation of it does this. With
/// <see cref="System.Diagnostics.ConditionalAttribute"/> it discharges nothing. A body that cannot do this is reported (GOV0005).</para>
/// <para>Clause: HCOC-7.6.</para>
/// </remarks>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Method,
    Inherited = true, AllowMultiple = false)]
public sealed class DisclosesAiAttribute : Attribute;

namespace GovernanceAnalyzers.Annotations;

/// <summary>A call to this tells whether given content came from this system.</summary>
/// <remarks>
/// <para>Its presence in a system discharges GOV0704. Nothing depends on the path: a <see langword="bool"/> that it returns is its answer, not a
/// condition, and it may throw or be <see langword="async"/>. On a type: every operation of it does this. With
/// <see cref="System.Diagnostics.ConditionalAttribute"/> it discharges nothing. A body that cannot do this is reported (GOV0005).</para>
/// <para>Clause: HCOC-7.4.</para>
/// </remarks>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Method,
    Inherited = true, AllowMultiple = false)]
public sealed class DetectsProvenanceAttribute : Attribute;

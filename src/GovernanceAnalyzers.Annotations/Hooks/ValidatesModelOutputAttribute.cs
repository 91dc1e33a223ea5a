namespace GovernanceAnalyzers.Annotations;

/// <summary>A call to this makes sure that model output is safe for a dangerous sink: its return value, or the argument.</summary>
/// <remarks>
/// <para>Discharges GOV0115 for that value. Dangerous are process start, script or assembly load, SQL text, raw HTML, a file path, a URL and a
/// deserialiser. On a parameter or a return value: that one alone.</para>
/// <para>Discharges on its normal exit: where it throws, nothing; where it returns <see langword="bool"/>, only on the branch where that is
/// <see langword="true"/>; where it is <see langword="async"/>, once awaited. On a type: every operation of it does this. With
/// <see cref="System.Diagnostics.ConditionalAttribute"/> it discharges nothing. A body that cannot do this is reported (GOV0005).</para>
/// <para>Clause: HCOC-1.4, HCOC-6.4.</para>
/// </remarks>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Method | AttributeTargets.Parameter |
    AttributeTargets.ReturnValue,
    Inherited = true, AllowMultiple = false)]
public sealed class ValidatesModelOutputAttribute : Attribute;

namespace GovernanceAnalyzers.Annotations;

/// <summary>It was considered whether this value is personal data, and it is not.</summary>
/// <remarks>
/// <para>Answers GOV1103 where a name or a type looks personal. Together with <see cref="PersonalDataInputAttribute"/> on the same symbol it is a
/// contradiction.</para>
/// <para>Clause: HCOC-11.1.</para>
/// </remarks>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter |
    AttributeTargets.ReturnValue,
    Inherited = true, AllowMultiple = false)]
public sealed class NotPersonalDataAttribute : Attribute
{
    /// <summary>States that this value is not personal data.</summary>
    /// <param name="justification">Why not, in a sentence a reviewer can check. Blank or a placeholder is reported (GOV0006).</param>
    public NotPersonalDataAttribute(string justification) => Justification = justification;

    /// <summary>Why not, in a sentence a reviewer can check. Blank or a placeholder is reported (GOV0006).</summary>
    /// <remarks>Clause: HCOC-11.1.</remarks>
    public string Justification { get; }
}

namespace GovernanceAnalyzers.Annotations;

/// <summary>This value is, or contains, personal data.</summary>
/// <remarks>
/// <para>On a class or a record: every value of that type. Owes a category, a purpose and a lawful basis (GOV1102), a privacy disclosure before it is
/// used (<see cref="DisclosesPrivacyAttribute"/>; GOV0507), and redaction before it reaches a model or a log (<see cref="RedactsAttribute"/>;
/// GOV1101, GOV1107). On a value that can hold no data, such as a cancellation token, it is reported (GOV0003).</para>
/// <para>Clause: HCOC-5.3, HCOC-11.1, HCOC-11.6.</para>
/// </remarks>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter |
    AttributeTargets.ReturnValue,
    Inherited = true, AllowMultiple = false)]
public sealed class PersonalDataInputAttribute : Attribute
{
    /// <summary>What kind of personal data: for instance contact, identity, health, location, financial. Blank is reported (GOV1102).</summary>
    /// <remarks>Clause: HCOC-11.1.</remarks>
    public string? Category { get; set; }

    /// <summary>What it is used for. Blank is reported (GOV1102).</summary>
    /// <remarks>Clause: HCOC-11.1.</remarks>
    public string? Purpose { get; set; }

    /// <summary>
    /// On what ground it is used: for instance consent, contract, legal obligation, or an article of the law that applies. Blank is reported
    /// (GOV1102).
    /// </summary>
    /// <remarks>Clause: HCOC-11.6, HCOC-11.8.</remarks>
    public string? LawfulBasis { get; set; }

    /// <summary>How long it is kept, in days; 0 is not kept past the call. Negative, the default, says nothing.</summary>
    /// <remarks>Clause: HCOC-11.6.</remarks>
    public int RetentionDays { get; set; } = -1;

    /// <summary>
    /// What gives the privacy disclosure where the compiler cannot look: the <see langword="nameof"/> of a hook, or the path of an evidence document.
    /// GOV0507 is then silent for this value; a name that does not resolve is reported (GOV0010, GOV0011); the register says declared, not proved.
    /// </summary>
    /// <remarks>Clause: HCOC-5.3.</remarks>
    public string? DisclosedBy { get; set; }
}

namespace GovernanceAnalyzers.Annotations;

/// <summary>A finding is accepted here for a time, by someone who answers for it.</summary>
/// <remarks>
/// <para>Covers the symbol it stands on and what is nested in it. Missing justification, owner or expiry, an unknown rule, or nothing to waive is
/// reported (GOV0008); past its date the finding shows again, with GOV0009.</para>
/// <para>Not inherited, unlike the rest of the vocabulary: an override has code of its own, and owes a waiver of its own.</para>
/// <para>Clause: HCOC-1.7, HCOC-5.2.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.All, Inherited = false, AllowMultiple = true)]
public sealed class GovernanceWaiverAttribute : Attribute
{
    /// <summary>Waives a rule.</summary>
    /// <param name="ruleId">The rule, such as GOV0701; one attribute for each.</param>
    public GovernanceWaiverAttribute(string ruleId) => RuleId = ruleId;

    /// <summary>The rule, such as GOV0701; one attribute for each.</summary>
    /// <remarks>Clause: HCOC-1.7, HCOC-5.2.</remarks>
    public string RuleId { get; }

    /// <summary>Why the finding is accepted. Blank or a placeholder is reported (GOV0008, GOV0006).</summary>
    /// <remarks>Clause: HCOC-1.7.</remarks>
    public string? Justification { get; set; }

    /// <summary>Who answers for it. Blank is reported (GOV0008).</summary>
    /// <remarks>Clause: HCOC-5.2.</remarks>
    public string? Owner { get; set; }

    /// <summary>The last day on which it holds, as yyyy-MM-dd. Blank or another form is reported (GOV0008).</summary>
    /// <remarks>Clause: HCOC-1.7, HCOC-5.8.</remarks>
    public string? Expires { get; set; }
}

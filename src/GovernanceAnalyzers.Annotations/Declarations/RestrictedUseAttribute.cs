namespace GovernanceAnalyzers.Annotations;

/// <summary>A restricted capability is used here, and that was approved.</summary>
/// <remarks>
/// <para>Restricted are biometric identification or categorisation, emotion recognition, and face or voice cloning. Answers GOV0018 inside the
/// symbol; put it on the smallest that holds the use. Who approves and what is approved are for people to judge.</para>
/// <para>Clause: HCOC-P.9, HCOC-P.10.</para>
/// </remarks>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Constructor | AttributeTargets.Method |
    AttributeTargets.Property,
    Inherited = true, AllowMultiple = false)]
public sealed class RestrictedUseAttribute : Attribute
{
    /// <summary>Records the approval of a restricted use.</summary>
    /// <param name="justification">Why the use is necessary and lawful. Blank or a placeholder is reported (GOV0006).</param>
    /// <param name="approvedBy">Who approved it: a role or body, with a reference where there is one. Blank or a placeholder is reported (GOV0006).</param>
    public RestrictedUseAttribute(string justification, string approvedBy)
    {
        Justification = justification;
        ApprovedBy = approvedBy;
    }

    /// <summary>Why the use is necessary and lawful. Blank or a placeholder is reported (GOV0006).</summary>
    /// <remarks>Clause: HCOC-P.9, HCOC-P.10.</remarks>
    public string Justification { get; }

    /// <summary>Who approved it: a role or body, with a reference where there is one. Blank or a placeholder is reported (GOV0006).</summary>
    /// <remarks>Clause: HCOC-P.6, HCOC-5.2.</remarks>
    public string ApprovedBy { get; }
}

namespace GovernanceAnalyzers.Annotations;

/// <summary>A person states that an obligation which neither code nor a document can show is met.</summary>
/// <remarks>
/// <para>An unknown clause is reported (GOV0010), as is a missing role, date or validity, or one that has passed (GOV0017). The register shows it as
/// a statement of that person, never as proved.</para>
/// <para>Clause: HCOC-P.7.</para>
/// </remarks>
[AttributeUsage(
    AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface,
    Inherited = true, AllowMultiple = true)]
public sealed class AttestedAttribute : Attribute
{
    /// <summary>States that an obligation is met.</summary>
    /// <param name="clause">The clause, such as HCOC-8.1.</param>
    public AttestedAttribute(string clause) => Clause = clause;

    /// <summary>The clause, such as HCOC-8.1.</summary>
    /// <remarks>Clause: HCOC-P.7.</remarks>
    public string Clause { get; }

    /// <summary>Who states it.</summary>
    /// <remarks>Clause: HCOC-5.2.</remarks>
    public string? By { get; set; }

    /// <summary>In what role. Blank is reported (GOV0017).</summary>
    /// <remarks>Clause: HCOC-5.2.</remarks>
    public string? Role { get; set; }

    /// <summary>When, as yyyy-MM-dd. Blank or another form is reported (GOV0017).</summary>
    /// <remarks>Clause: HCOC-5.8.</remarks>
    public string? On { get; set; }

    /// <summary>For how long, in months from that date; must be above 0 (GOV0017).</summary>
    /// <remarks>Clause: HCOC-5.8.</remarks>
    public int ValidMonths { get; set; }

    /// <summary>Where more can be read: a ticket, minutes, an address.</summary>
    /// <remarks>Clause: HCOC-1.7.</remarks>
    public string? Reference { get; set; }
}

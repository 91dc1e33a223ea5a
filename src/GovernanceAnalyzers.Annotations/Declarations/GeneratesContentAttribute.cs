namespace GovernanceAnalyzers.Annotations;

/// <summary>What comes out of this was made by a model.</summary>
/// <remarks>
/// <para>On a class: its values, and what its members give back. On a parameter: only <see langword="out"/> and <see langword="ref"/>. A member with
/// nothing that comes out is reported (GOV0003).</para>
/// <para>Owes a provenance stamp on every path (<see cref="StampsProvenanceAttribute"/>; GOV0701), the model's identity, and, where a person reads
/// it, disclosure (<see cref="DisclosesAiAttribute"/>; GOV0705).</para>
/// <para>Clause: HCOC-7.1, HCOC-7.2.</para>
/// </remarks>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Delegate | AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter |
    AttributeTargets.ReturnValue,
    Inherited = true, AllowMultiple = false)]
public sealed class GeneratesContentAttribute : Attribute
{
    /// <summary>What kind of content it is; kinds combine.</summary>
    /// <remarks>Clause: HCOC-7.1.</remarks>
    public ContentKind Kind { get; set; }

    /// <summary>The model that made it, by the identity of its <see cref="ModelSourceAttribute"/>.</summary>
    /// <remarks>Clause: HCOC-7.2.</remarks>
    public string? Model { get; set; }

    /// <summary>
    /// What stamps this content where the compiler cannot look: the <see langword="nameof"/> of a hook, or the path of an evidence document. GOV0701
    /// is then silent here; a name that does not resolve is reported (GOV0010, GOV0011); the register says declared, not proved.
    /// </summary>
    /// <remarks>Clause: HCOC-7.1.</remarks>
    public string? StampedBy { get; set; }
}

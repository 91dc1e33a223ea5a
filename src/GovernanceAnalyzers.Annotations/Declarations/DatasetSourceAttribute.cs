namespace GovernanceAnalyzers.Annotations;

/// <summary>Training, fine-tuning or evaluation data, by identity.</summary>
/// <remarks>
/// <para>Answers GOV0105 for the data that comes out of the symbol. One attribute for each dataset it draws on.</para>
/// <para>Clause: HCOC-1.5.</para>
/// </remarks>
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter,
    Inherited = true, AllowMultiple = true)]
public sealed class DatasetSourceAttribute : Attribute
{
    /// <summary>Names a dataset.</summary>
    /// <param name="id">The name by which the register knows the dataset. Must not be blank.</param>
    public DatasetSourceAttribute(string id) => Id = id;

    /// <summary>The name by which the register knows the dataset. Must not be blank.</summary>
    /// <remarks>Clause: HCOC-1.5.</remarks>
    public string Id { get; }

    /// <summary>The path of its dataset card, which owes quality, bias, licence and personal-data sections (GOV1104).</summary>
    /// <remarks>Clause: HCOC-11.2, HCOC-11.3.</remarks>
    public string? Card { get; set; }

    /// <summary>The licence of the data, by SPDX identifier where there is one.</summary>
    /// <remarks>Clause: HCOC-11.7.</remarks>
    public string? Licence { get; set; }
}

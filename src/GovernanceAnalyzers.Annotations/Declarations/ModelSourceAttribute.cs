namespace GovernanceAnalyzers.Annotations;

/// <summary>A model, by identity.</summary>
/// <remarks>
/// <para>On a field or property: a constant or static that names it. On a method or class: the model that it uses; one attribute for each. Answers
/// GOV0106; an identity without version or digest, or an alias such as latest, is GOV0107.</para>
/// <para>Clause: HCOC-1.6.</para>
/// </remarks>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field,
    Inherited = true, AllowMultiple = true)]
public sealed class ModelSourceAttribute : Attribute
{
    /// <summary>Names a model.</summary>
    /// <param name="id">The name by which its supplier and the register know the model. Must not be blank.</param>
    public ModelSourceAttribute(string id) => Id = id;

    /// <summary>The name by which its supplier and the register know the model. Must not be blank.</summary>
    /// <remarks>Clause: HCOC-1.6.</remarks>
    public string Id { get; }

    /// <summary>The exact version or date of the model. Later than what the evaluation covers is reported on release (GOV0111).</summary>
    /// <remarks>Clause: HCOC-1.6, HCOC-1.10.</remarks>
    public string? Version { get; set; }

    /// <summary>The digest of the weights, with its algorithm: <c>sha256:…</c>.</summary>
    /// <remarks>Clause: HCOC-1.6, HCOC-6.5.</remarks>
    public string? Digest { get; set; }

    /// <summary>Who makes or serves the model.</summary>
    /// <remarks>Clause: HCOC-1.6.</remarks>
    public string? Supplier { get; set; }

    /// <summary>The licence of the model, by SPDX identifier where there is one.</summary>
    /// <remarks>Clause: HCOC-11.7.</remarks>
    public string? Licence { get; set; }
}

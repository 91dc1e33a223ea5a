namespace GovernanceAnalyzers.Annotations;

/// <summary>The system is deployed under the law of this jurisdiction.</summary>
/// <remarks>
/// <para>A jurisdiction for which the build loads no overlay of obligations is GOV0019.</para>
/// <para>Clause: HCOC-P.15, HCOC-11.8.</para>
/// </remarks>
[AttributeUsage(
    AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface,
    Inherited = true, AllowMultiple = true)]
public sealed class DeploymentJurisdictionAttribute : Attribute
{
    /// <summary>Names a jurisdiction.</summary>
    /// <param name="jurisdiction">An ISO 3166-1 alpha-2 code such as JP, or EU.</param>
    public DeploymentJurisdictionAttribute(string jurisdiction) => Jurisdiction = jurisdiction;

    /// <summary>An ISO 3166-1 alpha-2 code such as JP, or EU.</summary>
    /// <remarks>Clause: HCOC-P.15.</remarks>
    public string Jurisdiction { get; }
}

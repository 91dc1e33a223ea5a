namespace GovernanceAnalyzers.Annotations;

/// <summary>What the AI system that is called from here is used for.</summary>
/// <remarks>
/// <para>A use that is not in <see cref="AdvancedAiSystemAttribute.IntendedUse"/> of the called system, or is in
/// <see cref="AdvancedAiSystemAttribute.OutOfScopeUse"/>, is reported (GOV0207).</para>
/// <para>Clause: HCOC-2.1.</para>
/// </remarks>
[AttributeUsage(
    AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Constructor |
    AttributeTargets.Method | AttributeTargets.Property,
    Inherited = true, AllowMultiple = true)]
public sealed class UseCaseAttribute : Attribute
{
    /// <summary>Names a use.</summary>
    /// <param name="name">The use, in the words of the called system's declaration.</param>
    public UseCaseAttribute(string name) => Name = name;

    /// <summary>The use, in the words of the called system's declaration.</summary>
    /// <remarks>Clause: HCOC-2.1.</remarks>
    public string Name { get; }
}

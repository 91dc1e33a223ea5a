namespace GovernanceAnalyzers.Annotations;

/// <summary>It was considered whether this code is an advanced AI system, and it is not.</summary>
/// <remarks>
/// <para>Answers GOV0001. On a type inside a declared system it takes that type out. Together with <see cref="AdvancedAiSystemAttribute"/> on the
/// same symbol it is a contradiction.</para>
/// <para>Clause: HCOC-P.1.</para>
/// </remarks>
[AttributeUsage(
    AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface,
    Inherited = true, AllowMultiple = false)]
public sealed class NotAnAdvancedAiSystemAttribute : Attribute
{
    /// <summary>States that this code is not an advanced AI system.</summary>
    /// <param name="justification">Why not, in a sentence a reviewer can check. Blank or a placeholder is reported (GOV0006).</param>
    public NotAnAdvancedAiSystemAttribute(string justification) => Justification = justification;

    /// <summary>Why not, in a sentence a reviewer can check. Blank or a placeholder is reported (GOV0006).</summary>
    /// <remarks>Clause: HCOC-P.1.</remarks>
    public string Justification { get; }
}

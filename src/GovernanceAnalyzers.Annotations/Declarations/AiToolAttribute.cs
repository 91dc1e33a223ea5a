namespace GovernanceAnalyzers.Annotations;

/// <summary>A model may call this.</summary>
/// <remarks>
/// <para>Owes a person's approval on every path to a side effect (<see cref="RequiresApprovalAttribute"/>; GOV0112). What the body does counts,
/// whatever <see cref="Effect"/> says.</para>
/// <para>Clause: HCOC-1.13.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = true, AllowMultiple = false)]
public sealed class AiToolAttribute : Attribute
{
    /// <summary>What a call can change; effects combine.</summary>
    /// <remarks>Clause: HCOC-1.13.</remarks>
    public ToolEffect Effect { get; set; }
}

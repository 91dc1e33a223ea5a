namespace GovernanceAnalyzers.Annotations;

/// <summary>The result decides something that matters to a person: a loan, a job, a diagnosis, a grade.</summary>
/// <remarks>
/// <para>Owes a person's approval on every path where it depends on generated content (<see cref="RequiresApprovalAttribute"/>; GOV0116).</para>
/// <para>Clause: HCOC-P.8, HCOC-1.15.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property, Inherited = true, AllowMultiple = false)]
public sealed class ConsequentialDecisionAttribute : Attribute;

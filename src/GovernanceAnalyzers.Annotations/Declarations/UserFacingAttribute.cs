namespace GovernanceAnalyzers.Annotations;

/// <summary>A person talks to, or reads, what comes out of this. On a class: of every public member.</summary>
/// <remarks>
/// <para>Owes the disclosure that it is AI on every path that gives back generated content (<see cref="DisclosesAiAttribute"/>; GOV0705).</para>
/// <para>Clause: HCOC-7.6.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, Inherited = true, AllowMultiple = false)]
public sealed class UserFacingAttribute : Attribute;

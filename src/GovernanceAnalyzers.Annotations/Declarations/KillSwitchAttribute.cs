namespace GovernanceAnalyzers.Annotations;

/// <summary>Switches the AI feature off, or tells whether it is off.</summary>
/// <remarks>
/// <para>Answers GOV0204 where it stands on the path to the model; owed at <see cref="RiskTier.High"/> and above.</para>
/// <para>Clause: HCOC-2.3.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field, Inherited = true, AllowMultiple = false)]
public sealed class KillSwitchAttribute : Attribute;

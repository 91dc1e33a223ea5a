namespace GovernanceAnalyzers.Annotations;

/// <summary>Prompts or outputs are kept here, on these terms. On a class: by every member.</summary>
/// <remarks>
/// <para>Answers GOV0503 for what is stored inside. Owes a purpose and a retention; the privacy policy must cover them (GOV0502).</para>
/// <para>Clause: HCOC-5.4, HCOC-5.5, HCOC-11.6.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, Inherited = true, AllowMultiple = false)]
public sealed class PromptStorageAttribute : Attribute
{
    /// <summary>Why they are kept. Must not be blank.</summary>
    /// <remarks>Clause: HCOC-5.4, HCOC-5.5.</remarks>
    public string? Purpose { get; set; }

    /// <summary>How long they are kept, in days; 0 is not kept past the call. Negative, the default, says nothing.</summary>
    /// <remarks>Clause: HCOC-11.6.</remarks>
    public int RetentionDays { get; set; } = -1;
}

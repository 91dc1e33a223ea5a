namespace GovernanceAnalyzers.Annotations;

/// <summary>What a call to a tool can change; effects combine.</summary>
/// <remarks>
/// <para>Whatever is stated here, an effect that is found in the body counts as well (GOV0112).</para>
/// <para>Clause: HCOC-1.13.</para>
/// </remarks>
[Flags]
public enum ToolEffect
{
    /// <summary>Nothing is said; the body alone decides.</summary>
    /// <remarks>Clause: HCOC-1.13.</remarks>
    Unspecified = 0,

    /// <summary>Changes nothing; together with any other effect it is a contradiction.</summary>
    /// <remarks>Clause: HCOC-1.13.</remarks>
    ReadOnly = 1,

    /// <summary>Writes files, or rows of a database.</summary>
    /// <remarks>Clause: HCOC-1.13.</remarks>
    WritesData = 2,

    /// <summary>Deletes files, or rows of a database.</summary>
    /// <remarks>Clause: HCOC-1.13.</remarks>
    DeletesData = 4,

    /// <summary>Sends a request that changes something elsewhere, such as an HTTP POST or a payment.</summary>
    /// <remarks>Clause: HCOC-1.13.</remarks>
    CallsService = 8,

    /// <summary>Sends mail or another message to people.</summary>
    /// <remarks>Clause: HCOC-1.13.</remarks>
    SendsMessage = 16,

    /// <summary>Starts a process, or runs code or a command.</summary>
    /// <remarks>Clause: HCOC-1.12, HCOC-1.13.</remarks>
    StartsProcess = 32,

    /// <summary>Acts on the physical world or on infrastructure.</summary>
    /// <remarks>Clause: HCOC-1.13.</remarks>
    ControlsDevice = 64,
}

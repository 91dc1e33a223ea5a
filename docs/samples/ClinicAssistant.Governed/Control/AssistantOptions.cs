namespace ClinicAssistant.Governed.Control;

internal sealed class AssistantOptions
{
    /// <summary>Whether the assistant answers. Read anew whenever the configuration changes, so that no release is needed to stop it.</summary>
    public bool IsOff { get; set; }
}

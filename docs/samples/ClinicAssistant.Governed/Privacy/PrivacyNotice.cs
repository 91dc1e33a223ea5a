namespace ClinicAssistant.Governed.Privacy;

/// <summary>What is shown to a person, and the receipt that comes back with what they then send.</summary>
internal sealed record PrivacyNotice(string Receipt, string Version, string Text);

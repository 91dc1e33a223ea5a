namespace ClinicAssistant.Governed.Provenance;

/// <summary>A text that says, to people and to machines, where it comes from.</summary>
/// <param name="Label">For people; shown with the text.</param>
/// <param name="Provenance">For machines.</param>
internal sealed record StampedText(string Label, string Text, ProvenanceRecord Provenance);

/// <param name="Generator">The system that made the content.</param>
/// <param name="Model">The model that it used.</param>
/// <param name="DigitalSourceType">From IPTC's vocabulary of digital source types.</param>
/// <param name="Signature">HMAC-SHA256 over the content and the other members.</param>
internal sealed record ProvenanceRecord(string Generator, string Model, string DigitalSourceType, DateTimeOffset CreatedAt, string Signature);

using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GovernanceAnalyzers.Annotations;

namespace ClinicAssistant.Governed.Provenance;

/// <summary>Marks generated text as generated, and recognises what it has marked.</summary>
internal sealed class ProvenanceStamper(IConfiguration configuration, TimeProvider clock)
{
    private const string Generator = "clinic-assistant/1.0";
    private const string TrainedAlgorithmicMedia = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";

    // Without a configured key, stamps are recognised until the service restarts.
    private readonly byte[] _key = configuration["Provenance:Key"] is { Length: > 0 } key
        ? Convert.FromBase64String(key)
        : RandomNumberGenerator.GetBytes(32);

    [StampsProvenance(Standard = "IPTC Digital Source Type")]
    public StampedText Stamp(string text, string model) => new(Label(model), text, Describe(text, model));

    /// <summary>The label first, so that a reader who stops early has seen it; the record, over the whole text, last.</summary>
    [StampsProvenance(Standard = "IPTC Digital Source Type")]
    public async IAsyncEnumerable<string> StampAsync(
        IAsyncEnumerable<string> pieces, string model, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return Label(model);

        var text = new StringBuilder();
        await foreach (var piece in pieces.WithCancellation(cancellationToken))
        {
            text.Append(piece);
            yield return piece;
        }

        yield return JsonSerializer.Serialize(Describe(text.ToString(), model), JsonSerializerOptions.Web);
    }

    [DetectsProvenance]
    public bool Recognises(string text, ProvenanceRecord provenance) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(provenance.Signature),
            Encoding.ASCII.GetBytes(Sign(text, provenance.Generator, provenance.Model, provenance.DigitalSourceType, provenance.CreatedAt)));

    private static string Label(string model) => $"Written by AI ({model}); not checked by a clinician.";

    private ProvenanceRecord Describe(string text, string model)
    {
        var createdAt = clock.GetUtcNow();
        return new ProvenanceRecord(Generator, model, TrainedAlgorithmicMedia, createdAt, Sign(text, Generator, model, TrainedAlgorithmicMedia, createdAt));
    }

    private string Sign(string text, string generator, string model, string digitalSourceType, DateTimeOffset createdAt) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(
            _key, JsonSerializer.SerializeToUtf8Bytes(new { text, generator, model, digitalSourceType, createdAt })));
}

using System.Collections.Immutable;

namespace GovernanceAnalyzers.Actions.Standards;

/// <summary>The digital source types of IPTC and C2PA: what a stamp says that content is.</summary>
/// <remarks>Sources: IPTC NewsCodes, digital source type, of 2024-09-17, retired ones included (GOV1002 tells of those); C2PA 2.x.</remarks>
internal static class SourceTypes
{
    private const string Iptc = "cv.iptc.org/newscodes/digitalsourcetype/", C2pa = "c2pa.org/digitalsourcetype/";

    private static readonly ImmutableHashSet<string> OfIptc = ImmutableHashSet.Create(
        "digitalCapture", "computationalCapture", "negativeFilm", "positiveFilm", "print", "minorHumanEdits", "humanEdits", "compositeWithTrainedAlgorithmicMedia", "algorithmicallyEnhanced",
        "softwareImage", "digitalArt", "digitalCreation", "dataDrivenMedia", "trainedAlgorithmicMedia", "algorithmicMedia", "screenCapture", "virtualRecording", "composite", "compositeCapture", "compositeSynthetic");

    private static readonly ImmutableHashSet<string> OfC2pa = ImmutableHashSet.Create("empty", "trainedAlgorithmicData");

    /// <summary>A word that each has.</summary>
    public static readonly ImmutableHashSet<string> Words = ImmutableHashSet.Create("digitalsourcetype");

    /// <summary>Whether it is the address of a source type that is none.</summary>
    public static bool IsUnknown(string text) => TermOf(text, Iptc) is { } term ? !OfIptc.Contains(term) : TermOf(text, C2pa) is { } other && !OfC2pa.Contains(other);

    private static string? TermOf(string text, string vocabulary)
    {
        foreach (var scheme in new[] { "http://", "https://" })
            if (text.StartsWith(scheme + vocabulary, StringComparison.Ordinal) && text.Length > scheme.Length + vocabulary.Length) return text.Substring(scheme.Length + vocabulary.Length);
        return null;
    }
}

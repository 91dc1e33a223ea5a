using System.Collections.Immutable;

namespace GovernanceAnalyzers.Actions.Standards;

/// <summary>A term of C2PA or of IPTC's digital source types that has a successor.</summary>
/// <param name="IsLabel">It labels a part of a manifest: old ones are still read, and new ones are written by stamping hooks.</param>
internal sealed record RetiredTerm(string Text, string Successor, bool IsLabel);

/// <summary>The retired terms that are known. Sources: C2PA 2.x, "Actions" and "Training and Data Mining"; IPTC NewsCodes, digital source type.</summary>
internal static class RetiredTerms
{
    private const string Iptc = "http://cv.iptc.org/newscodes/digitalsourcetype/", C2pa = "http://c2pa.org/digitalsourcetype/";

    private static readonly ImmutableDictionary<string, RetiredTerm> All = new RetiredTerm[]
    {
        new("c2pa.actions", "c2pa.actions.v2", IsLabel: true),
        new("c2pa.training-mining", "cawg.training-mining", IsLabel: true),
        new("c2pa.trainedAlgorithmicData", C2pa + "trainedAlgorithmicData", IsLabel: false),
        new(Iptc + "digitalArt", Iptc + "digitalCreation", IsLabel: false),
        new(Iptc + "minorHumanEdits", Iptc + "humanEdits", IsLabel: false),
    }.ToImmutableDictionary(term => term.Text, StringComparer.Ordinal);

    /// <summary>Words of which each term has one.</summary>
    public static readonly ImmutableHashSet<string> Words = ImmutableHashSet.Create("c2pa", "digitalsourcetype");

    public static RetiredTerm? Find(string text) => All.TryGetValue(text.Replace("https://cv.iptc.org/", "http://cv.iptc.org/"), out var term) ? term : null;
}

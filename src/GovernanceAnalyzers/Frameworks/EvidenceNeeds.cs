using System.Collections.Immutable;
using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace GovernanceAnalyzers.Frameworks;

/// <summary>Which kinds of documents the Code asks for: data that comes with the analyzer.</summary>
internal static class EvidenceNeeds
{
    private const string Resource = "Frameworks/hiroshima-code.evidence.json";

    private static readonly ImmutableArray<string> Tiers = ImmutableArray.Create("Unspecified", "Minimal", "Limited", "High", "Frontier");

    private static readonly Lazy<ImmutableArray<EvidenceNeed>> s_all = new(Load);

    public static ImmutableArray<EvidenceNeed> All => s_all.Value;

    public static EvidenceNeed? Of(string? kind) => All.FirstOrDefault(need => string.Equals(need.Kind, kind, StringComparison.OrdinalIgnoreCase));

    private static ImmutableArray<EvidenceNeed> Load()
    {
        using var reader = new StreamReader(typeof(EvidenceNeeds).Assembly.GetManifestResourceStream(Resource)!);
        var stream = new YamlStream();                                       // JSON is YAML
        stream.Load(reader);
        return Sequence((YamlMappingNode)stream.Documents[0].RootNode, "evidence").Cast<YamlMappingNode>().Select(NeedOf).ToImmutableArray();
    }

    private static EvidenceNeed NeedOf(YamlMappingNode node) => new(
        Text(node, "kind")!, Text(node, "title")!, Text(node, "file")!, Text(node, "rule"), Text(node, "contentRule"),
        Text(node, "tier") is { } tier ? Tiers.IndexOf(tier) : 0,
        Texts(node, "when").Select(trait => (SystemTrait)Enum.Parse(typeof(SystemTrait), trait, ignoreCase: true)).ToImmutableArray(),
        Text(node, "maxAgeMonths") is { } months ? int.Parse(months, CultureInfo.InvariantCulture) : null,
        Text(node, "perVersion") == "true",
        Sequence(node, "sections").Cast<YamlMappingNode>().Select(s => new RequiredSection(Texts(s, "also").Prepend(Text(s, "heading")!).ToImmutableArray(), Text(s, "hint")!)).ToImmutableArray());

    private static IEnumerable<string> Texts(YamlMappingNode node, string key) => Sequence(node, key).Select(item => ((YamlScalarNode)item).Value!);

    private static string? Text(YamlMappingNode node, string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? ((YamlScalarNode)value).Value : null;

    private static IEnumerable<YamlNode> Sequence(YamlMappingNode node, string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? (YamlSequenceNode)value : [];
}

using System.Collections.Immutable;
using GovernanceAnalyzers.Configuration;
using Microsoft.CodeAnalysis.Text;
using YamlDotNet.RepresentationModel;

namespace GovernanceAnalyzers.Evidence;

/// <summary>
/// The cards of the models in a CycloneDX bill of materials (1.5 and later), as what a document says of itself: each text under the names that lead to it, such as
/// <c>modelCard.considerations.useCases</c>.
/// </summary>
/// <remarks>Of several models only what all cards say counts. Source: CycloneDX 1.6, bom-1.6.schema.json, definition modelCard.</remarks>
internal static class CycloneDxCards
{
    /// <summary>By which such a file is told; the bill's own recommendation.</summary>
    public const string Extension = ".cdx.json";

    /// <summary>With what all names of a card begin.</summary>
    public const string Card = "modelCard";

    private const string Kind = "ModelCard", ModelType = "machine-learning-model";

    public static bool Is(string path) => path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    public static ImmutableDictionary<string, ImmutableArray<Placed>> Read(SourceText text, ICollection<DocumentProblem> problems)
    {
        var found = new List<JsonProblem>();
        var json = new JsonText(text, found, itself: "");
        var root = json.Parse();
        foreach (var problem in found) problems.Add(new DocumentProblem(problem.Message, problem.Span));
        var values = ImmutableDictionary.CreateBuilder<string, ImmutableArray<Placed>>(StringComparer.OrdinalIgnoreCase);
        if (root is null || (Child(root, "components") as YamlSequenceNode)?.OfType<YamlMappingNode>().Where(c => Scalar(c, "type")?.Value == ModelType).ToList() is not { Count: > 0 } models) return values.ToImmutable();
        values[DocumentKeys.Kind] = ImmutableArray.Create(new Placed(Kind, json.SpanOf(Scalar(models[0], "type")!)));
        values[DocumentKeys.Models] = models.Select(m => Scalar(m, "name")).OfType<YamlScalarNode>().Select(n => new Placed(n.Value ?? "", json.SpanOf(n))).ToImmutableArray();
        if (Child(root, "metadata") is YamlMappingNode about && Scalar(about, "timestamp") is { Value: { Length: >= 10 } moment } at)
            values[DocumentKeys.Reviewed] = ImmutableArray.Create(new Placed(moment.Substring(0, 10), json.SpanOf(at)));
        var cards = models.Select(m => Leaves(json, Child(m, Card), Card).ToLookup(leaf => leaf.Name, leaf => leaf.Text)).ToList();
        foreach (var name in cards[0].Select(g => g.Key).Where(name => cards.TrueForAll(card => card.Contains(name)))) values[name] = cards.SelectMany(card => card[name]).ToImmutableArray();
        return values.ToImmutable();
    }

    /// <summary>Each text, under each of the names that lead to it.</summary>
    private static IEnumerable<(string Name, Placed Text)> Leaves(JsonText json, YamlNode? node, string name) => node switch
    {
        YamlScalarNode { Value: { } value } scalar when !string.IsNullOrWhiteSpace(value) && value != "null" => [(name, new Placed(value.Trim(), json.SpanOf(scalar)))],
        YamlSequenceNode list => list.SelectMany(item => Leaves(json, item, name)),
        YamlMappingNode map => map.Children.SelectMany(pair => Leaves(json, pair.Value, $"{name}.{(pair.Key as YamlScalarNode)?.Value}").SelectMany(leaf => new[] { leaf, (Name: name, leaf.Text) })).Distinct(),
        _ => [],
    };

    private static YamlNode? Child(YamlMappingNode node, string name) => node.Children.TryGetValue(new YamlScalarNode(name), out var value) ? value : null;

    private static YamlScalarNode? Scalar(YamlMappingNode node, string name) => Child(node, name) as YamlScalarNode;
}

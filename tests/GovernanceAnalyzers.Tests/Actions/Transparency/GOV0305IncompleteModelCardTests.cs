using Xunit;
using static GovernanceAnalyzers.Tests.EvidenceTest;

namespace GovernanceAnalyzers.Tests.Actions.Transparency;

public class GOV0305IncompleteModelCardTests
{
    private const string Id = "GOV0305";

    private const string System = "[assembly: AdvancedAiSystem(Id = \"desk\", RiskTier = RiskTier.High, Version = \"2.0\")]\n";

    private static readonly string[] Owed = ["Model details", "Intended use", "Training data", "Evaluation", "Limitations"];

    [Fact]
    public Task All_that_a_card_says_is_enough() => Verify(Id, System, [Document("ModelCard", string.Concat(Owed.Select(heading => $"## {heading}\n\nAs told.\n\n")))]);

    [Fact]
    public Task What_lacks_is_named() => Verify(
        Id, System, [("cards/large.md", "{|#0:|}---\nkind: ModelCard\n---\n## Model details\n\nLarge.\n\n## Uses\n\nLetters.\n")],
        Rule.Result(Id, 0, "cards/large.md", "lacks the sections 'Training data', 'Evaluation' and 'Limitations': add them"));

    [Fact]
    public Task Headings_of_common_cards_count() =>
        Verify(Id, System, [Document("ModelCard", "# Model description\n\nx\n\n# Intended uses & limitations\n\nx\n\n# Training\n\nx\n\n# Metrics\n\nx\n\n# Bias, risks, and limitations\n\nx\n")]);

    [Fact]
    public Task A_card_in_a_bill_of_materials_is_one() => Verify(Id, Trains, [("governance/models.cdx.json", Bill(Card))]);

    [Fact]
    public Task Without_any_card_the_system_says_so() => Verify(Id, Trains.Replace("AdvancedAiSystem(", "[|AdvancedAiSystem(", StringComparison.Ordinal).Replace("2.0\")", "2.0\")|]", StringComparison.Ordinal), [("governance/parts.cdx.json", Bill("", "library"))]);

    [Fact]
    public Task What_a_card_in_a_bill_lacks_is_named_by_its_name_there() => Verify(
        Id, Trains, [("governance/models.cdx.json", "{|#0:|}" + Bill(Card.Replace("\"technicalLimitations\": [\"Long letters\"]", "\"technicalLimitations\": [\" \"]", StringComparison.Ordinal)))],
        Rule.Result(Id, 0, "governance/models.cdx.json", "does not say biases, risks and limits ('modelCard.considerations.technicalLimitations'): add it"));

    [Fact]
    public Task Of_several_models_each_has_a_card() => Verify(
        Id, Trains, [("governance/models.cdx.json", "{|#0:|}" + Bill(Card, more: ", { \"type\": \"machine-learning-model\", \"name\": \"small\", \"modelCard\": { \"modelParameters\": { \"task\": \"text\", \"datasets\": [{ \"name\": \"d\" }] }, \"quantitativeAnalysis\": { \"performanceMetrics\": [{ \"value\": \"1\" }] }, \"considerations\": { \"technicalLimitations\": [\"x\"] } } }"))],
        Rule.Result(Id, 0, "governance/models.cdx.json", "does not say what it is for, and what it is not for ('modelCard.considerations.useCases'): add it"));

    [Fact]
    public Task A_bill_without_models_is_left_alone() => Verify("GOV0012", System, [("governance/parts.cdx.json", "{ \"bomFormat\": \"CycloneDX\", \"components\": [{ \"type\": \"library\", \"name\": \"x\" }] }"), ("governance/empty.cdx.json", "{ }")]);

    [Theory]
    [InlineData("{ \"components\": [{|#0:|}", "is not JSON: While parsing a node, did not find expected node content")]
    [InlineData("{|#0:|}[]", "holds no JSON object")]
    public Task A_bill_that_is_no_JSON_is_reported(string text, string problem) => Verify("GOV0012", System, [("governance/models.cdx.json", text)], Rule.Result("GOV0012", 0, "governance/models.cdx.json", problem));

    [Fact]
    public Task A_bill_says_when_it_was_made() => Verify(
        "GOV0012", System, [("governance/models.cdx.json", "{|#0:|}" + Bill(Card).Replace("timestamp", "time", StringComparison.Ordinal))],
        Rule.Result("GOV0012", 0, "governance/models.cdx.json", "does not say when it was made: add 'metadata.timestamp'"));

    [Fact]
    public Task A_bill_grows_old() => Verify(
        "GOV0012", System, [("governance/models.cdx.json", Bill(Card).Replace("2026-05-01T10:00:00Z", "{|#0:2025-05-01T10:00:00Z|}", StringComparison.Ordinal).Replace("\"{|#0:", "{|#0:\"", StringComparison.Ordinal).Replace("|}\"", "\"|}", StringComparison.Ordinal))],
        Rule.Result("GOV0012", 0, "governance/models.cdx.json", "was last reviewed on 2025-05-01, and is to be every 12 months: review it, and write the new date"));

    [Fact]
    public Task What_is_still_to_be_written_in_a_bill_is_reported_once() =>
        Verify("GOV0006", System, [("governance/models.cdx.json", Bill(Card).Replace("\"Long letters\"", "[|\"TODO\"|]", StringComparison.Ordinal))]);

    private const string Trains = "[assembly: AdvancedAiSystem(Id = \"desk\", RiskTier = RiskTier.High, Version = \"2.0\")]\npublic class Desk { public void Start() => Train(\"a\"); private static void Train(string data) { } }\n";

    private const string Card = """
        "modelParameters": { "task": "text-generation", "datasets": [{ "type": "dataset", "name": "letters" }] },
        "quantitativeAnalysis": { "performanceMetrics": [{ "type": "accuracy", "value": "0.91" }] },
        "considerations": { "useCases": ["Drafts of letters"], "technicalLimitations": ["Long letters"] }
        """;

    private static string Bill(string card, string type = "machine-learning-model", string more = "") =>
        $$$"""{ "bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": { "timestamp": "2026-05-01T10:00:00Z" }, "components": [{ "type": "{{{type}}}", "name": "large", "modelCard": { {{{card}}} } }{{{more}}}] }""";
}

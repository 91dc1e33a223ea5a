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
}

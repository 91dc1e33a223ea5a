using Xunit;
using static GovernanceAnalyzers.Tests.EvidenceTest;

namespace GovernanceAnalyzers.Tests.Actions.Data;

public class GOV1104IncompleteDatasetCardTests
{
    private const string Id = "GOV1104";

    private const string System = "[assembly: AdvancedAiSystem(Id = \"desk\", RiskTier = RiskTier.High, Version = \"2.0\")]\n";

    private const string Desk = System + "public class Desk {{ [{0}] public string Letters => \"letters.csv\"; }}";

    private static readonly string[] Owed = ["Quality", "Bias", "Licence", "Personal data"];

    [Fact]
    public Task A_card_that_the_build_does_not_have_is_reported() => Verify(
        Id, string.Format(null, Desk, "{|#0:DatasetSource(\"letters\", Card = \"cards/letters.md\")|}"), [],
        Rule.Result(Id, 0, "cards/letters.md", "is named as the card of a dataset, but is not among the documents of the build: write it, or see that the build is given it"));

    [Fact]
    public Task A_dataset_that_names_no_card_is_not_asked_for_one() => Verify(Id, string.Format(null, Desk, "DatasetSource(\"letters\")"), []);

    [Fact]
    public Task What_a_card_lacks_is_named_though_it_does_not_say_what_it_is() => Verify(
        Id, string.Format(null, Desk, "DatasetSource(\"letters\", Card = \"cards/letters.md\")"), [("cards/letters.md", "{|#0:|}# Letters\n\n## License\n\nMIT\n\n## Known biases\n\nNone seen.\n")],
        Rule.Result(Id, 0, "cards/letters.md", "lacks the sections 'Quality' and 'Personal data': add them"));

    [Fact]
    public Task A_card_that_says_all_is_not_reported() =>
        Verify(Id, System, [Document("DatasetCard", string.Concat(Owed.Select(heading => $"## {heading}\n\nAs told.\n\n")))]);

    [Fact]
    public Task Outside_a_system_none_is_asked_for() =>
        Verify(Id, "public class Desk { [DatasetSource(\"letters\", Card = \"cards/letters.md\")] public string Letters => \"\"; }", []);
}

using Xunit;
using static GovernanceAnalyzers.Tests.EvidenceTest;

namespace GovernanceAnalyzers.Tests.Actions.Risk;

public class GOV0111UnevaluatedReleaseTests
{
    private const string Id = "GOV0111";

    private const string System = "[assembly: AdvancedAiSystem(Id = \"desk\", RiskTier = RiskTier.High, Version = \"2.0\")]\n";

    private const string Release = "build_property.GovernanceRelease = true\n";

    private static string Version(string version) => $"[assembly: {{|#0:AdvancedAiSystem(Id = \"desk\", Version = \"{version}\")|}}]";

    [Theory]
    [InlineData("2.1", "2.0"), InlineData("10.0", "9.9.9"), InlineData("2026-06-01", "2026-05-01"), InlineData("2.0.1", "2.0")]
    public Task A_release_later_than_its_evaluation_is_reported(string version, string evaluated) => EvidenceTest.Verify(
        Id, Today, Release, Version(version), [Document("Evaluation", head: $"version: \"{evaluated}\"\n")],
        Rule.Result(Id, 0, "desk", $"is released as version {version}, but evaluated up to version {evaluated} only: evaluate what is released, and say so in the evaluation"));

    [Theory]
    [InlineData("2.0", "2.0"), InlineData("2.0", "2.1"), InlineData("2.0-beta", "2.0"), InlineData("2", "2.0.0")]
    public Task One_that_was_evaluated_is_not(string version, string evaluated) =>
        EvidenceTest.Verify(Id, Today, Release, Plain(Version(version)), [Document("Evaluation", head: $"version: \"{evaluated}\"\n")]);

    [Fact]
    public Task One_evaluation_without_a_version_is_of_all() =>
        EvidenceTest.Verify(Id, Today, Release, Plain(Version("2.1")), [Document("Evaluation", head: "version: \"2.0\"\n"), Document("RedTeamReport")]);

    [Fact]
    public Task A_build_that_is_not_released_is_left_alone() => Verify(Id, Plain(Version("2.1")), [Document("Evaluation", head: "version: \"2.0\"\n")]);

    [Fact]
    public Task Without_any_evaluation_another_rule_reports() => EvidenceTest.Verify(Id, Today, Release, Plain(Version("2.1")), []);

    [Fact]
    public Task A_model_later_than_its_evaluation_is_reported() => EvidenceTest.Verify(
        Id, Today, Release, System + "public class Desk { [{|#0:ModelSource(\"acme/large\", Version = \"2026-05\")|}] public const string Model = \"large\"; }",
        [Document("Evaluation", head: "models: [acme/large@2026-01, acme/small]\n")],
        Rule.Result(Id, 0, "acme/large", "is released with version 2026-05, but evaluated with version 2026-01 only: evaluate what is released, and list it under 'models' in the evaluation"));

    [Theory]
    [InlineData("acme/large@2026-05"), InlineData("acme/large"), InlineData("acme/large@2026-07"), InlineData("acme/small@2020-01")]
    public Task A_model_that_was_evaluated_or_is_not_listed_is_not(string listed) => EvidenceTest.Verify(
        Id, Today, Release, System + "public class Desk { [ModelSource(\"acme/large\", Version = \"2026-05\")] public const string Model = \"large\"; }", [Document("Evaluation", head: $"models: {listed}\n")]);

    private static string Plain(string source) => source.Replace("{|#0:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal);
}

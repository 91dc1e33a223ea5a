using GovernanceAnalyzers.CodeFixes.Declaring;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Declaring;

public class GOV0002UndescribedSystemFixTests
{
    private const string Owner = "Owner = \"TODO: say who answers for it\"";
    private const string Purpose = "Purpose = \"TODO: say in one sentence what it is for\"";

    [Theory]
    [InlineData("[[|AdvancedAiSystem(RiskTier = RiskTier.High)|]]", $"[AdvancedAiSystem(RiskTier = RiskTier.High, {Owner}, {Purpose})]")]
    [InlineData("[[|AdvancedAiSystem(Owner = \"\", Purpose = \"Drafts letters\", RiskTier = RiskTier.High)|]]", $"[AdvancedAiSystem({Owner}, Purpose = \"Drafts letters\", RiskTier = RiskTier.High)]")]
    public Task What_is_missing_or_blank_is_left_to_say(string attribute, string made) =>
        Fix<GOV0002UndescribedSystemFix>.Makes(attribute + "\npublic class Desk;\n", made + "\npublic class Desk;\n");

    /// <summary>No tier can be guessed, so the finding stays until a person has chosen one.</summary>
    [Theory]
    [InlineData("[[|AdvancedAiSystem|]]", "[[|AdvancedAiSystem({0}, {1}, RiskTier = RiskTier.Unspecified)|]]")]
    [InlineData("[[|AdvancedAiSystem()|]]", "[[|AdvancedAiSystem({0}, {1}, RiskTier = RiskTier.Unspecified)|]]")]
    [InlineData("[assembly: [|AdvancedAiSystem|]]", "[assembly: [|AdvancedAiSystem({0}, {1}, RiskTier = RiskTier.Unspecified)|]]")]
    public Task The_tier_is_for_a_person_to_choose(string attribute, string made) => MakesButStaysReported(
        attribute + "\npublic class Desk;\n", string.Format(System.Globalization.CultureInfo.InvariantCulture, made, Owner, Purpose) + "\npublic class Desk;\n");

    [Fact]
    public Task Where_only_the_tier_is_unspecified_there_is_nothing_to_add() =>
        Fix<GOV0002UndescribedSystemFix>.IsNotOffered("[[|AdvancedAiSystem(Owner = \"o\", Purpose = \"p\", RiskTier = RiskTier.Unspecified)|]] public class Desk;");

    private static Task MakesButStaysReported(string source, string made) =>
        new RuleFixTest<GOV0002UndescribedSystemFix>(source, made) { FixedState = { MarkupHandling = MarkupMode.Allow } }.RunAsync();
}

using GovernanceAnalyzers.CodeFixes.Declaring;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Declaring;

public class GOV0008IncompleteWaiverFixTests
{
    private const string Justification = "Justification = \"TODO: say why this is accepted\"";
    private const string Owner = "Owner = \"TODO: say who answers for it\"";
    private const string Expires = "Expires = \"TODO: yyyy-MM-dd\"";

    /// <summary>The last day stays reported until it is one, so that a waiver nobody has filled in waives nothing.</summary>
    [Theory]
    [InlineData("[[|GovernanceWaiver(\"GOV0701\")|]]", $"[[|GovernanceWaiver(\"GOV0701\", {Justification}, {Owner}, {Expires})|]]")]
    [InlineData("[[|GovernanceWaiver(\"GOV0701\", Owner = \"o\", Expires = \"\")|]]", $"[[|GovernanceWaiver(\"GOV0701\", Owner = \"o\", {Expires}, {Justification})|]]")]
    public Task What_is_missing_or_blank_is_left_to_say(string waiver, string made) =>
        MakesButStaysReported(waiver + "\npublic class Desk;\n", made + "\npublic class Desk;\n");

    [Theory]
    [InlineData("GOV0701")]
    [InlineData("GOV9999")]
    [InlineData("GOV0009")]
    public Task One_that_waives_nothing_is_removed(string rule) => Fix<GOV0008IncompleteWaiverFix>.Makes(
        $"[[|GovernanceWaiver(\"{rule}\", Justification = \"j\", Owner = \"o\", Expires = \"2026-05-31\")|]]\npublic class Desk;\n", "public class Desk;\n");

    [Fact]
    public Task One_whose_date_has_another_form_is_for_a_person_to_correct() =>
        Fix<GOV0008IncompleteWaiverFix>.IsNotOffered("[[|GovernanceWaiver(\"GOV0701\", Justification = \"j\", Owner = \"o\", Expires = \"31.5.2026\")|]]\npublic class Desk;\n");

    private static Task MakesButStaysReported(string source, string made) =>
        new RuleFixTest<GOV0008IncompleteWaiverFix>(source, made) { FixedState = { MarkupHandling = MarkupMode.Allow } }.RunAsync();
}

using GovernanceAnalyzers.CodeFixes.Declaring;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Declaring;

public class GOV0017IncompleteAttestationFixTests
{
    private const string Role = "Role = \"TODO: say in what role\"";
    private const string On = "On = \"TODO: yyyy-MM-dd\"";

    /// <summary>The date stays reported until it is one.</summary>
    [Theory]
    [InlineData("[|Attested(\"HCOC-8.1\")|]", $"[|Attested(\"HCOC-8.1\", {Role}, {On}, ValidMonths = 12)|]")]
    [InlineData("[|Attested(\"HCOC-8.1\", On = \"\", ValidMonths = 0, Role = \"r\")|]", $"[|Attested(\"HCOC-8.1\", {On}, ValidMonths = 12, Role = \"r\")|]")]
    public Task What_is_missing_or_blank_is_left_to_say(string attestation, string made) =>
        new RuleFixTest<GOV0017IncompleteAttestationFix>($"[{attestation}]\npublic class Desk;\n", $"[{made}]\npublic class Desk;\n") { FixedState = { MarkupHandling = MarkupMode.Allow } }.RunAsync();

    [Fact]
    public Task A_validity_alone_is_added_whole() => Fix<GOV0017IncompleteAttestationFix>.Makes(
        "[[|Attested(\"HCOC-8.1\", Role = \"r\", On = \"2026-01-15\")|]]\npublic class Desk;\n",
        "[Attested(\"HCOC-8.1\", Role = \"r\", On = \"2026-01-15\", ValidMonths = 12)]\npublic class Desk;\n");

    [Fact]
    public Task One_whose_date_has_another_form_is_for_a_person_to_correct() =>
        Fix<GOV0017IncompleteAttestationFix>.IsNotOffered("[[|Attested(\"HCOC-8.1\", Role = \"r\", On = \"15.1.2026\", ValidMonths = 12)|]]\npublic class Desk;\n");
}

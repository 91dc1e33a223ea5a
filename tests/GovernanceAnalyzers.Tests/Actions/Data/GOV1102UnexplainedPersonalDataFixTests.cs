using GovernanceAnalyzers.CodeFixes.Data;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Data;

public class GOV1102UnexplainedPersonalDataFixTests
{
    private const string Category = "Category = \"TODO: say what kind of data it is\"", Purpose = "Purpose = \"TODO: say what it is used for\"", Basis = "LawfulBasis = \"TODO: say on what basis\"";

    [Theory]
    [InlineData("PersonalDataInput", $"PersonalDataInput({Category}, {Purpose}, {Basis})")]
    [InlineData("PersonalDataInput(RetentionDays = 3)", $"PersonalDataInput(RetentionDays = 3, {Category}, {Purpose}, {Basis})")]
    [InlineData("PersonalDataInput(Purpose = \"\", Category = \"contact\")", $"PersonalDataInput({Purpose}, Category = \"contact\", {Basis})")]
    public Task What_is_missing_or_blank_is_left_to_say(string attribute, string made) => Fix<GOV1102UnexplainedPersonalDataFix>.Makes(
        $"[AdvancedAiSystem]\npublic class Desk\n{{\n    public void Take([[|{attribute}|]] string name) {{ }}\n}}\n", $"[AdvancedAiSystem]\npublic class Desk\n{{\n    public void Take([{made}] string name) {{ }}\n}}\n");

    [Fact]
    public Task In_several_places_at_once() => Fix<GOV1102UnexplainedPersonalDataFix>.Makes(
        "[AdvancedAiSystem]\npublic class Desk\n{\n    public void Take([[|PersonalDataInput|]] string a, [[|PersonalDataInput|]] string b) { }\n}\n",
        $"[AdvancedAiSystem]\npublic class Desk\n{{\n    public void Take([PersonalDataInput({Category}, {Purpose}, {Basis})] string a, [PersonalDataInput({Category}, {Purpose}, {Basis})] string b) {{ }}\n}}\n");
}

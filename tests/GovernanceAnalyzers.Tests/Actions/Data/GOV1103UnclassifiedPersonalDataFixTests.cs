using GovernanceAnalyzers.CodeFixes.Data;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Data;

public class GOV1103UnclassifiedPersonalDataFixTests
{
    private const string Ask = "    public Task M(IChatClient client, string email) => client.GetResponseAsync([|email|]);\n";

    [Theory]
    [InlineData(0, "[PersonalDataInput]")]
    [InlineData(1, "[NotPersonalData(\"TODO: say why this is no personal data\")]")]
    public Task A_parameter_is_classified_either_way(int way, string annotation)
    {
        var test = new RuleFixTest<GOV1103UnclassifiedPersonalDataFix>(Desk(Ask), Desk($"    public Task M(IChatClient client, {annotation} string email) => client.GetResponseAsync(email);\n"))
        {
            CodeActionIndex = way,
            CodeActionEquivalenceKey = "GOV1103." + (way == 0 ? "Personal" : "NotPersonal"),
        };
        return test.RunAsync();
    }

    [Theory]
    [InlineData("    public string Email { get; set; } = \"\";\n", "    [PersonalDataInput]\n    public string Email { get; set; } = \"\";\n")]
    [InlineData("    private string Email = \"\";\n", "    [PersonalDataInput]\n    private string Email = \"\";\n")]
    public Task So_are_members(string member, string fixedMember) => Fix<GOV1103UnclassifiedPersonalDataFix>.Makes(
        Desk(member + "    public Task M(IChatClient client) => client.GetResponseAsync([|Email|]);\n"), Desk(fixedMember + "    public Task M(IChatClient client) => client.GetResponseAsync(Email);\n"));

    [Fact]
    public Task And_what_records_hold() => Fix<GOV1103UnclassifiedPersonalDataFix>.Makes(
        Desk("    public Task M(IChatClient client, Guest guest) => client.GetResponseAsync($\"{guest.[|Email|]} {guest.[|Phone|]}\");\n") + "public record Guest(string Email, string Phone);\n",
        Desk("    public Task M(IChatClient client, Guest guest) => client.GetResponseAsync($\"{guest.Email} {guest.Phone}\");\n") + "public record Guest([PersonalDataInput] string Email, [PersonalDataInput] string Phone);\n");

    private static string Desk(string members) => "[AdvancedAiSystem]\npublic class Desk\n{\n" + members + "}\n";
}

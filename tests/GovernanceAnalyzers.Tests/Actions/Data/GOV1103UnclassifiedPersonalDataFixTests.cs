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

    [Fact]
    public Task What_a_helper_reads_is_classified_where_it_is_declared() => Fix<GOV1103UnclassifiedPersonalDataFix>.Makes(
        Desk("    private static string Line(Guest guest) => guest.[|Email|];\n    public Task M(IChatClient client, Guest guest) => client.GetResponseAsync(Line(guest));\n") + "public record Guest(string Email);\n",
        Desk("    private static string Line(Guest guest) => guest.Email;\n    public Task M(IChatClient client, Guest guest) => client.GetResponseAsync(Line(guest));\n") + "public record Guest([PersonalDataInput] string Email);\n");

    [Fact]
    public Task What_another_file_reads_is_classified_there()
    {
        var test = new RuleFixTest<GOV1103UnclassifiedPersonalDataFix>(Desk("    private readonly string _line = Lines.Of(new Guest(\"\"));\n    public Task M(IChatClient client) => client.GetResponseAsync([|_line|]);\n"), null);
        const string lines = "public record Guest(string Email); public static class Lines { public static string Of(Guest guest) => guest.Email; }";
        test.TestState.Sources.Add(lines);
        test.FixedState.Sources.Add(lines);
        return test.RunAsync();
    }

    private static string Desk(string members) => "[AdvancedAiSystem]\npublic class Desk\n{\n" + members + "}\n";
}

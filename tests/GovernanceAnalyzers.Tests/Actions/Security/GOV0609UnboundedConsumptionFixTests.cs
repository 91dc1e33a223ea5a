using GovernanceAnalyzers.CodeFixes.Security;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Security;

public class GOV0609UnboundedConsumptionFixTests
{
    [Theory]
    [InlineData("question", "question, options: new() { MaxOutputTokens = 1000 }")]
    [InlineData("question, null", "question, new() { MaxOutputTokens = 1000 }")]
    [InlineData("question, new ChatOptions()", "question, new ChatOptions() { MaxOutputTokens = 1000 }")]
    [InlineData("question, new ChatOptions { Temperature = 0 }", "question, new ChatOptions { Temperature = 0, MaxOutputTokens = 1000 }")]
    [InlineData("question, options: new() { }", "question, options: new() { MaxOutputTokens = 1000 }")]
    public Task The_output_is_capped(string before, string after) => new RuleFixTest<GOV0609UnboundedConsumptionFix>(Desk("", $"[|client.GetResponseAsync({before})|]"), Desk("", $"client.GetResponseAsync({after})")).RunAsync();

    [Theory]
    [InlineData("question", "question, cancellationToken: token")]
    [InlineData("question, null, CancellationToken.None", "question, null, token")]
    public Task The_caller_s_token_is_passed_on(string before, string after) =>
        new RuleFixTest<GOV0609UnboundedConsumptionFix>(Desk(", CancellationToken token", $"[|client.GetResponseAsync({before})|]"), Desk(", CancellationToken token", $"client.GetResponseAsync({after})")) { CodeActionEquivalenceKey = "GOV0609.PassToken" }.RunAsync();

    [Fact]
    public Task All_calls_of_a_file_are_capped() => new RuleFixTest<GOV0609UnboundedConsumptionFix>(
        Desk("", "[|client.GetResponseAsync(question)|]") + Desk("", "[|client.GetResponseAsync(question)|]").Replace("using Microsoft.AspNetCore.Mvc;\n", "").Replace("Desk", "Other"),
        Desk("", "client.GetResponseAsync(question, options: new() { MaxOutputTokens = 1000 })") + Desk("", "client.GetResponseAsync(question, options: new() { MaxOutputTokens = 1000 })").Replace("using Microsoft.AspNetCore.Mvc;\n", "").Replace("Desk", "Other")).RunAsync();

    [Fact]
    public async Task A_call_that_cannot_take_options_as_it_is_written_is_left_alone()
    {
        const string Before = "using Microsoft.AspNetCore.Mvc;\nusing OpenAI.Chat;\n[AdvancedAiSystem]\npublic class Desk(ChatClient client) : ControllerBase\n{\n    public string Ask(string question) => [|client.CompleteChat(question)|].Value.Content[0].Text;\n}\n";
        var test = new RuleFixTest<GOV0609UnboundedConsumptionFix>(Before, Before);
        test.TestState.AdditionalReferences.AddRange(Stubs.OpenAI);
        await test.RunAsync();                                               // a text cannot take the place of a list of messages
    }

    private static string Desk(string parameter, string call) =>
        $"using Microsoft.AspNetCore.Mvc;\n[AdvancedAiSystem]\npublic class Desk(IChatClient client) : ControllerBase\n{{\n    public async Task<string> AskAsync(string question{parameter}) => (await {call}).Text;\n}}\n";
}

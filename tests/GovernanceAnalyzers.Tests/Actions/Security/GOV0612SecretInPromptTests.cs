using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Security;

public sealed class GOV0612SecretInPromptTests
{
    private const string Id = "GOV0612", Key = "sk-proj-4f9a8c21d07be64f9a8c21d07be6";

    [Theory]
    [InlineData("Use the key " + Key + " for calls."), InlineData("Server=db1;Database=x;User Id=sa;Password=Tr0ub4dor"), InlineData("Ask jane.miller@clinic-nord.dk if in doubt."), InlineData("Call Mr Hansen at +45 33 12 74 98."),
     InlineData("-----BEGIN PRIVATE KEY-----")]
    public Task What_has_no_place_in_a_prompt_is_reported(string text) => Verify($$"""
        private const string System = "{{text}}";
        private static readonly string s_system = "{{text}}";
        public async Task M(IChatClient client, string question)
        {
            await client.GetResponseAsync([|"{{text}}"|]);
            await client.GetResponseAsync([new ChatMessage(ChatRole.System, [|"{{text}}"|]), new ChatMessage(ChatRole.User, question)]);
            await client.GetResponseAsync(question, new ChatOptions { Instructions = [|System|] });
            await client.GetResponseAsync([|$"{{text}} "|] + question);
            await client.GetResponseAsync([|System|] + question);
            await client.GetResponseAsync([|s_system|]);
            var local = "{{text}}";
            await client.GetResponseAsync([|local|]);
        }
        """);

    [Fact]
    public Task Parts_of_what_is_put_together_are_reported_where_they_stand() => Verify($$"""
        public async Task M(IChatClient client, string question) => await client.GetResponseAsync($"{question}[| or ask jane.miller@clinic-nord.dk|]");
        """);

    [Theory]
    [InlineData("Answer briefly."), InlineData("Write to support@clinic-nord.dk or info@clinic-nord.dk."), InlineData("Mail jane@example.com, john.doe@gmail.com or user@contoso.com."), InlineData("An address looks like name@domain."), InlineData("An example: John Smith 94108 j.smith@gmail.com"),
     InlineData("Call +1 800 555 0100 or +1 212 555 0123 or +44 800 123 4567."), InlineData("Add +1 to 12345678901234 and +3.5."), InlineData("Server={server};Password={password};"), InlineData("The key begins with sk-."),
     InlineData("Tokens: 4917612345678"), InlineData("@mention and a@b")]
    public Task What_is_nobodys_is_not(string text) => Verify($$"""public async Task M(IChatClient client) => await client.GetResponseAsync("{{text}}");""");

    [Fact]
    public Task Texts_that_no_model_reads_are_not() => Verify($$"""
        private const string Used = "Ask jane.miller@clinic-nord.dk";
        public async Task M(IChatClient client, string question)
        {
            Console.WriteLine(Used);
            await client.GetResponseAsync(question, new ChatOptions { ConversationId = Used });
            await client.GetResponseAsync(Find(question));
        }
        private static string Find(string question) => question.Replace(Used, "");
        """);

    [Fact]
    public Task Only_inside_systems() => Rule.Verify(Id, """
        public class Outside { public async Task M(IChatClient client) => await client.GetResponseAsync("Ask jane.miller@clinic-nord.dk"); }
        [NotAnAdvancedAiSystem("x")] public class Excluded { public async Task M(IChatClient client) => await client.GetResponseAsync("Ask jane.miller@clinic-nord.dk"); }
        """);

    [Fact]
    public Task Code_with_errors() => Rule.VerifyBroken(Id, "[AdvancedAiSystem] public class Desk { async Task M(IChatClient client) => await client.GetResponseAsync(\"jane.miller@clinic-nord.dk\" + ; }");

    [Fact]
    public Task The_message_does_not_repeat_the_secret() => Rule.Verify(
        Id, "[AdvancedAiSystem] public class Desk { public async Task M(IChatClient client) => await client.GetResponseAsync({|#0:\"" + Key + "\"|}); }",
        Rule.Result(Id, 0, "A secret key", "ChatClientExtensions.GetResponseAsync"));

    private static Task Verify(string members) => Rule.Verify(Id, "[AdvancedAiSystem] public class Desk\n{\n" + members + "\n}\n");
}

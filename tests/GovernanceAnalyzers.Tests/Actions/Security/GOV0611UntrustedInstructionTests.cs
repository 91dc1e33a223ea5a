using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Security;

/// <summary>What is somebody else's, and what instructs a model.</summary>
public sealed class GOV0611UntrustedInstructionTests
{
    private const string Id = "GOV0611";

    /// <summary>A controller of a system; <c>text</c> is what a request says.</summary>
    private static Task VerifyAction(string statements, string members = "") => Rule.Verify(Id, $$"""
        using Microsoft.AspNetCore.Mvc;

        public sealed record Question(string Text, int Age, Guid Id);

        [AdvancedAiSystem]
        public class AskController(IChatClient chat, IConfiguration configuration) : ControllerBase
        {
            [HttpPost]
            public async Task Ask(string text, Question question, [FromServices] Texts texts, CancellationToken cancel)
            {
                {{statements}}
                await Task.Yield();
            }
            {{members}}
        }

        public interface IConfiguration { string this[string key] { get; } }
        public class Texts { public string Persona { get; set; } = ""; }
        public static class Guard
        {
            [ScreensInput] public static string Clean(string text) => text.Replace("ignore", "") + text.Length;
            [ScreensInput] public static bool IsHarmless(string text) => !text.Contains("ignore");
        }
        """);

    [Theory]
    [InlineData("_ = new ChatMessage(ChatRole.System, [|text|]);")]
    [InlineData("_ = new ChatMessage(ChatRole.System, [|$\"You speak {text}.\"|]);")]
    [InlineData("_ = new ChatMessage(ChatRole.System, [|question.Text|]);")]
    [InlineData("var messages = new List<ChatMessage> { new(ChatRole.System, [|\"You are \" + text|]), new(ChatRole.User, text) };")]
    [InlineData("_ = new ChatMessage(ChatRole.System, [|text|] ?? \"nothing\");")]
    [InlineData("_ = new ChatOptions { Instructions = [|text|] };")]
    [InlineData("_ = new ChatMessage(ChatRole.System, new List<AIContent> { new TextContent(text) });")]
    [InlineData("_ = new ChatMessage(ChatRole.System, [|Request.Query[\"persona\"].ToString()|]);")]
    [InlineData("_ = new ChatMessage(ChatRole.System, [|Request.Headers.UserAgent.ToString()|]);")]
    [InlineData("Use([|text|]);")]
    public Task Text_of_a_request(string statement) =>
        VerifyAction(statement.Replace("new List<AIContent> { new TextContent(text) }", "[|new List<AIContent> { new TextContent(text) }|]"), "private static ChatMessage Use(string persona) => new(ChatRole.System, persona);");

    [Theory]
    [InlineData("_ = new ChatMessage(ChatRole.User, text);")]
    [InlineData("_ = new ChatMessage(ChatRole.System, \"You are a nurse.\");")]
    [InlineData("_ = new ChatMessage(ChatRole.System, configuration[\"Persona\"]);")]
    [InlineData("_ = new ChatMessage(ChatRole.System, texts.Persona);")]
    [InlineData("_ = new ChatMessage(ChatRole.System, $\"The user is {question.Age}, {question.Id}, {text.Length}.\");")]
    [InlineData("_ = new ChatMessage(ChatRole.System, int.Parse(text) + \" words.\");")]
    [InlineData("_ = new ChatMessage(ChatRole.System, text == \"de\" ? \"Answer in German.\" : \"Answer in English.\");")]
    [InlineData("_ = new ChatMessage(ChatRole.System, new Dictionary<string, string> { [\"a\"] = \"You are A.\" }[text]);")]
    [InlineData("_ = new ChatMessage(ChatRole.System, System.IO.File.ReadAllText(Path.Combine(\"personas\", text)));")]
    [InlineData("_ = new ChatMessage(ChatRole.System, (await chat.GetResponseAsync(text)).Text);")]
    [InlineData("_ = new ChatMessage(ChatRole.System, Guard.Clean(text));")]
    [InlineData("if (Guard.IsHarmless(text)) _ = new ChatMessage(ChatRole.System, text);")]
    [InlineData("var role = text.Length > 3 ? ChatRole.System : ChatRole.User; _ = new ChatMessage(role, text);")]
    public Task Ones_own_text(string statement) => VerifyAction(statement);

    [Fact]
    public Task Personal_data_redacted_or_not() => Rule.Verify(Id, """
        [AdvancedAiSystem]
        public class Assistant
        {
            public ChatMessage A([PersonalDataInput(LawfulBasis = "Contract")] string name) => new(ChatRole.System, [|"You talk to " + name|]);
            public ChatMessage B([PersonalDataInput] string name) => new(ChatRole.System, "You talk to " + Redact(name));
            public ChatMessage C([PersonalDataInput] string name) => new(ChatRole.User, "I am " + name);
            [Redacts] private static string Redact(string text) => text[..1] + "…";
        }
        """);

    [Fact]
    public Task Minimal_endpoints_hubs_pages_consoles_and_what_is_user_facing() => Rule.Verify(Id, """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.SignalR;

        [AdvancedAiSystem]
        public static class Api
        {
            public static void Map(WebApplication app)
            {
                app.MapGet("/a", (string persona, IChatClient chat) => chat.GetResponseAsync([new ChatMessage(ChatRole.System, [|persona|])]));
                app.MapGet("/b", (string question, IChatClient chat) => chat.GetResponseAsync([new ChatMessage(ChatRole.User, question)]));
                app.MapGet("/c", [|Answer|]);
            }
            private static ChatMessage Answer(string persona) => new(ChatRole.System, persona);
        }
        [AdvancedAiSystem]
        public class Talk : Hub
        {
            public ChatMessage Say(string persona) => new(ChatRole.System, [|persona|]);
        }
        [AdvancedAiSystem]
        public class Program
        {
            [UserFacing] public ChatMessage Say(string persona) => new(ChatRole.System, [|persona|]);
            public ChatMessage Plain(string persona) => new(ChatRole.System, persona);
            public ChatMessage Read() => new(ChatRole.System, [|Console.ReadLine()|]!);
            public async Task<ChatMessage> Fetch(HttpClient http) => new(ChatRole.System, [|await http.GetStringAsync("https://example.org/")|]);
        }
        """);

    [Fact]
    public Task The_messages_of_other_libraries()
    {
        var test = new RuleTest(Id, """
            #pragma warning disable OPENAI001
            using OpenAI.Chat;
            [AdvancedAiSystem]
            public class Assistant
            {
                [UserFacing]
                public void M(string text)
                {
                    _ = new SystemChatMessage([|text|]);
                    _ = new DeveloperChatMessage([|text|]);
                    _ = OpenAI.Chat.ChatMessage.CreateSystemMessage([|text|]);
                    _ = new UserChatMessage(text);
                }
            }
            """);
        test.TestState.AdditionalReferences.AddRange(Stubs.OpenAI);
        return test.RunAsync();
    }

    [Fact]
    public Task The_message_says_whose_it_is() => Rule.Verify(
        Id,
        """
        [AdvancedAiSystem]
        public class Assistant
        {
            [UserFacing] public ChatMessage Say(string persona) => new(ChatRole.System, {|#0:persona|});
            public static void Map(Microsoft.AspNetCore.Routing.IEndpointRouteBuilder app) => Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions.MapGet(app, "/", {|#1:Answer|});
            private static ChatMessage Answer(string persona) => new(ChatRole.System, {|#2:persona|});
        }
        """,
        Rule.Result(Id, 0, "persona", "new ChatMessage"),
        Rule.Result(Id, 1, "the input of Answer", "new ChatMessage' in 'Assistant.Answer").WithLocation(2));

    [Fact]
    public Task Nothing_is_asked_outside_a_system() => Rule.Verify(Id, """
        public class Assistant
        {
            [UserFacing] public ChatMessage Say(string persona) => new(ChatRole.System, persona);
        }
        """);

    [Fact]
    public Task Broken_code_is_left_alone() => Rule.VerifyBroken(Id, """
        [AdvancedAiSystem]
        public class Assistant { [UserFacing] public ChatMessage Say(string persona) => new(ChatRole.System, persona }
        """);
}

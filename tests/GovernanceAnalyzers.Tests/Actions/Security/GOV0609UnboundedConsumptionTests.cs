using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Security;

public sealed class GOV0609UnboundedConsumptionTests
{
    private const string Id = "GOV0609";

    private const string Usings = GOV0608UnauthorizedEndpointTests.Usings;

    [Theory]
    [InlineData("ControllerBase"), InlineData("Controller"), InlineData("Hub"), InlineData("Microsoft.AspNetCore.Mvc.RazorPages.PageModel")]
    public Task A_call_without_limit_in_an_action_is_reported(string type) => Verify($$"""
        [AdvancedAiSystem] public class Desk(IChatClient client) : {{type}}
        {
            public async Task<string> AskAsync(string question) => (await [|client.GetResponseAsync(question)|]).Text;
            public async Task<string> AskEmptyAsync(string question) { var response = await [|client.GetResponseAsync(question, new ChatOptions { Temperature = 0 }, CancellationToken.None)|]; return response.Text; }
            private async Task<string> NobodyCallsAsync(string question) => (await client.GetResponseAsync(question)).Text;
        }
        """);

    [Theory]
    [InlineData("cancellationToken: token"), InlineData("new ChatOptions { MaxOutputTokens = 500 }"), InlineData("new() { Temperature = 0, MaxOutputTokens = limit }"), InlineData("options"), InlineData("Short"), InlineData("Given()"), InlineData("_given"), InlineData("set"), InlineData("made")]
    public Task A_limit_or_what_may_hold_one_is_enough(string argument) => Verify($$"""
        [AdvancedAiSystem] public class Desk(IChatClient client, ChatOptions _given) : ControllerBase
        {
            private static readonly ChatOptions Short = new() { MaxOutputTokens = 100 };
            public async Task<string> AskAsync(string question, int limit, ChatOptions options, CancellationToken token)
            {
                var set = new ChatOptions { Temperature = 0 };
                set.MaxOutputTokens = limit;
                var made = new ChatOptions();
                Limit(made);
                return (await client.GetResponseAsync(question, {{argument}})).Text;
            }
            private static ChatOptions Given() => new();
            private static void Limit(ChatOptions options) => options.Temperature = 0;
        }
        """);

    [Theory]
    [InlineData("null"), InlineData("default"), InlineData("new()"), InlineData("Warm"), InlineData("set"), InlineData("new ChatOptions { MaxOutputTokens = null }")]
    public Task Options_that_are_known_to_hold_none_are_not(string argument) => Verify($$"""
        [AdvancedAiSystem] public class Desk(IChatClient client) : ControllerBase
        {
            private static readonly ChatOptions Warm = new() { Temperature = 1 };
            public async Task<string> AskAsync(string question)
            {
                var set = new ChatOptions();
                set.Temperature = 0;
                return (await [|client.GetResponseAsync(question, {{argument}})|]).Text;
            }
        }
        """);

    [Fact]
    public Task Options_that_a_constructor_keeps_are_looked_into() => Verify("""
        [AdvancedAiSystem] public class Desk : ControllerBase
        {
            private readonly IChatClient _client;
            private readonly ChatOptions _warm, _short, _either;
            public Desk(IChatClient client, bool b)
            {
                _client = client;
                _warm = new ChatOptions { Temperature = 1 };
                _short = new ChatOptions { MaxOutputTokens = 100 };
                if (b) _either = new ChatOptions(); else _either = new ChatOptions { MaxOutputTokens = 10 };
            }
            public async Task<string> AskAsync(string question) => (await [|_client.GetResponseAsync(question, _warm)|]).Text;
            public async Task<string> AskShortAsync(string question) => (await _client.GetResponseAsync(question, _short)).Text;
            public async Task<string> AskEitherAsync(string question) => (await _client.GetResponseAsync(question, _either)).Text;
        }
        """);

    [Fact]
    public Task Waiting_for_some_time_only_is_a_limit() => Verify("""
        [AdvancedAiSystem] public class Desk(IChatClient client) : ControllerBase
        {
            public async Task<string> WaitAsync(string question) => (await client.GetResponseAsync(question).WaitAsync(TimeSpan.FromSeconds(30))).Text;
            public async Task<string> WaitConfiguredAsync(string question, CancellationToken token) => (await client.GetResponseAsync(question).WaitAsync(token).ConfigureAwait(false)).Text;
            public async Task StreamAsync(string question, CancellationToken token) { await foreach (var update in client.GetStreamingResponseAsync(question).WithCancellation(token)) await Response.WriteAsync(update.Text); }
            public async Task StopAsync(string question) { var length = 0; await foreach (var update in client.GetStreamingResponseAsync(question)) if ((length += update.Text.Length) > 1000) break; }
            public async Task RaceAsync(string question) { var task = client.GetResponseAsync(question); await Task.WhenAny(task, Task.Delay(1000)); }
            public async Task OpenAsync(string question) { await foreach (var update in [|client.GetStreamingResponseAsync(question)|]) await Response.WriteAsync(update.Text); }
            public async Task<string> ConfiguredAsync(string question) => (await [|client.GetResponseAsync(question)|].ConfigureAwait(false)).Text;
        }
        """);

    [Theory]
    [InlineData("public static void Set(HttpClient http) => http.Timeout = TimeSpan.FromSeconds(20);"), InlineData("public static void Set(ChatOptions options) => options.MaxOutputTokens ??= 500;"), InlineData("public static HttpClient Make() => new() { Timeout = TimeSpan.FromSeconds(20) };")]
    public Task A_limit_that_may_be_for_all_calls_is_taken_to_be(string setup) => Verify($$"""
        public static class Setup { {{setup}} }
        [AdvancedAiSystem] public class Desk(IChatClient client) : ControllerBase { public async Task<string> AskAsync(string question) => (await client.GetResponseAsync(question)).Text; }
        """);

    [Fact]
    public Task The_limit_of_one_call_is_not_that_of_another() => Verify("""
        public sealed class Reply { public TimeSpan Timeout { get; set; } }
        [AdvancedAiSystem] public class Desk(IChatClient client) : ControllerBase
        {
            public async Task<string> AskAsync(string question) => (await [|client.GetResponseAsync(question)|]).Text;
            public async Task<string> AskShortAsync(string question) => (await client.GetResponseAsync(question, new ChatOptions { MaxOutputTokens = 10 })).Text;
            public Reply Late() => new() { Timeout = TimeSpan.Zero };
        }
        """);

    [Fact]
    public Task The_call_may_stand_behind_the_endpoint() => Verify("""
        public interface IAnswers { Task<string> AnswerAsync(string question); }
        [AdvancedAiSystem] public sealed class Answers(IChatClient client) : IAnswers
        {
            public async Task<string> AnswerAsync(string question) => await AskAsync(question);
            private async Task<string> AskAsync(string question) => (await [|client.GetResponseAsync(question)|]).Text;
            public async Task<string> BatchAsync(string question) => (await client.GetResponseAsync(question)).Text;
        }
        [AdvancedAiSystem] public class Desk(IAnswers answers) : ControllerBase { public async Task<string> AskAsync(string question) => await answers.AnswerAsync(question); }
        """);

    [Fact]
    public Task Mapped_endpoints_count() => Verify("""
        [AdvancedAiSystem] public static class Program
        {
            public static void Main()
            {
                var app = WebApplication.Create();
                app.MapPost("/a", async (IChatClient client, string question) => (await [|client.GetResponseAsync(question)|]).Text);
                app.MapPost("/b", AskAsync).AllowAnonymous();
                app.MapPost("/c", async (IChatClient client, string question) => (await client.GetResponseAsync(question)).Text).RequireAuthorization();
                app.MapPost("/d", AskClosedAsync).RequireAuthorization();
                app.MapPost("/e", [Authorize] async (IChatClient client, string question) => (await client.GetResponseAsync(question)).Text);
                app.MapPost("/f", async (IChatClient client, string question, CancellationToken token) => (await client.GetResponseAsync(question, cancellationToken: token)).Text);
            }
            private static async Task<string> AskAsync(IChatClient client, string question) => (await [|client.GetResponseAsync(question)|]).Text;
            private static async Task<string> AskClosedAsync(IChatClient client, string question) => (await client.GetResponseAsync(question)).Text;
        }
        """);

    [Theory]
    [InlineData("", "[Authorize]"), InlineData("[Authorize]", ""), InlineData("[Key]", "")]
    public Task An_endpoint_that_asks_who_calls_is_not_public(string onType, string onMethod) => Verify($$"""
        {{onType}} [AdvancedAiSystem] public class Desk(IChatClient client) : ControllerBase { {{onMethod}} public async Task<string> AskAsync(string question) => (await client.GetResponseAsync(question)).Text; }
        public sealed class KeyAttribute : Attribute, IAuthorizationFilter { public void OnAuthorization(AuthorizationFilterContext context) { } }
        """);

    [Fact]
    public Task It_is_where_everybody_may_all_the_same() => Verify("""
        [Authorize] [AdvancedAiSystem] public class Desk(IChatClient client) : ControllerBase
        {
            [AllowAnonymous] public async Task<string> OpenAsync(string question) => (await [|client.GetResponseAsync(question)|]).Text;
            public async Task<string> ClosedAsync(string question) => (await client.GetResponseAsync(question)).Text;
        }
        """);

    [Fact]
    public Task In_a_system_for_the_public_every_endpoint_is() => Verify("""
        [Authorize] [AdvancedAiSystem(Audience = Audience.GeneralPublic)] public class Desk(IChatClient client) : ControllerBase { public async Task<string> AskAsync(string question) => (await [|client.GetResponseAsync(question)|]).Text; }
        """);

    [Fact]
    public Task Code_that_looks_at_the_caller_itself_is_not_public() => Verify("""
        [AdvancedAiSystem] public class Desk(IChatClient client, IAuthorizationService checks) : ControllerBase
        {
            public async Task<string> AskAsync(string question) => (await checks.AuthorizeAsync(User, "nurses")).Succeeded ? (await client.GetResponseAsync(question)).Text : "";
            public async Task<string> AskCheckedAsync(string question) { Check(); return await AnswerAsync(question); }
            [AuthorizesAccess] private void Check() { if (User.Identity is null) throw new UnauthorizedAccessException(); }
            private async Task<string> AnswerAsync(string question) => (await client.GetResponseAsync(question)).Text;
        }
        """);

    [Theory]
    [InlineData("Add(AuthorizationOptions options) => options.FallbackPolicy = options.DefaultPolicy;"), InlineData("Add(AuthorizationBuilder builder) => builder.AddFallbackPolicy(\"staff\", policy => policy.RequireRole(\"staff\"));")]
    public Task A_policy_for_all_may_close_what_says_nothing(string setup) => Verify($$"""
        public static class Setup { public static void {{setup}} }
        [AdvancedAiSystem] public class Desk(IChatClient client) : ControllerBase
        {
            public async Task<string> AskAsync(string question) => (await client.GetResponseAsync(question)).Text;
            [AllowAnonymous] public async Task<string> OpenAsync(string question) => (await [|client.GetResponseAsync(question)|]).Text;
        }
        """);

    [Fact]
    public Task Only_inside_systems_and_not_for_what_may_not_ask() => Verify("""
        public class Outside(IChatClient client) : ControllerBase { public async Task<string> AskAsync(string question) => (await client.GetResponseAsync(question)).Text; }
        [NotAnAdvancedAiSystem("x")] public class Excluded(IChatClient client) : ControllerBase { public async Task<string> AskAsync(string question) => (await client.GetResponseAsync(question)).Text; }
        [AdvancedAiSystem] public class Vectors(IEmbeddingGenerator<string, Embedding<float>> generator) : ControllerBase { public async Task<int> EmbedAsync(string text) => (await generator.GenerateAsync([text])).Count; }
        [AdvancedAiSystem] public static class Job { public static async Task RunAsync(IChatClient client) => await client.GetResponseAsync("Good morning"); }
        """);

    [Fact]
    public Task Options_of_another_library_count_as_well()
    {
        var test = new RuleTest(Id, Usings + """
            using OpenAI.Chat;
            [AdvancedAiSystem] public class Desk(ChatClient client) : ControllerBase
            {
                public async Task<string> AskAsync(string question) { ChatCompletion answer = await [|client.CompleteChatAsync([OpenAI.Chat.ChatMessage.CreateUserMessage(question)])|]; return answer.Content[0].Text; }
                public string Ask(string question) { ChatCompletion answer = [|client.CompleteChat([OpenAI.Chat.ChatMessage.CreateUserMessage(question)], new ChatCompletionOptions())|]; return answer.Content[0].Text; }
                public string AskShort(string question) { ChatCompletion answer = client.CompleteChat([OpenAI.Chat.ChatMessage.CreateUserMessage(question)], new ChatCompletionOptions { MaxOutputTokenCount = 50 }); return answer.Content[0].Text; }
            }
            """);
        test.TestState.AdditionalReferences.AddRange(Stubs.OpenAI);
        return test.RunAsync();
    }

    [Fact]
    public Task Code_with_errors() => Rule.VerifyBroken(Id, Usings + "[AdvancedAiSystem] public class Desk : ControllerBase { public string M(IChatClient client) => client.GetResponseAsync( ; void N(WebApplication app) => app.MapPost(\"/x\", ; }");

    [Fact]
    public Task The_message_names_call_and_endpoint() => Rule.Verify(
        Id, Usings + """
        [AdvancedAiSystem] public class Desk(IChatClient client) : ControllerBase { public async Task<string> AskAsync(string question) => (await {|#0:client.GetResponseAsync(question)|}).Text; }
        [AdvancedAiSystem] public static class Routes { public static void Map(WebApplication app) => app.MapPost("/ask", async (IChatClient client, string question) => (await {|#1:client.GetResponseAsync(question)|}).Text); }
        """,
        Rule.Result(Id, 0, "ChatClientExtensions.GetResponseAsync", "Desk.AskAsync"), Rule.Result(Id, 1, "ChatClientExtensions.GetResponseAsync", "MapPost /ask"));

    private static Task Verify(string source) => Rule.Verify(Id, Usings + source);
}

using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Monitoring;

public sealed class GOV0203UnscreenedInputTests
{
    private const string Id = "GOV0203";

    private const string Usings = "using Microsoft.AspNetCore.Builder; using Microsoft.AspNetCore.Mvc; using Microsoft.AspNetCore.Routing;\n";

    private const string Safety = """

        public static class Safety
        {
            [ScreensInput] public static bool IsSafe(string text) => text.Length < 100 && !text.Contains("harm");
            [ScreensInput] public static string Clean(string text) => text.Replace("harm", "");
            [ScreensInput] public static void Check(string text) { if (text.Contains("harm")) throw new InvalidOperationException(); }
        }
        """;

    [Theory]
    [InlineData("High"), InlineData("Frontier")]
    public Task What_a_request_holds_reaches_a_model(string tier) => Verify($$"""
        [AdvancedAiSystem(RiskTier = RiskTier.{{tier}})] public class Desk(IChatClient client) : ControllerBase
        {
            public Task A(string q) => client.GetResponseAsync([|q|]);
            public Task B(string q) => client.GetResponseAsync([|"Answer: " + q|]);
            public async Task C(string q) { if (!Safety.IsSafe(q)) return; await client.GetResponseAsync(q); }
            public Task D(string q) { Safety.Check(q); return client.GetResponseAsync(q); }
            public Task E(string q) => client.GetResponseAsync(Safety.Clean(q));
            public Task F(string q) { Safety.IsSafe(q); return client.GetResponseAsync([|q|]); }
            public Task G(int number) => client.GetResponseAsync("Explain " + number);
            public Task H() => client.GetResponseAsync("Tell a joke.");
        }
        """);

    [Theory]
    [InlineData("RiskTier = RiskTier.Limited"), InlineData("")]
    public Task Lower_tiers_owe_none(string said) => Verify($$"""
        [AdvancedAiSystem({{said}})] public class Desk(IChatClient client) : ControllerBase { public Task A(string q) => client.GetResponseAsync(q); }
        """);

    [Fact]
    public Task Handlers_and_helpers() => Verify("""
        [AdvancedAiSystem(RiskTier = RiskTier.High)] public static class Routes
        {
            public static void Map(IEndpointRouteBuilder app)
            {
                app.MapPost("/a", async (IChatClient client, string q) => (await client.GetResponseAsync([|q|])).Text);
                app.MapPost("/b", async (IChatClient client, string q) => { Safety.Check(q); return (await client.GetResponseAsync(q)).Text; });
                app.MapPost("/c", async (IChatClient client, string q) => (await AskAsync(client, [|q|])).Text);
            }
            private static Task<ChatResponse> AskAsync(IChatClient client, string q) => client.GetResponseAsync(q);
        }
        """);

    [Fact]
    public Task What_comes_in_an_answer_is_from_outside_and_not_what_the_program_put_into_a_request() => Verify("""
        using System.Net.Http;
        [AdvancedAiSystem(RiskTier = RiskTier.High)] public class Desk(IChatClient client, HttpClient http)
        {
            public async Task A() { var answer = await http.GetAsync("https://example.org/a"); await client.GetResponseAsync([|await answer.Content.ReadAsStringAsync()|]); }
            public async Task B() { var answer = await http.PostAsync("https://example.org/a", new StringContent("x")); await client.GetResponseAsync([|await answer.Content.ReadAsStringAsync()|]); }
            public async Task C() { using var body = new MultipartFormDataContent { { new StringContent("A cat at a piano"), "prompt" } }; await client.GetResponseAsync(await body.ReadAsStringAsync()); }
            public async Task D() { using var body = new StringContent(Console.ReadLine()!); await client.GetResponseAsync([|await body.ReadAsStringAsync()|]); }
        }
        """);

    [Fact]
    public Task What_the_program_says_itself_is_trusted() => Verify("""
        [AdvancedAiSystem(RiskTier = RiskTier.High)] public class Desk(IChatClient client) { public Task A(string q) => client.GetResponseAsync(q); }
        """);

    [Fact]
    public Task A_client_that_screens_counts() => Verify("""
        [AdvancedAiSystem(RiskTier = RiskTier.High)] public class Desk(Screening client) : ControllerBase { public Task A(string q) => client.GetResponseAsync(q); }
        [ScreensInput] public sealed class Screening(IChatClient inner) : DelegatingChatClient(inner) { }
        """);

    [Fact]
    public Task The_message_names_the_input_and_the_call() => Verify(
        "[AdvancedAiSystem(RiskTier = RiskTier.High)] public class Desk(IChatClient client) : ControllerBase { public Task A(string q) => client.GetResponseAsync({|#0:q|}); }",
        Rule.Result(Id, 0, "q", "ChatClientExtensions.GetResponseAsync"));

    [Fact]
    public Task Code_with_errors() => Rule.VerifyBroken(Id, Usings + "[AdvancedAiSystem(RiskTier = RiskTier.High)] public class Desk(IChatClient client) : ControllerBase { public Task A(string q) => client.GetResponseAsync(q, ; }");

    private static Task Verify(string source, params DiagnosticResult[] expected) => Acme.Verify(Id, Usings + source + Safety, expected);
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Research;

public sealed class GOV0802UnscreenedAudienceTests
{
    private const string Id = "GOV0802";

    private const string Safety = """

        public static class Safety
        {
            [ScreensInput] public static bool IsSafe(string text) => text.Length < 100 && !text.Contains("harm");
            [ScreensInput] public static async Task CheckAsync(string text) { await Task.Yield(); if (text.Contains("harm")) throw new InvalidOperationException(); }
        }
        """;

    [Theory]
    [InlineData("Audience.Minors"), InlineData("Audience.VulnerableGroups"), InlineData("Audience.GeneralPublic | Audience.Minors")]
    public Task A_model_is_asked_without_screening(string audience) => Verify($$"""
        [UserFacing, AdvancedAiSystem(Audience = {{audience}})] public class Tutor(IChatClient client)
        {
            public async Task<string> A(string q) => (await [|client.GetResponseAsync(q)|]).Text;
            public async Task<string> B(string q) { if (!Safety.IsSafe(q)) return "Talk to someone."; return (await client.GetResponseAsync(q)).Text; }
            public async Task<string> C(string q) { await Safety.CheckAsync(q); return (await client.GetResponseAsync(q)).Text; }
            public async Task<string> D(string q) { Safety.IsSafe(q); return (await [|client.GetResponseAsync(q)|]).Text; }
        }
        """);

    [Theory]
    [InlineData("Audience = Audience.GeneralPublic"), InlineData("Audience = Audience.Internal | Audience.Professionals"), InlineData("")]
    public Task Other_audiences_owe_nothing(string said) => Verify($$"""
        [UserFacing, AdvancedAiSystem({{said}})] public class Tutor(IChatClient client) { public async Task<string> A(string q) => (await client.GetResponseAsync(q)).Text; }
        """);

    [Fact]
    public Task What_the_program_says_itself_need_not_be_screened() => Verify("""
        [UserFacing, AdvancedAiSystem(Audience = Audience.Minors)] public class Tutor(IChatClient client)
        {
            public Task A() => client.GetResponseAsync("Tell a joke.");
            public Task B() => client.GetResponseAsync([new ChatMessage(ChatRole.User, "Tell a joke.")], new ChatOptions { MaxOutputTokens = 20 });
            public Task B2() => client.GetResponseAsync([new ChatMessage(ChatRole.User, "Tell a joke.")]);
            public async Task C() { string[] all = ["One.", "Two."]; foreach (var one in all) await client.GetResponseAsync(one); }
            public Task D(int number) => client.GetResponseAsync("Explain " + number);
        }
        """);

    [Fact]
    public Task Helpers_leave_it_to_the_members_that_reach_them() => Verify("""
        [UserFacing, AdvancedAiSystem(Audience = Audience.Minors)] public class Tutor(IChatClient client)
        {
            public async Task<string> A(string q) => await [|AskAsync(q)|];
            public async Task<string> B(string q) { await Safety.CheckAsync(q); return await AskAsync(q); }
            private async Task<string> AskAsync(string q) => (await client.GetResponseAsync(q)).Text;
        }
        """);

    [Fact]
    public Task Of_a_program_those_who_bring_something_from_outside_are_asked()
    {
        var test = Acme.Test(Id, """
            using Microsoft.AspNetCore.Builder;
            [assembly: AdvancedAiSystem(Id = "school", Audience = Audience.Minors)]
            var app = WebApplication.Create(args);
            app.MapPost("/a", (Tutor tutor, string q) => [|tutor.Ask(q)|]);
            app.MapPost("/b", (Tutor tutor, string q) => Safety.IsSafe(q) ? tutor.Ask(q) : "Talk to someone.");
            app.MapPost("/c", Handlers.Answer);
            var here = new Tutor(null!);
            here.Ask("Tell a joke.");
            Console.WriteLine([|here.Ask(Console.ReadLine()!)|]);

            public class Tutor(IChatClient client)
            {
                public string Ask(string q) => client.GetResponseAsync(q).Result.Text;
                public string Unasked(string q) => client.GetResponseAsync(q).Result.Text;
            }
            public static class Handlers { public static string Answer(Tutor tutor, string q) => Safety.IsSafe(q) ? tutor.Ask(q) : ""; }
            """ + Safety);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        return test.RunAsync();
    }

    [Fact]
    public Task What_the_object_holds_is_not_what_somebody_asks() => Verify("""
        [UserFacing, AdvancedAiSystem(Audience = Audience.Minors)] public class Tutor(IChatClient client, string manner)
        {
            private readonly string _joke = "Tell a joke.";
            public Task A() => client.GetResponseAsync(_joke + manner);
        }
        """);

    [Fact]
    public Task Whom_nobody_outside_is_known_to_give_something_is_not_asked() => Verify("""
        [AdvancedAiSystem(Audience = Audience.Minors)] public class Tutor(IChatClient client)
        {
            public async Task<string> A(string q) => (await client.GetResponseAsync(q)).Text;
            [UserFacing] public async Task<string> B(string q) => await [|A(q)|];
        }
        """);

    [Fact]
    public Task One_finding_on_a_path_says_it() => Verify("""
        [UserFacing, AdvancedAiSystem(Audience = Audience.Minors)] public class Tutor(IChatClient client)
        {
            public async Task A(string q) { await [|client.GetResponseAsync(q)|]; await client.GetResponseAsync(q); }
            public async Task B(string q, bool often) { if (often) await [|client.GetResponseAsync(q)|]; await [|client.GetResponseAsync(q)|]; }
        }
        """);

    [Fact]
    public Task A_client_that_screens_counts_and_is_not_asked_to_screen_for_itself() => Verify("""
        [UserFacing, AdvancedAiSystem(Audience = Audience.Minors)] public class Tutor
        {
            public async Task<string> A(string q) { IChatClient client = new Screening(null!); return (await client.GetResponseAsync(q)).Text; }
        }
        [ScreensInput, AdvancedAiSystem(Audience = Audience.Minors)] public sealed class Screening(IChatClient inner) : DelegatingChatClient(inner)
        {
            public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => base.GetResponseAsync(messages, options, cancellationToken);
        }
        """);

    [Fact]
    public Task The_declaration_may_be_of_the_assembly_or_of_a_part() => Verify("""
        [assembly: AdvancedAiSystem(Id = "school", Audience = Audience.Minors)]
        [UserFacing] public class Tutor(IChatClient client) { public async Task<string> A(string q) => (await [|client.GetResponseAsync(q)|]).Text; }
        [UserFacing, AdvancedAiSystem(Id = "office")] public class Office(IChatClient client) { public async Task<string> A(string q) => (await client.GetResponseAsync(q)).Text; }
        [UserFacing, NotAnAdvancedAiSystem("a toy")] public class Toy(IChatClient client) { public async Task<string> A(string q) => (await client.GetResponseAsync(q)).Text; }
        """);

    [Fact]
    public Task Handlers_answer_for_themselves() => Verify("""
        using Microsoft.AspNetCore.Builder; using Microsoft.AspNetCore.Routing;
        [AdvancedAiSystem(Audience = Audience.Minors)] internal static class Routes
        {
            internal static void Map(IEndpointRouteBuilder app)
            {
                app.MapPost("/a", async (IChatClient client, string q) => (await [|client.GetResponseAsync(q)|]).Text);
                app.MapPost("/b", async (IChatClient client, string q) => Safety.IsSafe(q) ? (await client.GetResponseAsync(q)).Text : "Talk to someone.");
            }
        }
        """);

    [Fact]
    public Task The_message_names_the_call_and_the_system() => Verify(
        "[UserFacing, AdvancedAiSystem(Id = \"tutor\", Audience = Audience.Minors)] public class Tutor(IChatClient client) { public async Task A(string q) => await {|#0:client.GetResponseAsync(q)|}; }",
        Rule.Result(Id, 0, "ChatClientExtensions.GetResponseAsync", "tutor"));

    [Fact]
    public Task Code_with_errors() => Rule.VerifyBroken(Id, "[UserFacing, AdvancedAiSystem(Audience = Audience.Minors)] public class Tutor(IChatClient client) { public async Task A(string q) => await client.GetResponseAsync(q, ; }");

    private static Task Verify(string source, params DiagnosticResult[] expected) => Acme.Verify(Id, source + Safety, expected);
}

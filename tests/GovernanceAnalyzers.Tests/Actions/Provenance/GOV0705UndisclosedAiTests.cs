using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Provenance;

public sealed class GOV0705UndisclosedAiTests
{
    private const string Id = "GOV0705";

    private const string Usings = "using Microsoft.AspNetCore.Builder; using Microsoft.AspNetCore.Http; using Microsoft.AspNetCore.Mvc; using Microsoft.AspNetCore.Routing; using Microsoft.AspNetCore.SignalR;\n";

    internal const string Label = """

        public static class Label
        {
            [DisclosesAi] public static void Show() => Console.WriteLine("An AI answers you.");
            [DisclosesAi] public static bool WasSeen(string? receipt) => receipt == "yes";
            [DisclosesAi] public static async Task ShowAsync() { await Task.Yield(); Console.WriteLine("An AI answers you."); }
            [DisclosesAi] public static string Head(string text) => "An AI wrote this. " + text;
        }
        """;

    [Fact]
    public Task A_user_facing_member_says_that_it_is_AI_first() => VerifyMembers("""
        [UserFacing] public async Task<string> A(string q) => [|(await client.GetResponseAsync(q)).Text|];
        [UserFacing] public async Task<string> B(string q) { Label.Show(); return (await client.GetResponseAsync(q)).Text; }
        [UserFacing] public async Task<string> C(string q) { var text = (await client.GetResponseAsync(q)).Text; await Label.ShowAsync(); return text; }
        [UserFacing] public async Task<string> D(string q) { var text = (await client.GetResponseAsync(q)).Text; _ = Label.ShowAsync(); return [|text|]; }
        [UserFacing] public async Task<string> E(string q) => Label.Head((await client.GetResponseAsync(q)).Text);
        public async Task<string> F(string q) => (await client.GetResponseAsync(q)).Text;
        """);

    [Fact]
    public Task Every_path_is_looked_at() => VerifyMembers("""
        [UserFacing] public async Task<string> A(string q, string? receipt) { if (!Label.WasSeen(receipt)) Label.Show(); return (await client.GetResponseAsync(q)).Text; }
        [UserFacing] public async Task<string> B(string q, string? receipt) { if (!Label.WasSeen(receipt)) return "Read the notice first."; return (await client.GetResponseAsync(q)).Text; }
        [UserFacing] public async Task<string> C(string q, bool quiet) { if (!quiet) Label.Show(); return [|(await client.GetResponseAsync(q)).Text|]; }
        [UserFacing] public async Task<string> D(string q, string? receipt) { Label.WasSeen(receipt); return [|(await client.GetResponseAsync(q)).Text|]; }
        [UserFacing] public async Task<string> E(string q) { try { Label.Show(); } catch (IOException) { } return [|(await client.GetResponseAsync(q)).Text|]; }
        """);

    [Fact]
    public Task What_is_not_content_owes_nothing() => VerifyMembers("""
        [UserFacing] public string A(string q) => "Hello " + q;
        [UserFacing] public async Task<int> B(string q) => (await client.GetResponseAsync(q)).Text.Length;
        [UserFacing] public async Task<bool> C(string q) => (await client.GetResponseAsync(q)).Text == "yes";
        [UserFacing] public async Task D(string q) => await client.GetResponseAsync(q);
        """);

    [Fact]
    public Task Pieces_that_are_streamed_are_content() => VerifyMembers("""
        [UserFacing] public async IAsyncEnumerable<string> A(string q) { await foreach (var piece in client.GetStreamingResponseAsync(q)) yield return [|piece.Text|]; }
        [UserFacing] public async IAsyncEnumerable<string> B(string q) { Label.Show(); await foreach (var piece in client.GetStreamingResponseAsync(q)) yield return piece.Text; }
        """);

    [Fact]
    public Task Helpers_may_say_it() => VerifyMembers("""
        [UserFacing] public async Task<string> A(string q) => await AskAsync(q);
        [UserFacing] public async Task<string> B(string q) => [|await AskQuietlyAsync(q)|];
        private async Task<string> AskAsync(string q) { Label.Show(); return await AskQuietlyAsync(q); }
        private async Task<string> AskQuietlyAsync(string q) => (await client.GetResponseAsync(q)).Text;
        """);

    [Fact]
    public Task A_member_that_others_do_not_see_leaves_it_to_those_who_call_it() => VerifyMembers("""
        [UserFacing] private async Task<string> ShowAsync(string q) => (await client.GetResponseAsync(q)).Text;
        public async Task<int> A(string q) { Label.Show(); return (await ShowAsync(q)).Length; }
        public async Task<int> B(string q) => (await [|ShowAsync(q)|]).Length;
        """);

    [Fact]
    public Task A_user_facing_class_speaks_of_its_public_members() => Verify("""
        [AdvancedAiSystem, UserFacing]
        public class Desk(IChatClient client)
        {
            public async Task<string> A(string q) => [|(await client.GetResponseAsync(q)).Text|];
            public string Last => [|Model.Write()|];
            public async Task<string> B(string q) { Label.Show(); return await Help(q); }
            internal async Task<string> Help(string q) => (await client.GetResponseAsync(q)).Text;
        }
        """);

    [Fact]
    public Task What_an_interface_says_holds_for_what_implements_it() => Verify("""
        public interface IDesk { [UserFacing] string Answer(string q); }
        [AdvancedAiSystem] public class Desk : IDesk { public string Answer(string q) => [|Model.Write(q)|]; }
        """);

    [Theory]
    [InlineData("ControllerBase"), InlineData("Hub"), InlineData("Microsoft.AspNetCore.Mvc.RazorPages.PageModel")]
    public Task An_action_is_user_facing(string type) => Verify($$"""
        [AdvancedAiSystem] public class Desk(IChatClient client) : {{type}}
        {
            public async Task<string> A(string q) => [|(await client.GetResponseAsync(q)).Text|];
            public async Task<string> B(string q) { Label.Show(); return (await client.GetResponseAsync(q)).Text; }
            [NonAction] public async Task<string> C(string q) => (await client.GetResponseAsync(q)).Text;
            private async Task<string> D(string q) => (await client.GetResponseAsync(q)).Text;
        }
        """);

    [Fact]
    public Task A_result_that_holds_content_is_content() => Verify("""
        [AdvancedAiSystem] public class Desk(IChatClient client) : ControllerBase
        {
            public async Task<IActionResult> A(string q) => [|Ok((await client.GetResponseAsync(q)).Text)|];
            public async Task<IActionResult> B(string q) { Label.Show(); return Ok((await client.GetResponseAsync(q)).Text); }
        }
        """);

    [Fact]
    public Task A_handler_is_user_facing() => Verify("""
        [AdvancedAiSystem] public static class Routes
        {
            public static void Map(IEndpointRouteBuilder app)
            {
                app.MapPost("/a", async (IChatClient client, string q) => [|(await client.GetResponseAsync(q)).Text|]);
                app.MapPost("/b", async (IChatClient client, string q) => { Label.Show(); return (await client.GetResponseAsync(q)).Text; });
                app.MapPost("/c", async (IChatClient client, string q) => { if (q.Length > 9) return Results.BadRequest(); return [|Results.Ok((await client.GetResponseAsync(q)).Text)|]; });
                app.MapPost("/d", [|AskAsync|]);
                app.MapPost("/e", AskOpenlyAsync);
                app.MapPost("/f", Local);
                var other = async (IChatClient client, string q) => (await client.GetResponseAsync(q)).Text;

                async Task<string> Local(IChatClient client, string q) => [|(await client.GetResponseAsync(q)).Text|];
            }

            private static async Task<string> AskAsync(IChatClient client, string q) => (await client.GetResponseAsync(q)).Text;
            private static async Task<string> AskOpenlyAsync(IChatClient client, string q) { Label.Show(); return (await client.GetResponseAsync(q)).Text; }
        }
        """);

    [Fact]
    public Task A_handler_answers_for_itself_wherever_it_is_mapped() => Verify("""
        [AdvancedAiSystem] internal static class Routes
        {
            internal static void Map(IEndpointRouteBuilder app) => app.MapPost("/a", async (IChatClient client, string q) => [|(await client.GetResponseAsync(q)).Text|]);
        }
        [AdvancedAiSystem] public static class Start { public static void Run(IEndpointRouteBuilder app) => Routes.Map(app); }
        """);

    [Fact]
    public Task Only_inside_a_declared_system() => Verify("""
        public class Desk { [UserFacing] public string A() => Model.Write(); }
        [NotAnAdvancedAiSystem("a game")] public class Game { [UserFacing] public string A() => Model.Write(); }
        """);

    [Fact]
    public Task A_type_whose_operations_say_it_counts() => Verify("""
        [AdvancedAiSystem] public class Desk(Banner banner) { [UserFacing] public string A() { banner.Put(); return Model.Write(); } }
        [DisclosesAi] public sealed class Banner { public void Put() => Console.WriteLine("AI"); }
        """);

    [Fact]
    public Task A_property_that_is_read_does_not_say_it() => Verify("""
        [AdvancedAiSystem] public class Desk { [UserFacing] public string A() { _ = Privacy.Redact("x"); Privacy.Disclose(); return [|Model.Write()|]; } }
        """);

    [Fact]
    public Task The_message_names_what_made_it_and_what_gives_it() => Verify(
        """
        [AdvancedAiSystem] public class Desk { [UserFacing] public string Answer() { var text = {|#1:Model.Write()|}; return {|#0:text|}; } }
        """,
        Rule.Result(Id, 0, "Model.Write", "Desk.Answer").WithLocation(1));

    [Fact]
    public Task Code_with_errors() => Rule.VerifyBroken(Id, "[AdvancedAiSystem] public class Desk(IChatClient client) { [UserFacing] public async Task<string> A(string q) => (await client.GetResponseAsync(q, ).Text; }");

    private static Task VerifyMembers(string members) => Verify("[AdvancedAiSystem]\npublic class Desk(IChatClient client)\n{\n" + members + "\n}");

    private static Task Verify(string source, params DiagnosticResult[] expected) => Acme.Verify(Id, Usings + source + Label, expected);
}

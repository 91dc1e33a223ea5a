using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Data;

public sealed class GOV1108UnlicensedContentTests
{
    private const string Id = "GOV1108";

    [Fact]
    public Task Content_that_nobody_may_use_reaches_a_model() => VerifyMembers("""
        public async Task M(IChatClient client, [ThirdPartyContent] string song, [ThirdPartyContent(AiUse = AiUse.NotAllowed)] string poem, [ThirdPartyContent(Licence = "CC-BY-NC-4.0", AiUse = AiUse.Constrained)] string photo)
        {
            await client.GetResponseAsync([|song|]);
            await client.GetResponseAsync($"Sum up: {[|poem|]}");
            await client.GetResponseAsync("Sum up: " + [|photo|].Trim());
            await client.GetResponseAsync([new ChatMessage(ChatRole.System, "Sum up."), new ChatMessage(ChatRole.User, [|song|])]);
            await client.GetResponseAsync("x", new ChatOptions { Instructions = [|poem|] });
        }

        public async Task N(IEmbeddingGenerator<string, Embedding<float>> generator, [ThirdPartyContent] string[] songs) => await generator.GenerateAsync([|songs|].Select(s => s.Trim()));
        """);

    [Fact]
    public Task It_is_followed_through_locals() => VerifyMembers("""
        public async Task M(IChatClient client, [ThirdPartyContent] string song, bool b)
        {
            var prompt = $"Sum up: {[|song|]}";
            var messages = new List<ChatMessage> { new(ChatRole.System, "Sum up.") };
            messages.Add(new ChatMessage(ChatRole.User, prompt));
            await client.GetResponseAsync(messages);
        }

        public async Task N(IChatClient client, [ThirdPartyContent] string song)
        {
            var text = new System.Text.StringBuilder("Sum up: ");
            text.AppendLine([|song|]);
            await client.GetResponseAsync(text.ToString());
        }

        public async Task O(IChatClient client, [ThirdPartyContent] string[] songs)
        {
            foreach (var song in [|songs|]) await client.GetResponseAsync(song);
        }
        """);

    [Fact]
    public Task Members_results_and_types_declare_it_too() => Rule.Verify(Id, """
        [ThirdPartyContent] public record Song(string Title, string Text, int Verses);
        public record Page([property: ThirdPartyContent] string Body, [property: ThirdPartyContent(AiUse = AiUse.Allowed)] string Summary, string Address);
        public class Shelf { [ThirdPartyContent] public string Text = ""; [return: ThirdPartyContent] public string Read() => Text; public List<Song> Songs => []; }

        [AdvancedAiSystem]
        public class Desk
        {
            public async Task M(IChatClient client, Song song, Page page, Shelf shelf)
            {
                await client.GetResponseAsync([|song|].Text);
                await client.GetResponseAsync($"{[|song|]}");
                await client.GetResponseAsync($"{song.Verses}");
                await client.GetResponseAsync([|page.Body|]);
                await client.GetResponseAsync(page.Summary + page.Address);
                await client.GetResponseAsync([|shelf.Text|]);
                await client.GetResponseAsync([|shelf.Read()|]);
                await client.GetResponseAsync(string.Join("", [|shelf.Songs|]));
            }
        }
        """);

    [Fact]
    public Task Content_that_may_be_used_or_goes_elsewhere() => VerifyMembers("""
        [ThirdPartyContent] private const string Motto = "x";
        public async Task M(IChatClient client, [ThirdPartyContent(Licence = "CC-BY-4.0", AiUse = AiUse.Allowed)] string song, [ThirdPartyContent] string poem, string own)
        {
            await client.GetResponseAsync(song + own);
            await client.GetResponseAsync($"It has {poem.Length} letters.");
            await client.GetResponseAsync(poem.Contains("x") ? "yes" : "no");
            await client.GetResponseAsync(TitleOf(poem));
            await client.GetResponseAsync(own, new ChatOptions { ConversationId = poem });
            Console.WriteLine(poem);
            var text = poem;
            text = own;
            await client.GetResponseAsync(text);
            var parts = new List<string> { poem };
            parts.Clear();
            await client.GetResponseAsync(string.Concat(parts));
        }
        private static string TitleOf(string poem) => "x";
        """);

    [Fact]
    public Task It_is_followed_through_what_members_return_and_keep() => VerifyMembers("""
        [ThirdPartyContent] private readonly string _song = "";
        private string _own = "";
        private string Verse => _song.Trim();
        private string Prompt { get { if (_own.Length > 3) return "x"; return $"Sum up: {_song}"; } }
        private string Wrap(string text) => $"Sum up: {text}";
        private static string First(string one, string other) => one;
        private async Task<string> FetchAsync() { await Task.Yield(); return _song; }
        private string Kept { get; }
        private readonly List<string> _kept = new();
        public Desk([ThirdPartyContent] string poem) { Kept = "Poem: " + poem; }

        public async Task M(IChatClient client, [ThirdPartyContent] string poem, string own)
        {
            await client.GetResponseAsync([|Verse|]);
            await client.GetResponseAsync([|Prompt|]);
            await client.GetResponseAsync(Wrap([|poem|]));
            await client.GetResponseAsync(Wrap(own));
            await client.GetResponseAsync(First([|poem|], own));
            await client.GetResponseAsync(First(own, poem));
            await client.GetResponseAsync([|await FetchAsync()|]);
            await client.GetResponseAsync([|Kept|]);
            await client.GetResponseAsync(_own);
            string Local() => poem;
            await client.GetResponseAsync([|Local()|]);
        }
        """.Replace("[|await FetchAsync()|]", "await [|FetchAsync()|]", StringComparison.Ordinal));

    [Fact]
    public Task Members_that_hand_it_on_are_seen_through() => Rule.Verify(Id, """
        public interface ISummaries { Task SumUpAsync(string text, string note); }

        [AdvancedAiSystem]
        public class Summaries(IChatClient client) : ISummaries
        {
            public Task SumUpAsync(string text, string note) => AskAsync($"Sum up: {text}");
            private Task AskAsync(string prompt) { Console.WriteLine(prompt); return client.GetResponseAsync([new ChatMessage(ChatRole.User, prompt)]); }
            public Task CountAsync(string text) => AskAsync($"It has {text.Length} letters.");
            public Task GiveUpAsync([ThirdPartyContent] string text) => AskAsync([|text|]);
        }

        [AdvancedAiSystem]
        public class Desk(ISummaries summaries, Summaries own)
        {
            public async Task M([ThirdPartyContent] string song, [ThirdPartyContent(AiUse = AiUse.Allowed)] string poem, string mine)
            {
                await summaries.SumUpAsync([|song|], mine);
                await summaries.SumUpAsync(mine, song);
                await summaries.SumUpAsync(poem, mine);
                await own.SumUpAsync("Now: " + [|song|], mine);
                await own.CountAsync(song);
                await own.GiveUpAsync(mine);
            }
        }

        public class Outside(ISummaries summaries) { public Task M([ThirdPartyContent] string song) => summaries.SumUpAsync(song, ""); }
        """);

    [Fact]
    public Task What_wraps_it_for_somebody_else_hands_nothing_on() => VerifyMembers("""
        private static string Wrap(string text) => $"Sum up: {text}";
        public async Task M(IChatClient client, [ThirdPartyContent] string song, string own)
        {
            await client.GetResponseAsync(Wrap(own));
            Console.WriteLine(Wrap(song));
        }
        """);

    [Fact]
    public Task Members_that_call_each_other_end() => VerifyMembers("""
        private string A(string text, int n) => n == 0 ? text : B(text, n - 1);
        private string B(string text, int n) => A(text + "b", n);
        private Task Ask(IChatClient client, string text, int n) => n == 0 ? client.GetResponseAsync(A(text, 3)) : Ask(client, text, n - 1);
        public Task M(IChatClient client, [ThirdPartyContent] string song) => Ask(client, [|song|], 2);
        """);

    [Fact]
    public Task Another_assembly_may_declare_it()
    {
        var test = new RuleTest(Id, """
            [AdvancedAiSystem]
            public class Desk(IChatClient client)
            {
                public Task M(Songs.Song song) => Ask([|song|].Text);
                private Task Ask(string prompt) => client.GetResponseAsync(prompt);
            }
            """);
        test.TestState.AdditionalReferences.Add(Acme.Compile("Songs", "namespace Songs; [ThirdPartyContent] public record Song(string Text);"));
        return test.RunAsync();
    }

    [Fact]
    public Task Only_inside_systems() => Rule.Verify(Id, """
        public class Outside { public async Task M(IChatClient client, [ThirdPartyContent] string song) => await client.GetResponseAsync(song); }
        [NotAnAdvancedAiSystem("x")] public class Excluded { public async Task M(IChatClient client, [ThirdPartyContent] string song) => await client.GetResponseAsync(song); }
        """);

    [Fact]
    public Task Code_with_errors() => Rule.VerifyBroken(Id, "[AdvancedAiSystem] public class Desk { async Task M(IChatClient client, [ThirdPartyContent] string song) => await client.GetResponseAsync(song + ; }");

    [Fact]
    public Task The_message_says_what_is_missing() => Rule.Verify(
        Id,
        """
        [AdvancedAiSystem]
        public class Desk
        {
            public Task M(IChatClient client, [ThirdPartyContent] string song) => client.GetResponseAsync({|#0:song|});
            public Task N(IChatClient client, [ThirdPartyContent(AiUse = AiUse.NotAllowed)] string song) => client.GetResponseAsync({|#1:song|});
            public Task O(IChatClient client, [ThirdPartyContent(AiUse = AiUse.Constrained)] string song) => client.GetResponseAsync({|#2:song|});
        }
        """,
        Rule.Result(Id, 0, "song", "ChatClientExtensions.GetResponseAsync", "nothing says that its owner allows use by AI: say so in [ThirdPartyContent], with the licence, or leave it out"),
        Rule.Result(Id, 1, "song", "ChatClientExtensions.GetResponseAsync", "its owner does not allow use by AI: leave it out"),
        Rule.Result(Id, 2, "song", "ChatClientExtensions.GetResponseAsync", "its owner allows use by AI on conditions: say AiUse.Allowed in [ThirdPartyContent] once they are settled, or leave it out"));

    private static Task VerifyMembers(string members) => Rule.Verify(Id, "[AdvancedAiSystem]\npublic class Desk\n{\n" + members + "\n}\n");
}

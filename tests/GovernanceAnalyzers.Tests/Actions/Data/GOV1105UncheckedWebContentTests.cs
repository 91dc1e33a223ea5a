using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Data;

public sealed class GOV1105UncheckedWebContentTests
{
    private const string Id = "GOV1105";

    [Fact]
    public Task Pages_of_others_are_taken_in() => VerifyMembers("""
        public async Task M(HttpClient http, IEmbeddingGenerator<string, Embedding<float>> generator, string pageUrl, Uri[] links)
        {
            await generator.GenerateAsync([|await http.GetStringAsync("https://news.example/today")|]);
            await generator.GenerateAsync([|await http.GetStringAsync(pageUrl)|]);
            var text = await http.GetStringAsync($"https://news.example/{pageUrl.Length}");
            await generator.GenerateAsync([|new[] { text.Trim() }|]);
            foreach (var link in links)
            {
                var response = await http.GetAsync(link);
                var body = await response.Content.ReadAsStringAsync();
                await generator.GenerateVectorAsync([|body|]);
            }
        }
        """);

    [Fact]
    public Task Rights_are_asked_for() => VerifyMembers("""
        public async Task M(HttpClient http, IEmbeddingGenerator<string, Embedding<float>> generator, Uri page)
        {
            if (!await IsAllowedAsync(page)) return;
            await generator.GenerateAsync(await http.GetStringAsync(page));
        }

        public async Task N(HttpClient http, IEmbeddingGenerator<string, Embedding<float>> generator, Uri page)
        {
            var response = await http.GetAsync(page);
            if (response.Headers.Contains("tdm-reservation") && ReadLicence(response) is null) return;
            await generator.GenerateAsync(await response.Content.ReadAsStringAsync());
        }

        private static Task<bool> IsAllowedAsync(Uri page) => throw null!;
        private static string? ReadLicence(HttpResponseMessage response) => null;
        """);

    [Fact]
    public Task What_is_ones_own_or_not_taken_in() => VerifyMembers("""
        public async Task M(HttpClient http, IEmbeddingGenerator<string, Embedding<float>> generator, IChatClient client, Uri page, int id, HttpContent content)
        {
            await generator.GenerateAsync(await http.GetStringAsync("/api/items"));
            await generator.GenerateAsync(await http.GetStringAsync($"items/{id}"));
            await generator.GenerateAsync(await http.GetStringAsync("http://localhost:5000/items"));
            await generator.GenerateAsync(await content.ReadAsStringAsync());
            await generator.GenerateAsync(File.ReadAllText("a.txt"));
            await client.GetResponseAsync(await http.GetStringAsync(page));
            Console.WriteLine(await http.GetStringAsync(page));
        }

        private async Task Take(HttpClient http, IEmbeddingGenerator<string, Embedding<float>> generator, Uri page) => await generator.GenerateAsync(await http.GetStringAsync(page));
        """);

    [Fact]
    public Task Pages_are_followed_through_what_members_return_and_keep() => VerifyMembers("""
        private string _page = "";
        private static readonly HttpClient Http = new();
        private static Task<string> FetchAsync(Uri address) => Http.GetStringAsync(address);
        private async Task<string> ReadAsync(string address)
        {
            var response = await Http.GetAsync(address);
            return await response.Content.ReadAsStringAsync();
        }
        private static string Text(string html) => html.Replace("<br>", " ");
        private static async Task<string> TodayAsync() => Text(await Http.GetStringAsync("https://news.example/today"));
        public async Task LoadAsync(string pageUrl) => _page = await Http.GetStringAsync(pageUrl);

        public async Task M(IEmbeddingGenerator<string, Embedding<float>> generator, Uri source, string[] links)
        {
            await generator.GenerateAsync([|await FetchAsync(source)|]);
            await generator.GenerateAsync([|Text(await FetchAsync(source))|]);
            await generator.GenerateAsync([|await TodayAsync()|]);
            await generator.GenerateAsync([|_page|]);
            foreach (var link in links)
            {
                var text = await ReadAsync(link);
                await generator.GenerateVectorAsync([|text|]);
            }
        }
        """);

    [Fact]
    public Task Members_that_hand_them_on_are_seen_through() => Rule.Verify(Id, """
        [AdvancedAiSystem]
        public class Index(IEmbeddingGenerator<string, Embedding<float>> generator, IChatClient client)
        {
            public Task KeepAsync(string text) => PutAsync(text.Trim());
            private async Task PutAsync(string text) { await generator.GenerateAsync(new[] { text }); }
            public Task SumUpAsync(string text) => client.GetResponseAsync(text);
            public Task BothAsync(string text) { client.GetResponseAsync(text); return PutAsync(text); }
        }

        [AdvancedAiSystem]
        public class Desk(HttpClient http, Index index, string baseUrl)
        {
            private readonly string _address = baseUrl;

            public async Task M(Uri page, string own)
            {
                var text = await http.GetStringAsync(page);
                await index.KeepAsync([|text|]);
                await index.SumUpAsync(text);
                await index.BothAsync([|await http.GetStringAsync("https://news.example/" + "today")|]);
                await index.KeepAsync(own);
                await index.KeepAsync(await http.GetStringAsync(_address));
                await index.KeepAsync(await http.GetStringAsync(baseUrl));
                await index.KeepAsync(await http.GetStringAsync("/api/items"));
                await index.KeepAsync(await http.GetStringAsync("http://localhost/items"));
                var items = $"{_address}/pages/{own}";
                await index.KeepAsync(await http.GetStringAsync(items));
            }

            private async Task N(Uri page) => await index.KeepAsync(await http.GetStringAsync(page));
        }
        """);

    [Fact]
    public Task Who_asks_on_the_way_has_asked() => Rule.Verify(Id, """
        public class Crawler(HttpClient http)
        {
            public async Task<bool> MayReadRobotsAsync(Uri page) => (await http.GetStringAsync(new Uri(page, "/robots.txt"))).Length == 0;
            public Task<string> ReadAsync(Uri page) => http.GetStringAsync(page);
        }

        public class Pages(HttpClient http) { public Task<string> ReadAsync(Uri page) => http.GetStringAsync(page); }

        [AdvancedAiSystem]
        public class Index(IEmbeddingGenerator<string, Embedding<float>> generator)
        {
            public async Task KeepAsync(string text, string licence) { if (licence.Length > 0) await generator.GenerateAsync(text); }
        }

        [AdvancedAiSystem]
        public class Desk(Crawler crawler, Pages pages, Index index, IEmbeddingGenerator<string, Embedding<float>> generator)
        {
            public async Task M(Uri page) => await generator.GenerateAsync(await crawler.ReadAsync(page));
            public async Task N(Uri page) => await index.KeepAsync(await pages.ReadAsync(page), "");
            public async Task O(Uri page) => await generator.GenerateAsync([|await pages.ReadAsync(page)|]);
        }
        """);

    [Fact]
    public Task Only_inside_systems() => Rule.Verify(Id, """
        public class Outside { public async Task M(HttpClient http, IEmbeddingGenerator<string, Embedding<float>> generator, Uri page) => await generator.GenerateAsync(await http.GetStringAsync(page)); }
        [NotAnAdvancedAiSystem("x")] public class Excluded { public async Task M(HttpClient http, IEmbeddingGenerator<string, Embedding<float>> generator, Uri page) => await generator.GenerateAsync(await http.GetStringAsync(page)); }
        """);

    [Fact]
    public Task Code_with_errors() => Rule.VerifyBroken(Id, "[AdvancedAiSystem] public class Desk { async Task M(HttpClient http, IEmbeddingGenerator<string, Embedding<float>> generator, Uri page) => await generator.GenerateAsync(await http.GetStringAsync(page + ; }");

    [Fact]
    public Task The_message_names_source_and_sink() => Rule.Verify(
        Id,
        "[AdvancedAiSystem] public class Desk { public async Task M(HttpClient http, IEmbeddingGenerator<string, Embedding<float>> generator, Uri page) { var text = await {|#1:http.GetStringAsync(page)|}; await generator.GenerateAsync({|#0:text|}); } }",
        Rule.Result(Id, 0, "HttpClient.GetStringAsync", "EmbeddingGeneratorExtensions.GenerateAsync").WithLocation(1));

    private static Task VerifyMembers(string members) => Rule.Verify(Id, "[AdvancedAiSystem]\npublic class Desk\n{\n" + members + "\n}\n");
}

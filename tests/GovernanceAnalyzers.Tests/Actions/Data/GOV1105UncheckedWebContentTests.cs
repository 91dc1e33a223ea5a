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

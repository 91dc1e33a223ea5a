using System.Net;
using System.Text.Json;
using ClinicAssistant.Questions;

namespace GovernanceAnalyzers.Samples.Tests;

public sealed class ClinicAssistantTests : IAsyncDisposable
{
    private readonly Service<PatientQuestion> _service = new();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task It_answers_offline_and_stores_what_it_answered()
    {
        using var client = _service.CreateClient();

        using var response = await client.AskAsync("/questions", Requests.Question);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var answer = await response.JsonAsync();
        Assert.Contains("Water is fine", answer.GetProperty("text").GetString());
        Assert.Equal(answer.GetRawText(), Assert.Single(_service.Stored("answers.jsonl")).GetRawText());
    }

    [Fact]
    public async Task It_streams_an_answer_in_pieces()
    {
        using var client = _service.CreateClient();

        using var response = await client.AskAsync("/questions/stream", Requests.Question);

        var pieces = (await response.JsonAsync()).Deserialize<string[]>()!;
        Assert.True(pieces.Length > 1);
        Assert.Contains("Water is fine", string.Concat(pieces));
    }

    [Fact]
    public async Task It_summarises_a_conversation()
    {
        using var client = _service.CreateClient();

        using var response = await client.AskAsync("/summaries", Requests.Conversation);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotEmpty(await response.Content.ReadAsStringAsync());
    }
}

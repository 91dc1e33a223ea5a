using System.Net;
using System.Text.Json;
using ClinicAssistant.Governed.Questions;

namespace GovernanceAnalyzers.Samples.Tests;

public sealed class GovernedClinicAssistantTests : IAsyncDisposable
{
    private readonly Service<PatientQuestion> _service = new();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Theory]
    [InlineData("/questions", null)]
    [InlineData("/questions", "made-up")]
    [InlineData("/questions/stream", null)]
    [InlineData("/summaries", null)]
    public async Task Before_the_privacy_notice_was_given_it_gives_the_notice_and_no_answer(string path, string? receipt)
    {
        using var client = _service.CreateClient();

        using var response = await client.AskAsync(path, Body(path), receipt);

        Assert.Equal(HttpStatusCode.PreconditionRequired, response.StatusCode);
        var notice = await response.JsonAsync();
        Assert.Contains("answered by AI", notice.GetProperty("text").GetString());
        Assert.Empty(_service.Stored("answers.jsonl"));
        Assert.Equal(notice.GetProperty("receipt").GetString(), Assert.Single(_service.Stored("notices.jsonl")).GetProperty("receipt").GetString());
    }

    [Fact]
    public async Task The_receipt_of_a_refused_question_opens_the_way_for_it()
    {
        using var client = _service.CreateClient();
        using var refused = await client.AskAsync("/questions", Requests.Question);
        var receipt = (await refused.JsonAsync()).GetProperty("receipt").GetString();

        using var answered = await client.AskAsync("/questions", Requests.Question, receipt);

        Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
    }

    [Theory]
    [InlineData("/questions")]
    [InlineData("/questions/stream")]
    [InlineData("/summaries")]
    public async Task What_holds_hidden_signs_does_not_reach_the_model_and_is_recorded(string path)
    {
        using var client = _service.CreateClient();
        const string Hidden = "May I drink before the test?\u202e\u2066";
        object body = path == "/summaries" ? new { patientId = "p-1", messages = new[] { "Good morning", Hidden } } : new { patientId = "p-1", age = 40, text = Hidden };

        using var refused = await client.AskAsync(path, body, await ReceiptAsync(client));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Empty(_service.Stored("answers.jsonl"));
        Assert.Single(_service.Stored("refused.jsonl"));
    }

    [Fact]
    public async Task An_answer_carries_a_label_and_a_stamp_with_the_model()
    {
        using var client = _service.CreateClient();

        using var response = await client.AskAsync("/questions", Requests.Question, await ReceiptAsync(client));

        var content = (await response.JsonAsync()).GetProperty("content");
        Assert.Contains("Water is fine", content.GetProperty("text").GetString());
        await AssertStampedAsync(client, content);
    }

    [Fact]
    public async Task A_summary_carries_a_label_and_a_stamp_with_the_model()
    {
        using var client = _service.CreateClient();

        using var response = await client.AskAsync("/summaries", Requests.Conversation, await ReceiptAsync(client));

        await AssertStampedAsync(client, await response.JsonAsync());
    }

    [Fact]
    public async Task A_stream_begins_with_the_label_and_ends_with_the_stamp_over_all_that_was_said()
    {
        using var client = _service.CreateClient();

        using var response = await client.AskAsync("/questions/stream", Requests.Question, await ReceiptAsync(client));

        var pieces = (await response.JsonAsync()).Deserialize<string[]>()!;
        Assert.StartsWith("Written by AI (clinic-local-1)", pieces[0]);
        var text = string.Concat(pieces[1..^1]);
        Assert.Contains("Water is fine", text);
        Assert.True(await RecognisesAsync(client, text, JsonElement.Parse(pieces[^1])));
    }

    [Fact]
    public async Task The_store_holds_stamped_answers_only()
    {
        using var client = _service.CreateClient();
        var receipt = await ReceiptAsync(client);
        for (var i = 0; i < 3; i++)
            (await client.AskAsync("/questions", Requests.Question, receipt)).Dispose();
        (await client.AskAsync("/questions", Requests.Question)).Dispose();

        var stored = _service.Stored("answers.jsonl");

        Assert.Equal(3, stored.Count);
        foreach (var answer in stored)
            await AssertStampedAsync(client, answer.GetProperty("content"));
    }

    [Fact]
    public async Task A_text_that_was_changed_is_not_recognised()
    {
        using var client = _service.CreateClient();
        using var response = await client.AskAsync("/questions", Requests.Question, await ReceiptAsync(client));
        var content = (await response.JsonAsync()).GetProperty("content");

        Assert.False(await RecognisesAsync(client, content.GetProperty("text").GetString() + " Take two.", content.GetProperty("provenance")));
    }

    [Fact]
    public async Task A_model_that_was_tampered_with_stops_the_start()
    {
        using var folder = new TemporaryFolder();
        var model = await File.ReadAllBytesAsync(Path.Combine(Samples.Folder, "ClinicAssistant.Governed", "models", "risk.onnx"));
        model[^20] ^= 1;
        await File.WriteAllBytesAsync(folder["risk.onnx"], model);
        await using var service = new Service<PatientQuestion>(folder["risk.onnx"]);

        var exception = Assert.Throws<InvalidDataException>(() => service.CreateClient());

        Assert.Contains("not the one that was approved", exception.Message);
    }

    private static object Body(string path) => path == "/summaries" ? Requests.Conversation : Requests.Question;

    private static async Task<string> ReceiptAsync(HttpClient client)
    {
        using var response = await client.PostAsync("/privacy-notice", content: null);
        return (await response.JsonAsync()).GetProperty("receipt").GetString()!;
    }

    private static async Task AssertStampedAsync(HttpClient client, JsonElement content)
    {
        var provenance = content.GetProperty("provenance");
        Assert.StartsWith("Written by AI (clinic-local-1)", content.GetProperty("label").GetString());
        Assert.Equal("clinic-assistant/1.0", provenance.GetProperty("generator").GetString());
        Assert.Equal("clinic-local-1", provenance.GetProperty("model").GetString());
        Assert.EndsWith("/trainedAlgorithmicMedia", provenance.GetProperty("digitalSourceType").GetString());
        Assert.True(await RecognisesAsync(client, content.GetProperty("text").GetString()!, provenance));
    }

    private static async Task<bool> RecognisesAsync(HttpClient client, string text, JsonElement provenance)
    {
        using var response = await client.AskAsync("/provenance/check", new { text, provenance });
        return (await response.JsonAsync()).GetProperty("recognised").GetBoolean();
    }
}

using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace GovernanceAnalyzers.Samples.Tests;

/// <summary>One of the samples, running in this process, offline and with a store of its own.</summary>
internal sealed class Service<TEntryPoint> : WebApplicationFactory<TEntryPoint>
    where TEntryPoint : class
{
    private readonly TemporaryFolder _store = new();
    private readonly string? _model;

    public Service(string? model = null) => _model = model;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseContentRoot(Path.Combine(Samples.Folder, typeof(TEntryPoint).Assembly.GetName().Name!));
        builder.UseSetting("OpenAI:ApiKey", "");
        builder.UseSetting("Storage:Folder", _store.Path);
        if (_model is not null)
            builder.UseSetting("RiskModel:Path", _model);
    }

    public IReadOnlyList<JsonElement> Stored(string file) =>
        File.Exists(_store[file]) ? [.. File.ReadLines(_store[file]).Select(line => JsonElement.Parse(line))] : [];

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _store.Dispose();
    }
}

internal static class Requests
{
    public static readonly object Question = new { patientId = "P-1", age = 61, text = "Can I drink water when fasting for a blood test?" };

    public static readonly object Conversation = new { patientId = "P-1", messages = new[] { "I have a headache.", "Since when?", "Since Monday." } };

    public static async Task<HttpResponseMessage> AskAsync(this HttpClient client, string path, object body, string? receipt = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        if (receipt is not null)
            request.Headers.Add("Privacy-Notice", receipt);
        return await client.SendAsync(request);
    }

    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage response) => await response.Content.ReadFromJsonAsync<JsonElement>();
}

using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace ClinicAssistant.Governed.Chat;

/// <summary>Leaves a trace of each call of the model: when, how long, how much it wrote and whether it failed; never what was asked or answered.</summary>
internal sealed class TracedChatClient(IChatClient inner) : DelegatingChatClient(inner)
{
    private static readonly ActivitySource Source = new("ClinicAssistant.Chat");

    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var activity = Source.StartActivity("chat", ActivityKind.Client);
        var response = await base.GetResponseAsync(messages, options, cancellationToken);
        activity?.SetTag("gen_ai.response.model", response.ModelId);
        activity?.SetTag("gen_ai.usage.output_tokens", response.Usage?.OutputTokenCount);
        return response;
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var activity = Source.StartActivity("chat", ActivityKind.Client);
        await foreach (var update in base.GetStreamingResponseAsync(messages, options, cancellationToken))
            yield return update;
    }
}

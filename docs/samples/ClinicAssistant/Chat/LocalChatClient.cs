using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace ClinicAssistant.Chat;

/// <summary>Answers from a few fixed texts, so that the service can be developed and tested without a provider.</summary>
internal sealed class LocalChatClient : IChatClient
{
    private const string ModelId = "clinic-local-1";

    private static readonly (string Word, string Reply)[] Replies =
    [
        ("fasting", "Most blood tests need eight to twelve hours without food. Water is fine."),
        ("headache", "Rest, drink enough, and note when it started. Call the clinic when it is sudden, severe, or lasts longer than three days."),
        ("appointment", "Please bring your medication list and earlier results to your appointment."),
    ];

    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, ReplyTo(messages))) { ModelId = ModelId });
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var word in ReplyTo(messages).Split(' '))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
            yield return new ChatResponseUpdate(ChatRole.Assistant, word + " ") { ModelId = ModelId };
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata("local", defaultModelId: ModelId) : null;

    public void Dispose() { }

    private static string ReplyTo(IEnumerable<ChatMessage> messages)
    {
        var text = messages.Last(message => message.Role == ChatRole.User).Text;
        foreach (var (word, reply) in Replies)
        {
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
                return reply;
        }

        return "Thank you for your question. A member of the clinic's staff will be glad to go through it with you.";
    }
}

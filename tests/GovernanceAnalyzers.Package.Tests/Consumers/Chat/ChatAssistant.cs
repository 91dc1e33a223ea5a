using GovernanceAnalyzers.Annotations;
using Microsoft.Extensions.AI;

namespace Acme;

/// <remarks>A model writes what comes out: it can be wrong.</remarks>
[AdvancedAiSystem(Id = "acme-chat", Owner = "Acme Ltd", Purpose = "Answers questions about orders", RiskTier = RiskTier.Minimal)]
public sealed class ChatAssistant(IChatClient client)
{
    [GeneratesContent]
    public async Task<string> AnswerAsync(string question, CancellationToken cancellationToken)
    {
        var response = await client.GetResponseAsync(question, cancellationToken: cancellationToken);
        return response.Text; // GOV0701
    }
}

public sealed class Undeclared(IChatClient client)
{
    public async Task<int> MeasureAsync(string question, CancellationToken cancellationToken)
    {
        var response = await client.GetResponseAsync(question, cancellationToken: cancellationToken); // GOV0001
        return response.Text.Length;
    }
}

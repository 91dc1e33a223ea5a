using ClinicAssistant.Governed.Provenance;
using GovernanceAnalyzers.Annotations;
using Microsoft.Extensions.AI;

namespace ClinicAssistant.Governed.Summaries;

internal sealed class ConversationSummariser(IChatClient chat, ProvenanceStamper stamper)
{
    private static readonly ChatOptions Options = new()
    {
        Instructions = "Summarise the conversation for the patient's next visit in at most five sentences.",
        MaxOutputTokens = 300,
        Temperature = 0.2f,
    };

    [GeneratesContent(Kind = ContentKind.Text, Model = Models.Chat)]
    public async Task<StampedText> SummariseAsync(PatientConversation conversation, CancellationToken cancellationToken)
    {
        var response = await chat.GetResponseAsync(Transcript(conversation), Options, cancellationToken);
        return stamper.Stamp(response.Text, response.ModelId ?? Models.Chat);
    }

    private static string Transcript(PatientConversation conversation) => string.Join(Environment.NewLine, conversation.Messages);
}

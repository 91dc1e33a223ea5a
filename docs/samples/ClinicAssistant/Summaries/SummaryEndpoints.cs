using GovernanceAnalyzers.Annotations;
using Microsoft.Extensions.AI;

namespace ClinicAssistant.Summaries;

public static class SummaryEndpoints
{
    private static readonly ChatOptions Options = new()
    {
        Instructions = "Summarise the conversation for the patient's next visit in at most five sentences.",
        MaxOutputTokens = 300,
        Temperature = 0.2f,
    };

    public static IEndpointRouteBuilder MapSummaries(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/summaries", SummariseAsync).AllowAnonymous();
        return routes;
    }

    [GeneratesContent(Kind = ContentKind.Text, Model = Models.Chat)]
    public static async Task<string> SummariseAsync(PatientConversation conversation, IChatClient chat, CancellationToken cancellationToken)
    {
        var response = await chat.GetResponseAsync(Transcript(conversation), Options, cancellationToken);
        return response.Text;
    }

    private static string Transcript(PatientConversation conversation) => string.Join(Environment.NewLine, conversation.Messages);
}

using ClinicAssistant.Governed.Control;
using ClinicAssistant.Governed.Privacy;
using ClinicAssistant.Governed.Provenance;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ClinicAssistant.Governed.Summaries;

public static class SummaryEndpoints
{
    public static IEndpointRouteBuilder MapSummaries(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/summaries", async Task<Results<Ok<StampedText>, JsonHttpResult<PrivacyNotice>, ProblemHttpResult>> (
            PatientConversation conversation, [FromHeader(Name = PrivacyNotices.Header)] string? receipt,
            ConversationSummariser summariser, PrivacyNotices notices, InputScreening screening, AssistantSwitch assistant, CancellationToken cancellationToken) =>
        {
            if (assistant.IsOff)
                return AssistantSwitch.Unavailable();

            if (!notices.WasGiven(receipt))
                return await notices.AskFirstAsync(cancellationToken);

            if (!screening.AreAcceptable(conversation.Messages))
                return await screening.RefuseAsync(cancellationToken);

            return TypedResults.Ok(await summariser.SummariseAsync(conversation, cancellationToken));
        }).AllowAnonymous();

        return routes;
    }
}

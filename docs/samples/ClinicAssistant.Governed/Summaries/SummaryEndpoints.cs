using ClinicAssistant.Governed.Privacy;
using ClinicAssistant.Governed.Provenance;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ClinicAssistant.Governed.Summaries;

public static class SummaryEndpoints
{
    public static IEndpointRouteBuilder MapSummaries(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/summaries", async Task<Results<Ok<StampedText>, JsonHttpResult<PrivacyNotice>>> (
            PatientConversation conversation, [FromHeader(Name = PrivacyNotices.Header)] string? receipt,
            ConversationSummariser summariser, PrivacyNotices notices, CancellationToken cancellationToken) =>
        {
            if (!notices.WasGiven(receipt))
                return await notices.AskFirstAsync(cancellationToken);

            return TypedResults.Ok(await summariser.SummariseAsync(conversation, cancellationToken));
        }).AllowAnonymous();

        return routes;
    }
}

using ClinicAssistant.Governed.Control;
using ClinicAssistant.Governed.Privacy;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ClinicAssistant.Governed.Questions;

public static class QuestionEndpoints
{
    public static IEndpointRouteBuilder MapQuestions(this IEndpointRouteBuilder routes)
    {
        // The clinic's portal, in front of this service, signs patients in.
        var questions = routes.MapGroup("/questions").AllowAnonymous();

        questions.MapPost("/", async Task<Results<Ok<Answer>, JsonHttpResult<PrivacyNotice>, ProblemHttpResult>> (
            PatientQuestion question, [FromHeader(Name = PrivacyNotices.Header)] string? receipt,
            AnswerService answers, PrivacyNotices notices, InputScreening screening, AssistantSwitch assistant, CancellationToken cancellationToken) =>
        {
            if (assistant.IsOff)
                return AssistantSwitch.Unavailable();

            if (!notices.WasGiven(receipt))
                return await notices.AskFirstAsync(cancellationToken);

            if (!screening.IsAcceptable(question.Text))
                return await screening.RefuseAsync(cancellationToken);

            return TypedResults.Ok(await answers.AnswerAsync(question, cancellationToken));
        });

        questions.MapPost("/stream", async Task<Results<Ok<IAsyncEnumerable<string>>, JsonHttpResult<PrivacyNotice>, ProblemHttpResult>> (
            PatientQuestion question, [FromHeader(Name = PrivacyNotices.Header)] string? receipt,
            AnswerService answers, PrivacyNotices notices, InputScreening screening, AssistantSwitch assistant, CancellationToken cancellationToken) =>
        {
            if (assistant.IsOff)
                return AssistantSwitch.Unavailable();

            if (!notices.WasGiven(receipt))
                return await notices.AskFirstAsync(cancellationToken);

            if (!screening.IsAcceptable(question.Text))
                return await screening.RefuseAsync(cancellationToken);

            return TypedResults.Ok(answers.StreamAsync(question, cancellationToken));
        });

        return routes;
    }
}

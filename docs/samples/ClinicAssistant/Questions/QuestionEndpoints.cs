namespace ClinicAssistant.Questions;

public static class QuestionEndpoints
{
    public static IEndpointRouteBuilder MapQuestions(this IEndpointRouteBuilder routes)
    {
        // The clinic's portal, in front of this service, signs patients in.
        var questions = routes.MapGroup("/questions").AllowAnonymous();

        questions.MapPost("/", (PatientQuestion question, AnswerService answers, CancellationToken cancellationToken) =>
            answers.AnswerAsync(question, cancellationToken));

        questions.MapPost("/stream", (PatientQuestion question, AnswerService answers, CancellationToken cancellationToken) =>
            answers.StreamAsync(question, cancellationToken));

        return routes;
    }
}

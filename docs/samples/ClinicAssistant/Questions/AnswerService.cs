using System.Runtime.CompilerServices;
using ClinicAssistant.Risk;
using ClinicAssistant.Storage;
using GovernanceAnalyzers.Annotations;
using Microsoft.Extensions.AI;

namespace ClinicAssistant.Questions;

internal sealed class AnswerService(IChatClient chat, RiskModel risk, AnswerStore store, TimeProvider clock, ILogger<AnswerService> log)
{
    private const string Instructions =
        "You answer patients of a general practice. Give general health information in plain words. " +
        "Do not diagnose and do not name doses. Say when to call the clinic.";

    private static readonly ChatOptions Options = new() { MaxOutputTokens = 600, Temperature = 0.2f };

    [GeneratesContent(Kind = ContentKind.Text, Model = Models.Chat)]
    public async Task<Answer> AnswerAsync(PatientQuestion question, CancellationToken cancellationToken)
    {
        var response = await chat.GetResponseAsync(ToMessages(question), Options, cancellationToken);
        var answer = new Answer(Guid.CreateVersion7(), question.PatientId, response.Text, risk.Assess(question), clock.GetUtcNow());

        await store.AppendAsync(answer, cancellationToken);
        log.LogInformation("Told {Patient}: {Text}", question.PatientId, answer.Text);
        return answer;
    }

    [GeneratesContent(Kind = ContentKind.Text, Model = Models.Chat)]
    public async IAsyncEnumerable<string> StreamAsync(PatientQuestion question, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var update in chat.GetStreamingResponseAsync(ToMessages(question), Options, cancellationToken))
        {
            if (update.Text.Length > 0)
                yield return update.Text;
        }
    }

    private static List<ChatMessage> ToMessages(PatientQuestion question) =>
    [
        new(ChatRole.System, Instructions),
        new(ChatRole.User, $"I am {question.Age} years old. {question.Text}"),
    ];
}

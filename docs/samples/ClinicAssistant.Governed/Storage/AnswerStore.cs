using System.Text.Json;
using ClinicAssistant.Governed.Questions;
using GovernanceAnalyzers.Annotations;

namespace ClinicAssistant.Governed.Storage;

/// <summary>Keeps answers, with their provenance, in a file, one JSON object a line.</summary>
[PromptStorage(Purpose = "The patient's record and complaints", RetentionDays = 365)]
internal sealed class AnswerStore(JsonLines lines)
{
    public Task AppendAsync(Answer answer, CancellationToken cancellationToken) =>
        lines.AppendAsync("answers.jsonl", JsonSerializer.Serialize(answer, JsonSerializerOptions.Web), cancellationToken);
}

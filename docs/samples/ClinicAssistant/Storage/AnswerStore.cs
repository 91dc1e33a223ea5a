using System.Text.Json;
using ClinicAssistant.Questions;
using GovernanceAnalyzers.Annotations;
using Microsoft.Extensions.Options;

namespace ClinicAssistant.Storage;

/// <summary>Keeps answers in a file, one JSON object a line.</summary>
[PromptStorage(Purpose = "The patient's record and complaints", RetentionDays = 365)]
internal sealed class AnswerStore(IOptions<StorageOptions> options, IHostEnvironment environment) : IDisposable
{
    private readonly string _folder = Path.Combine(environment.ContentRootPath, options.Value.Folder);
    private readonly SemaphoreSlim _gate = new(1);

    public async Task AppendAsync(Answer answer, CancellationToken cancellationToken)
    {
        var line = JsonSerializer.Serialize(answer, JsonSerializerOptions.Web) + Environment.NewLine;

        await _gate.WaitAsync(cancellationToken);
        try
        {
            Directory.CreateDirectory(_folder);
            await File.AppendAllTextAsync(Path.Combine(_folder, "answers.jsonl"), line, cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();
}

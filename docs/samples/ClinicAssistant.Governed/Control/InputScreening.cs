using System.Globalization;
using System.Text.Json;
using ClinicAssistant.Governed.Storage;
using GovernanceAnalyzers.Annotations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClinicAssistant.Governed.Control;

/// <summary>Keeps from the model what no patient types: whole documents, and signs that nobody sees, by which instructions to a model are hidden in a text.</summary>
internal sealed class InputScreening(JsonLines lines, TimeProvider clock)
{
    private const int MaxLength = 4000;

    [ScreensInput]
    public bool IsAcceptable(string text) => text.Length <= MaxLength && !text.Any(IsHidden);

    [ScreensInput]
    public bool AreAcceptable(IEnumerable<string> texts) => texts.All(IsAcceptable);

    /// <summary>Refuses it, and has the digital team know that somebody sent it.</summary>
    [ReportsIncident]
    public async Task<ProblemHttpResult> RefuseAsync(CancellationToken cancellationToken)
    {
        await lines.AppendAsync("refused.jsonl", JsonSerializer.Serialize(new { refused = clock.GetUtcNow() }, JsonSerializerOptions.Web), cancellationToken);
        return TypedResults.Problem("This cannot be answered here. Please call the clinic.", statusCode: StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>Joiners are left out: some scripts are written with them.</summary>
    private static bool IsHidden(char sign) =>
        !char.IsWhiteSpace(sign) && sign is not ('\u200c' or '\u200d') && char.GetUnicodeCategory(sign) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse;
}

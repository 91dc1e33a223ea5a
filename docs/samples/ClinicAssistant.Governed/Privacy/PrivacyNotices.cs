using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using ClinicAssistant.Governed.Storage;
using GovernanceAnalyzers.Annotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace ClinicAssistant.Governed.Privacy;

/// <summary>
/// Gives the privacy notice and remembers to whom: a receipt goes out with the notice, and comes back in a header with the question.
/// The receipt is random and names nobody.
/// </summary>
internal sealed class PrivacyNotices(IOptions<PrivacyNoticeOptions> options, JsonLines lines, TimeProvider clock)
{
    public const string Header = "Privacy-Notice";

    private readonly ConcurrentDictionary<string, DateTimeOffset> _given = new();

    /// <summary>Gives the notice, and records that it was given.</summary>
    public async Task<PrivacyNotice> GiveAsync(CancellationToken cancellationToken)
    {
        var notice = new PrivacyNotice(RandomNumberGenerator.GetHexString(32, lowercase: true), options.Value.Version, options.Value.Text);
        var given = clock.GetUtcNow();

        await lines.AppendAsync("notices.jsonl", JsonSerializer.Serialize(new { notice.Receipt, notice.Version, given }, JsonSerializerOptions.Web), cancellationToken);
        _given[notice.Receipt] = given;
        return notice;
    }

    /// <summary>Tells whether the person who holds this receipt was given the notice, which also says that AI answers.</summary>
    [DisclosesPrivacy, DisclosesAi]
    public bool WasGiven(string? receipt) =>
        receipt is not null && _given.TryGetValue(receipt, out var given) && clock.GetUtcNow() - given < options.Value.Validity;

    /// <summary>The answer to a question that came before the notice: the notice.</summary>
    public async Task<JsonHttpResult<PrivacyNotice>> AskFirstAsync(CancellationToken cancellationToken) =>
        TypedResults.Json(await GiveAsync(cancellationToken), statusCode: StatusCodes.Status428PreconditionRequired);
}

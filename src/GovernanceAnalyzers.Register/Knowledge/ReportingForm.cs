using System.Text.Json;

namespace GovernanceAnalyzers.Register.Knowledge;

/// <param name="Question">Its letter in the form, where that is known.</param>
/// <param name="Text">In our words.</param>
/// <param name="Clauses">The clauses of the Code that an answer draws on.</param>
internal sealed record ReportingTopic(string? Question, string Text, IReadOnlyList<string> Clauses);

internal sealed record ReportingSection(string Title, IReadOnlyList<ReportingTopic> Topics);

/// <summary>What the OECD's form for reports under the Hiroshima Process asks about.</summary>
internal static class ReportingForm
{
    public static IReadOnlyList<ReportingSection> Sections { get; } = Read();

    private static List<ReportingSection> Read()
    {
        using var document = JsonDocument.Parse(Embedded.Bytes("Knowledge/haip.json"));
        return [.. document.RootElement.GetProperty("sections").EnumerateArray().Select(section => new ReportingSection(section.GetProperty("title").GetString()!, [.. section.GetProperty("topics").EnumerateArray().Select(Topic)]))];
    }

    private static ReportingTopic Topic(JsonElement topic) => new(
        topic.TryGetProperty("question", out var question) ? question.GetString() : null,
        topic.GetProperty("topic").GetString()!,
        [.. topic.GetProperty("clauses").EnumerateArray().Select(clause => clause.GetString()!)]);
}

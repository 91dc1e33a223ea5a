using System.Text.Json.Serialization;

namespace GovernanceAnalyzers.Register.Model;

/// <summary>What a rule reported.</summary>
/// <param name="Level"><c>error</c>, <c>warning</c> or <c>note</c>.</param>
/// <param name="Clauses">The clauses that the rule said it serves.</param>
/// <param name="Related">Where the value comes from, and where helpers hand it on.</param>
/// <param name="Suppression">Why it is held back, where it is.</param>
internal sealed record Finding(
    string Rule,
    string Level,
    string Message,
    string File,
    int Line,
    int Column,
    IReadOnlyList<string> Clauses,
    IReadOnlyList<Place> Related,
    IReadOnlyDictionary<string, string> Properties,
    Suppression? Suppression)
{
    /// <summary>Not a contradiction but a place that the analysis could not follow.</summary>
    public const string NotAnalysed = "GOV0014";

    [JsonIgnore]
    public string Location => File.Length == 0 ? "no place in the source" : $"{File}:{Line}";
}

/// <param name="Kind"><c>waiver</c>, <c>attribute</c>, <c>pragma</c> or <c>external</c>.</param>
/// <param name="Until">A waiver's last day.</param>
internal sealed record Suppression(string Kind, string? Justification, string? Until = null);

using System.Text.Json;

namespace GovernanceAnalyzers.Register.Knowledge;

/// <summary>What answers for which clause: kinds of evidence, domains of risk; and what the rules look at.</summary>
internal static class Answers
{
    private static readonly Lazy<Tables> Data = new(Read);

    private static readonly Lazy<Dictionary<string, string[]>> Kinds = new(() => Obligations.Evidence
        .SelectMany(pair => pair.Value.Select(clause => (clause, kind: pair.Key))).GroupBy(pair => pair.clause, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Select(pair => pair.kind).ToArray(), StringComparer.Ordinal));

    /// <summary>The kind as the framework writes it; front matter may write it in any case.</summary>
    public static string NameOfKind(string kind) => Obligations.Evidence.Keys.FirstOrDefault(known => string.Equals(known, kind, StringComparison.OrdinalIgnoreCase)) ?? kind;

    /// <summary>The clauses that a document of the kind answers for.</summary>
    public static IReadOnlyList<string> ClausesOfEvidence(string kind) => Obligations.Evidence.GetValueOrDefault(kind, []);

    /// <summary>The kinds of documents that answer for the clause.</summary>
    public static IReadOnlyList<string> KindsFor(string clause) => Kinds.Value.GetValueOrDefault(clause, []);

    /// <summary>The clauses that a considered risk of the domain answers for.</summary>
    public static IReadOnlyList<string> ClausesOfRisk(string domain) => Data.Value.Risks.GetValueOrDefault(domain, []);

    /// <summary>The annotations of which the rule needs one to have something to look at; empty for rules that look at all code.</summary>
    public static IReadOnlyList<string> SubjectsOf(string rule) => Data.Value.Subjects.GetValueOrDefault(rule, []);

    /// <summary>The rule that the argument takes an annotation's value from, by naming what meets the obligation elsewhere.</summary>
    public static IReadOnlyDictionary<string, string> DischargedElsewhere => Data.Value.Discharged;

    private static Tables Read()
    {
        using var document = JsonDocument.Parse(Embedded.Bytes("Knowledge/answers.json"));
        return new(
            Lists(document.RootElement.GetProperty("risks")), Lists(document.RootElement.GetProperty("subjects")),
            document.RootElement.GetProperty("dischargedElsewhere").EnumerateObject().ToDictionary(pair => pair.Name, pair => pair.Value.GetString()!, StringComparer.Ordinal));
    }

    private static Dictionary<string, string[]> Lists(JsonElement table) =>
        table.EnumerateObject().ToDictionary(pair => pair.Name, pair => pair.Value.EnumerateArray().Select(value => value.GetString()!).ToArray(), StringComparer.Ordinal);

    private sealed record Tables(
        Dictionary<string, string[]> Risks, Dictionary<string, string[]> Subjects, Dictionary<string, string> Discharged);
}

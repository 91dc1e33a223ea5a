using System.Security.Cryptography;
using System.Text.Json;
using GovernanceAnalyzers.Register.Model;

namespace GovernanceAnalyzers.Register.Knowledge;

/// <summary>One clause of a framework.</summary>
/// <param name="Action">Its action in the Code: <c>P</c> for the preamble, else a number.</param>
/// <param name="Level"><c>A</c>: provable from code; <c>B</c>: by a declaration tied to a document; <c>C</c>: by people only.</param>
internal sealed record Obligation(
    string Id, string Action, string ActionTitle, string Title, string Text, string Strength, string Addressee, char Level, string LevelNote, IReadOnlyList<string> Rules);

/// <summary>The clauses of the framework that a register is about. The one place that knows how they are stored.</summary>
internal static class Obligations
{
    private static readonly byte[] Data = Embedded.Bytes("Knowledge/obligations.json");

    public static Framework Framework { get; } = new("g7-hcoc", "Hiroshima Process International Code of Conduct for Organizations Developing Advanced AI Systems", "2023-10-30",
        Count(), Convert.ToHexStringLower(SHA256.HashData(Data)));

    /// <summary>In the order of the Code.</summary>
    public static IReadOnlyList<Obligation> All { get; } = Read();

    public static IReadOnlyDictionary<string, Obligation> ById { get; } = All.ToDictionary(obligation => obligation.Id, StringComparer.Ordinal);

    private static readonly ILookup<string, string> ByRule = All.SelectMany(clause => clause.Rules.Select(rule => (rule, clause.Id))).ToLookup(pair => pair.rule, pair => pair.Id, StringComparer.Ordinal);

    /// <summary>The clauses that the rule serves.</summary>
    public static IEnumerable<string> ServedBy(string rule) => ByRule[rule];

    /// <summary>The actions in their order, with their titles.</summary>
    public static IReadOnlyList<(string Action, string Title)> Actions { get; } = [.. All.Select(o => (o.Action, o.ActionTitle)).Distinct()];

    private static readonly IReadOnlyDictionary<string, int> Order = All.Select((obligation, index) => (obligation.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);

    /// <summary>Where a clause stands in the Code; clauses of other editions come last.</summary>
    public static int OrderOf(string clause) => Order.TryGetValue(clause, out var order) ? order : int.MaxValue;

    private static int Count()
    {
        using var document = JsonDocument.Parse(Data);
        return document.RootElement.GetArrayLength();
    }

    private static List<Obligation> Read()
    {
        using var document = JsonDocument.Parse(Data);
        return [.. document.RootElement.EnumerateArray().Select(Read)];
    }

    private static Obligation Read(JsonElement clause)
    {
        var action = clause.GetProperty("action");
        return new(
            Text(clause, "id"),
            action.ValueKind == JsonValueKind.Number ? action.GetInt32().ToString(System.Globalization.CultureInfo.InvariantCulture) : "P",
            Text(clause, "actionTitle"), Text(clause, "title"), Text(clause, "paraphrase"), Text(clause, "strength"), Text(clause, "addressee"),
            Text(clause, "level")[0], Text(clause, "levelNote"),
            [.. clause.GetProperty("rules").EnumerateArray().Select(rule => rule.GetString()!)]);
    }

    private static string Text(JsonElement clause, string name) => clause.GetProperty(name).GetString()!;
}

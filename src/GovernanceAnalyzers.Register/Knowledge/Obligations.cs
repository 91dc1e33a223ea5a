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
    private const string Prefix = "HCOC-";
    private const string Organization = "organization";

    private static readonly byte[] Data = Embedded.Bytes("Knowledge/framework.json");

    public static Framework Framework { get; } = ReadFramework();

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

    /// <summary>The kinds of documents that the framework knows, and the clauses that each answers for.</summary>
    public static IReadOnlyDictionary<string, string[]> Evidence { get; } = ReadEvidence();

    private static Framework ReadFramework()
    {
        using var document = JsonDocument.Parse(Data);
        var pack = document.RootElement;
        return new(Text(pack, "pack"), Text(pack, "title"), Text(pack, "edition"), pack.GetProperty("clauses").GetArrayLength(), Convert.ToHexStringLower(SHA256.HashData(Data)));
    }

    private static List<Obligation> Read()
    {
        using var document = JsonDocument.Parse(Data);
        var actions = document.RootElement.GetProperty("groups").EnumerateArray().ToDictionary(group => Text(group, "id")[Prefix.Length..], group => Text(group, "title"), StringComparer.Ordinal);
        return [.. document.RootElement.GetProperty("clauses").EnumerateArray().Select(clause => Read(clause, actions))];
    }

    private static Obligation Read(JsonElement clause, Dictionary<string, string> actions)
    {
        var id = Text(clause, "id");
        var action = id[Prefix.Length..].Split('.')[0];
        return new(
            id, action, actions[action], Text(clause, "title"), Text(clause, "paraphrase"), Text(clause, "strength"),
            clause.TryGetProperty("addressee", out var addressee) ? addressee.GetString()! : Organization,
            Text(clause, "level")[0], Text(clause, "levelNote"), Texts(clause, "rules"));
    }

    private static Dictionary<string, string[]> ReadEvidence()
    {
        using var document = JsonDocument.Parse(Data);
        return document.RootElement.GetProperty("evidence").EnumerateArray().ToDictionary(kind => Text(kind, "kind"), kind => Texts(kind, "clauses"), StringComparer.Ordinal);
    }

    private static string Text(JsonElement clause, string name) => clause.GetProperty(name).GetString()!;

    private static string[] Texts(JsonElement clause, string name) => clause.TryGetProperty(name, out var texts) ? [.. texts.EnumerateArray().Select(text => text.GetString()!)] : [];
}

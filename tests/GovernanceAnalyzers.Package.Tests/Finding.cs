using System.Text.Json;
using System.Text.RegularExpressions;

namespace GovernanceAnalyzers.Package.Tests;

/// <summary>A rule at a line of a file.</summary>
internal sealed record Place(string Rule, string Document, int Line) : IComparable<Place>
{
    private static readonly Regex Mark = new(@"// (GOV\d{4})$", RegexOptions.CultureInvariant);

    public int CompareTo(Place? other) => string.CompareOrdinal(Order, other?.Order);

    private string Order => $"{Document}:{Line:D6}:{Rule}";

    /// <summary>What the sources say of themselves: lines that end in the identifier of a rule.</summary>
    public static Place[] MarkedIn(string directory) =>
    [
        .. from path in Directory.EnumerateFiles(directory, "*.cs")
           from line in File.ReadLines(path).Select((text, index) => (Text: text, Number: index + 1))
           let mark = Mark.Match(line.Text)
           where mark.Success
           let place = new Place(mark.Groups[1].Value, Path.GetFileName(path), line.Number)
           orderby place
           select place,
    ];
}

/// <summary>A result in the compiler's own SARIF.</summary>
internal sealed record Finding(string Rule, string Level, string Message, Place Place)
{
    public bool IsGovernance => Rule.StartsWith("GOV", StringComparison.Ordinal);

    public static Finding[] ReadFrom(string sarif)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(sarif));
        return
        [
            .. from run in document.RootElement.GetProperty("runs").EnumerateArray()
               from result in run.GetProperty("results").EnumerateArray()
               where !result.TryGetProperty("suppressions", out var suppressions) || suppressions.GetArrayLength() == 0
               let rule = result.GetProperty("ruleId").GetString()!
               let place = PlaceOf(rule, result)
               orderby place
               select new Finding(rule, LevelOf(result), result.GetProperty("message").GetProperty("text").GetString()!, place),
        ];
    }

    private static string LevelOf(JsonElement result) =>
        result.TryGetProperty("level", out var level) ? level.GetString()! : "warning";

    private static Place PlaceOf(string rule, JsonElement result)
    {
        if (!result.TryGetProperty("locations", out var locations) || locations.GetArrayLength() == 0)
        {
            return new Place(rule, "", 0);
        }

        var physical = locations[0].GetProperty("physicalLocation");
        var file = physical.GetProperty("artifactLocation").GetProperty("uri").GetString()!;
        return new Place(rule, file[(file.LastIndexOf('/') + 1)..], physical.GetProperty("region").GetProperty("startLine").GetInt32());
    }
}

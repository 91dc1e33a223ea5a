using GovernanceAnalyzers.Actions;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using GovernanceAnalyzers.Register.Files;
using GovernanceAnalyzers.Register.Model;

namespace GovernanceAnalyzers.Register.Reading;

/// <summary>Reads the findings of the governance rules from SARIF 2.1.0, as the compiler writes it. Of a log that breaks off, what is before that is kept.</summary>
internal static partial class SarifReader
{
    private const string RulePrefix = "GOV";

    /// <exception cref="InputException">The file is no SARIF 2.1.0.</exception>
    public static SarifFacts Read(string path, Root root)
    {
        var bytes = Input.ReadAllBytes(path);
        var runs = new List<Run>();
        string? version = null, problem = null;
        try
        {
            version = ReadLog(RegisterFile.WithoutMark(bytes), runs);
        }
        catch (JsonException broken)
        {
            if (runs.Count == 0)
            {
                throw new InputException($"{path} is not SARIF, or breaks off before its first run: {RegisterFile.At(broken)}.");
            }

            problem = $"{RegisterFile.At(broken)}; what comes after was not read";
        }
        catch (InvalidOperationException)
        {
            throw new InputException($"{path} is not SARIF: its parts are not where they belong.");
        }

        if (version is not null && !version.StartsWith("2.1", StringComparison.Ordinal))
        {
            throw new InputException($"{path} is SARIF {version}; this tool reads 2.1.0. Ask the compiler for it: <ErrorLog>{Path.GetFileName(path)},version=2.1</ErrorLog>");
        }

        if (version is null && problem is null && runs.Count == 0)
        {
            throw new InputException($"{path} is not SARIF: it has neither a version nor runs.");
        }

        try
        {
            return new(
                [.. runs.SelectMany(run => FindingsOf(run, root))],
                [.. runs.SelectMany(RulesThatRan).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                problem);
        }
        catch (Exception broken) when (broken is InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new InputException($"{path} is not SARIF 2.1.0: a result or rule lacks a part that it must have, or has another in its place.");
        }
    }

    private sealed class Run
    {
        public List<JsonElement> Results { get; } = [];

        public JsonElement? Tool { get; set; }

        public JsonElement? Invocations { get; set; }

        public JsonElement? UriBases { get; set; }
    }

    private static string? ReadLog(ReadOnlySpan<byte> bytes, List<Run> runs)
    {
        string? version = null;
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip });
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("", null, 0, 0);
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("version"u8))
            {
                reader.Read();
                version = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
                reader.Skip();
            }
            else if (reader.ValueTextEquals("runs"u8) && reader.Read() && reader.TokenType == JsonTokenType.StartArray)
            {
                while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
                {
                    var run = new Run();
                    runs.Add(run);
                    ReadRun(ref reader, run);
                }
            }
            else
            {
                reader.Skip();
            }
        }

        return version;
    }

    private static void ReadRun(ref Utf8JsonReader reader, Run run)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("results"u8))
            {
                reader.Read();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    run.Results.Add(JsonElement.ParseValue(ref reader));
                }
            }
            else if (reader.ValueTextEquals("tool"u8))
            {
                reader.Read();
                run.Tool = JsonElement.ParseValue(ref reader);
            }
            else if (reader.ValueTextEquals("invocations"u8))
            {
                reader.Read();
                run.Invocations = JsonElement.ParseValue(ref reader);
            }
            else if (reader.ValueTextEquals("originalUriBaseIds"u8))
            {
                reader.Read();
                run.UriBases = JsonElement.ParseValue(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private static IEnumerable<JsonElement> Rules(Run run) =>
        run.Tool is { } tool && Get(tool, "driver") is { } driver && Get(driver, "rules") is { } rules
            ? rules.EnumerateArray().Where(rule => Text(rule, "id")?.StartsWith(RulePrefix, StringComparison.Ordinal) == true)
            : [];

    /// <summary>The compiler lists all rules that it was given; one that is switched off, or whose findings are hidden, has said nothing.</summary>
    private static IEnumerable<string> RulesThatRan(Run run)
    {
        var overrides = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (run.Invocations is { } invocations)
        {
            foreach (var change in invocations.EnumerateArray().SelectMany(invocation => Items(invocation, "ruleConfigurationOverrides")))
            {
                if (Get(change, "descriptor") is { } descriptor && Text(descriptor, "id") is { } id && Get(change, "configuration") is { } configuration)
                {
                    overrides[id] = configuration;
                }
            }
        }

        foreach (var rule in Rules(run))
        {
            var id = Text(rule, "id")!;
            var enabled = Get(rule, "defaultConfiguration") is not { } own || IsOn(own, true);
            if (overrides.TryGetValue(id, out var changed))
            {
                enabled = IsOn(changed, Get(changed, "level") is not null || enabled);
            }

            if (enabled)
            {
                yield return id;
            }
        }
    }

    private static bool IsOn(JsonElement configuration, bool otherwise) =>
        Text(configuration, "level") != "none" && (Get(configuration, "enabled") is { } enabled ? enabled.ValueKind == JsonValueKind.True : otherwise);

    private static IEnumerable<Finding> FindingsOf(Run run, Root root)
    {
        var rules = Rules(run).GroupBy(rule => Text(rule, "id")!, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        foreach (var result in run.Results)
        {
            if (result.ValueKind != JsonValueKind.Object)
            {
                throw new FormatException();
            }

            if ((Text(result, "ruleId") ?? (Get(result, "rule") is { } reference ? Text(reference, "id") : null)) is not { } id || !id.StartsWith(RulePrefix, StringComparison.Ordinal))
            {
                continue;
            }

            var rule = rules.TryGetValue(id, out var found) ? found : (JsonElement?)null;
            var level = Text(result, "level") ?? (rule is { } known && Get(known, "defaultConfiguration") is { } configuration ? Text(configuration, "level") : null) ?? "warning";
            var (place, column) = Items(result, "locations").Select(location => PlaceOf(location, run, root)).FirstOrDefault((new Place("", 0), 0));
            yield return new Finding(
                id, level, Get(result, "message") is { } message ? Text(message, "text") ?? "" : "", place.File, place.Line, column,
                [.. (rule is { } tagged ? TagsOf(tagged) : []).Where(tag => tag.StartsWith("HCOC-", StringComparison.Ordinal)).Order(StringComparer.Ordinal)],
                [.. Items(result, "relatedLocations").Select(location => PlaceOf(location, run, root).Place)],
                PropertiesOf(result, root),
                SuppressionOf(result));
        }
    }

    private static IEnumerable<string> TagsOf(JsonElement rule) =>
        Get(rule, "properties") is { } properties ? Items(properties, "tags").Select(tag => tag.GetString() ?? "") : [];

    private static SortedDictionary<string, string> PropertiesOf(JsonElement result, Root root)
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (Get(result, "properties") is { } properties && Get(properties, "customProperties") is { ValueKind: JsonValueKind.Object } custom)
        {
            foreach (var property in custom.EnumerateObject().Where(property => property.Value.ValueKind != JsonValueKind.Null))
            {
                var text = property.Value.ValueKind == JsonValueKind.String ? property.Value.GetString()! : property.Value.GetRawText();
                found[property.Name] = property.Name == EvidenceSuggestion.File ? root.Relative(text) : text;
            }
        }

        return found;
    }

    private static (Place Place, int Column) PlaceOf(JsonElement location, Run run, Root root)
    {
        if (Get(location, "physicalLocation") is not { } physical || Get(physical, "artifactLocation") is not { } artifact || Text(artifact, "uri") is not { } uri)
        {
            return (new Place("", 0), 0);
        }

        if (Text(artifact, "uriBaseId") is { } name && run.UriBases is { } bases && Get(bases, name) is { } place && Text(place, "uri") is { } start)
        {
            uri = start.TrimEnd('/') + "/" + uri;
        }

        var path = Uri.TryCreate(uri, UriKind.Absolute, out var absolute) && absolute.IsFile ? absolute.LocalPath : Uri.UnescapeDataString(uri);
        var region = Get(physical, "region");
        return (new Place(root.Relative(path), Number(region, "startLine")), Number(region, "startColumn"));
    }

    private static Suppression? SuppressionOf(JsonElement result)
    {
        var all = Items(result, "suppressions").Where(suppression => Text(suppression, "status") is null or "accepted").ToList();
        if (all.Count == 0)
        {
            return null;
        }

        // A waiver is the answer that says most.
        return all.Select(Read).OrderBy(suppression => suppression.Kind == "waiver" ? 0 : 1).First();
    }

    private static Suppression Read(JsonElement suppression)
    {
        var type = Get(suppression, "properties") is { } properties ? Text(properties, "suppressionType") ?? "" : "";
        var justification = Text(suppression, "justification") is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
        var waiver = WaiverText().Match(justification ?? type);
        if (type.Contains("GOVW", StringComparison.Ordinal) || type.StartsWith("DiagnosticSuppressor", StringComparison.Ordinal) && waiver.Success)
        {
            var said = waiver.Success ? waiver : WaiverText().Match(type);
            return new Suppression("waiver", said.Success ? said.Groups["why"].Value : justification, said.Success ? said.Groups["until"].Value : null);
        }

        var kind = type switch
        {
            "SuppressMessageAttribute" => "attribute",
            "Pragma Directive" => "pragma",
            _ => Text(suppression, "kind") == "external" ? "external" : "source",
        };
        return new Suppression(kind, justification);
    }

    /// <summary>As the suppressor of waivers writes it.</summary>
    [GeneratedRegex(@"^(?:DiagnosticSuppressor \{.*?Suppression Justification: )?(?<why>.*) \(owner: (?<owner>.*); until (?<until>\d{4}-\d{2}-\d{2})\)", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex WaiverText();

    private static JsonElement? Get(JsonElement element, string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    private static string? Text(JsonElement element, string name) => Get(element, name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    private static int Number(JsonElement? element, string name) => element is { } place && Get(place, name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? number : 0;

    private static IEnumerable<JsonElement> Items(JsonElement element, string name) => Get(element, name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];
}

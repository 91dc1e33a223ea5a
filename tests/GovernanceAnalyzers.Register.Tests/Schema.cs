using System.Text.Json;
using System.Text.RegularExpressions;

namespace GovernanceAnalyzers.Register.Tests;

/// <summary>
/// Checks JSON against the part of JSON Schema (draft 7 to 2020-12) that the schemas here use. No library that does it restores everywhere the tests run;
/// a keyword that is not known here fails, so that no schema says what is not checked.
/// </summary>
internal sealed class Schema
{
    private static readonly string[] s_ofStrings = ["pattern", "format", "minLength", "maxLength"];
    private static readonly string[] s_ofNumbers = ["minimum", "maximum"];
    private static readonly string[] s_ofArrays = ["minItems", "maxItems", "uniqueItems", "items"];
    private static readonly string[] s_ofObjects = ["required", "properties", "additionalProperties"];

    private readonly string _folder;
    private readonly JsonElement _root;
    private readonly Dictionary<string, Schema> _others = [];

    private Schema(string file)
    {
        _folder = Path.GetDirectoryName(file)!;
        _root = JsonDocument.Parse(File.ReadAllBytes(file)).RootElement;
    }

    public static Schema Register { get; } = Of("docs/schemas/governance-register.schema.json");

    public static Schema WeightsLock { get; } = Of("docs/schemas/weights-lock.schema.json");

    /// <summary>The official ones of the formats of others that publish one in a package.</summary>
    public static Schema Sarif { get; } = Of("tests/GovernanceAnalyzers.Register.Tests/Schemas/Official/sarif-2.1.0.json");

    public static Schema CycloneDx { get; } = Of("tests/GovernanceAnalyzers.Register.Tests/Schemas/Official/bom-1.6.schema.json");

    /// <param name="file">Relative to the root of the repository.</param>
    public static Schema Of(string file) => new(Path.Combine(Tool.Repository, file));

    public List<string> Problems(JsonElement value)
    {
        var problems = new List<string>();
        Check(_root, value, "", problems);
        return problems;
    }

    private void Check(JsonElement schema, JsonElement value, string at, List<string> problems)
    {
        if (schema.ValueKind == JsonValueKind.False)
        {
            problems.Add($"{at} is not to be there");
        }

        if (schema.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var keyword in schema.EnumerateObject().Where(keyword => Concerns(keyword.Name, value.ValueKind)))
        {
            var rule = keyword.Value;
            switch (keyword.Name)
            {
                case "$schema" or "$id" or "$comment" or "title" or "description" or "definitions" or "default" or "examples" or "deprecated" or "meta:enum":
                    break;
                case "then" or "additionalItems":           // with "if" and "items"
                    break;
                case "$ref":
                    Refer(rule.GetString()!, value, at, problems);
                    break;
                case "type":
                    Require(Each(rule).Any(type => IsOfType(value, type.GetString()!)), $"is no {rule}");
                    break;
                case "enum":
                    Require(rule.EnumerateArray().Any(item => JsonElement.DeepEquals(item, value)), $"is none of {rule}");
                    break;
                case "const":
                    Require(JsonElement.DeepEquals(rule, value), $"is not {rule}");
                    break;
                case "pattern":
                    Require(Regex.IsMatch(value.GetString()!, rule.GetString()!), $"'{value}' does not match {rule}");
                    break;
                case "format":
                    Require(IsInFormat(value.GetString()!, rule.GetString()!), $"'{value}' is no {rule}");
                    break;
                case "minLength":
                    Require(value.GetString()!.Length >= rule.GetInt32(), "is too short");
                    break;
                case "maxLength":
                    Require(value.GetString()!.Length <= rule.GetInt32(), "is too long");
                    break;
                case "minimum":
                    Require(value.GetDouble() >= rule.GetDouble(), $"is below {rule}");
                    break;
                case "maximum":
                    Require(value.GetDouble() <= rule.GetDouble(), $"is above {rule}");
                    break;
                case "minItems":
                    Require(value.GetArrayLength() >= rule.GetInt32(), "has too few items");
                    break;
                case "maxItems":
                    Require(value.GetArrayLength() <= rule.GetInt32(), "has too many items");
                    break;
                case "uniqueItems":
                    Require(!rule.GetBoolean() || value.EnumerateArray().Index().All(one => !value.EnumerateArray().Take(one.Index).Any(other => JsonElement.DeepEquals(one.Item, other))), "says something twice");
                    break;
                case "required":
                    foreach (var name in rule.EnumerateArray())
                    {
                        Require(value.TryGetProperty(name.GetString()!, out _), $"lacks {name}");
                    }

                    break;
                case "items":
                    foreach (var (index, item) in value.EnumerateArray().Index())
                    {
                        if (rule.ValueKind != JsonValueKind.Array)
                        {
                            Check(rule, item, $"{at}/{index}", problems);
                        }
                        else if (index < rule.GetArrayLength())
                        {
                            Check(rule[index], item, $"{at}/{index}", problems);
                        }
                        else if (schema.TryGetProperty("additionalItems", out var additional))
                        {
                            Check(additional, item, $"{at}/{index}", problems);
                        }
                    }

                    break;
                case "properties":
                    foreach (var property in value.EnumerateObject().Where(property => rule.TryGetProperty(property.Name, out _)))
                    {
                        Check(rule.GetProperty(property.Name), property.Value, $"{at}/{property.Name}", problems);
                    }

                    break;
                case "additionalProperties":
                    foreach (var property in value.EnumerateObject().Where(property => !(schema.TryGetProperty("properties", out var known) && known.TryGetProperty(property.Name, out _))))
                    {
                        Check(rule, property.Value, $"{at}/{property.Name}", problems);
                    }

                    break;
                case "allOf":
                    foreach (var part in rule.EnumerateArray())
                    {
                        Check(part, value, at, problems);
                    }

                    break;
                case "anyOf":
                    Require(rule.EnumerateArray().Any(part => Fits(part, value)), "fits none of what it may be");
                    break;
                case "oneOf":
                    Require(rule.EnumerateArray().Count(part => Fits(part, value)) == 1, "fits not just one of what it may be");
                    break;
                case "if":
                    if (Fits(rule, value) && schema.TryGetProperty("then", out var then))
                    {
                        Check(then, value, at, problems);
                    }

                    break;
                default:
                    throw new NotSupportedException($"The schema uses {keyword.Name}, which is not checked.");
            }
        }

        void Require(bool holds, string otherwise)
        {
            if (!holds)
            {
                problems.Add($"{(at.Length == 0 ? "/" : at)} {otherwise}");
            }
        }
    }

    private bool Fits(JsonElement schema, JsonElement value)
    {
        var problems = new List<string>();
        Check(schema, value, "", problems);
        return problems.Count == 0;
    }

    /// <summary>Of a definition here, or in a file beside this one.</summary>
    private void Refer(string reference, JsonElement value, string at, List<string> problems)
    {
        var (file, place) = reference.Split('#') is [var before, var after] ? (before, after) : (reference, "");
        if (file.Length > 0)
        {
            if (!_others.TryGetValue(file, out var other))
            {
                _others.Add(file, other = new Schema(Path.Combine(_folder, file)));
            }

            other.Refer($"#{place}", value, at, problems);
            return;
        }

        Check(place.Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(_root, (schema, name) => schema.GetProperty(name)), value, at, problems);
    }

    private static bool Concerns(string keyword, JsonValueKind kind) =>
        s_ofStrings.Contains(keyword) ? kind == JsonValueKind.String
        : s_ofNumbers.Contains(keyword) ? kind == JsonValueKind.Number
        : s_ofArrays.Contains(keyword) ? kind == JsonValueKind.Array
        : !s_ofObjects.Contains(keyword) || kind == JsonValueKind.Object;

    private static IEnumerable<JsonElement> Each(JsonElement oneOrMore) => oneOrMore.ValueKind == JsonValueKind.Array ? oneOrMore.EnumerateArray() : [oneOrMore];

    private static bool IsOfType(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => throw new NotSupportedException(type),
    };

    private static bool IsInFormat(string text, string format) => format switch
    {
        "date-time" => Regex.IsMatch(text, @"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$") && DateTimeOffset.TryParse(text, out _),
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out _) && Uri.IsWellFormedUriString(text, UriKind.Absolute),
        "uri-reference" => Uri.IsWellFormedUriString(text, UriKind.RelativeOrAbsolute),
        "iri-reference" => Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out _) && !text.Contains(' '),
        "uuid" => Guid.TryParseExact(text, "D", out _),
        "idn-email" => text.Contains('@'),
        _ => throw new NotSupportedException(format),
    };
}

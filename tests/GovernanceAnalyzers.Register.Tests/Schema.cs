using System.Text.Json;
using System.Text.RegularExpressions;

namespace GovernanceAnalyzers.Register.Tests;

/// <summary>
/// Checks JSON against the part of JSON Schema draft 7 that the schemas here use. No library that does it restores everywhere the tests run; a keyword
/// that is not known here fails, so that the schema cannot come to say what is not checked.
/// </summary>
internal sealed class Schema(JsonElement root)
{
    public static Schema Register { get; } = Of("docs/schemas/governance-register.schema.json");

    public static Schema WeightsLock { get; } = Of("docs/schemas/weights-lock.schema.json");

    /// <param name="file">Relative to the root of the repository.</param>
    public static Schema Of(string file) => new(JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Tool.Repository, file))).RootElement);

    public List<string> Problems(JsonElement value)
    {
        var problems = new List<string>();
        Check(root, value, "", problems);
        return problems;
    }

    private void Check(JsonElement schema, JsonElement value, string at, List<string> problems)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            var rule = keyword.Value;
            switch (keyword.Name)
            {
                case "$schema" or "$id" or "title" or "description" or "definitions":
                    break;
                case "$ref":
                    Check(root.GetProperty("definitions").GetProperty(rule.GetString()!["#/definitions/".Length..]), value, at, problems);
                    break;
                case "type":
                    Require(IsOfType(value, rule.GetString()!), $"is no {rule}");
                    break;
                case "enum":
                    Require(rule.EnumerateArray().Any(item => JsonElement.DeepEquals(item, value)), $"is none of {rule}");
                    break;
                case "pattern" when value.ValueKind == JsonValueKind.String:
                    Require(Regex.IsMatch(value.GetString()!, rule.GetString()!), $"'{value}' does not match {rule}");
                    break;
                case "minLength" when value.ValueKind == JsonValueKind.String:
                    Require(value.GetString()!.Length >= rule.GetInt32(), "is too short");
                    break;
                case "minimum" when value.ValueKind == JsonValueKind.Number:
                    Require(value.GetDouble() >= rule.GetDouble(), $"is below {rule}");
                    break;
                case "minItems" when value.ValueKind == JsonValueKind.Array:
                    Require(value.GetArrayLength() >= rule.GetInt32(), "has too few items");
                    break;
                case "required" when value.ValueKind == JsonValueKind.Object:
                    foreach (var name in rule.EnumerateArray())
                    {
                        Require(value.TryGetProperty(name.GetString()!, out _), $"lacks {name}");
                    }

                    break;
                case "items" when value.ValueKind == JsonValueKind.Array:
                    var index = 0;
                    foreach (var item in value.EnumerateArray())
                    {
                        Check(rule, item, $"{at}/{index++}", problems);
                    }

                    break;
                case "properties" when value.ValueKind == JsonValueKind.Object:
                    foreach (var property in value.EnumerateObject())
                    {
                        if (rule.TryGetProperty(property.Name, out var known))
                        {
                            Check(known, property.Value, $"{at}/{property.Name}", problems);
                        }
                    }

                    break;
                case "additionalProperties" when value.ValueKind == JsonValueKind.Object:
                    foreach (var property in value.EnumerateObject().Where(property => !(schema.TryGetProperty("properties", out var known) && known.TryGetProperty(property.Name, out _))))
                    {
                        if (rule.ValueKind == JsonValueKind.Object)
                        {
                            Check(rule, property.Value, $"{at}/{property.Name}", problems);
                        }
                        else
                        {
                            Require(rule.GetBoolean(), $"has {property.Name}, which the schema does not know");
                        }
                    }

                    break;
                case "pattern" or "minLength" or "minimum" or "minItems" or "required" or "items" or "properties" or "additionalProperties":
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

    private static bool IsOfType(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => throw new NotSupportedException(type),
    };
}

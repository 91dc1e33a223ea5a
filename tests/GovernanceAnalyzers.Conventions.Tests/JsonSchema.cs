using System.Text.Json;
using System.Text.RegularExpressions;

namespace GovernanceAnalyzers.Conventions;

/// <summary>
/// Holds a document against a schema, so far as docs/schemas uses JSON Schema: a keyword that is not known here fails. The libraries that do this do not
/// restore, or have a licence that does not fit.
/// </summary>
internal sealed class JsonSchema(JsonElement root)
{
    private static readonly string[] Remarks = ["$schema", "$defs", "title", "description"];

    /// <summary>What of the document is not as the schema says, each with its place.</summary>
    public IEnumerable<string> Errors(JsonElement document) => Errors(document, root, "$");

    private IEnumerable<string> Errors(JsonElement value, JsonElement schema, string at) =>
        schema.EnumerateObject().Where(keyword => !Remarks.Contains(keyword.Name)).SelectMany(keyword => keyword.Name switch
        {
            "$ref" => Errors(value, Definition(keyword.Value.GetString()!), at),
            "type" => Is(value, keyword.Value.GetString()!) ? [] : [$"{at}: not of type {keyword.Value}"],
            "enum" => keyword.Value.EnumerateArray().Any(choice => JsonElement.DeepEquals(choice, value)) ? [] : [$"{at}: {value} is none of {keyword.Value}"],
            "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!) ? [] : [$"{at}: '{value}' is not of the form {keyword.Value}"],
            "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() >= keyword.Value.GetDouble() ? [] : [$"{at}: {value} is too small"],
            "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() <= keyword.Value.GetDouble() ? [] : [$"{at}: {value} is too large"],
            "required" => value.ValueKind != JsonValueKind.Object ? [] : keyword.Value.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{at}: lacks {name}"),
            "items" => value.ValueKind != JsonValueKind.Array ? [] : value.EnumerateArray().SelectMany((item, index) => Errors(item, keyword.Value, $"{at}[{index}]")),
            "properties" => value.ValueKind != JsonValueKind.Object ? [] : keyword.Value.EnumerateObject().Where(p => value.TryGetProperty(p.Name, out _)).SelectMany(p => Errors(value.GetProperty(p.Name), p.Value, $"{at}.{p.Name}")),
            "additionalProperties" => value.ValueKind != JsonValueKind.Object ? [] : Others(value, schema).SelectMany(p => keyword.Value.ValueKind == JsonValueKind.False ? [$"{at}: has {p.Name}"] : Errors(p.Value, keyword.Value, $"{at}.{p.Name}")),
            _ => throw new NotSupportedException($"JSON Schema's '{keyword.Name}' is not known here"),
        });

    private static IEnumerable<JsonProperty> Others(JsonElement value, JsonElement schema) =>
        value.EnumerateObject().Where(p => !schema.TryGetProperty("properties", out var known) || !known.TryGetProperty(p.Name, out _));

    private JsonElement Definition(string reference) => root.GetProperty("$defs").GetProperty(reference["#/$defs/".Length..]);

    private static bool Is(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => throw new NotSupportedException($"JSON Schema's type '{type}' is not known here"),
    };
}

using System.Text.Json;
using System.Text.Json.Nodes;

namespace GovernanceAnalyzers.Register.Tests;

/// <summary>Logs in the form in which the compiler writes them.</summary>
internal static class Sarif
{
    public static string Log(IEnumerable<JsonObject> results, params string[] rules) => new JsonObject
    {
        ["$schema"] = "http://json.schemastore.org/sarif-2.1.0",
        ["version"] = "2.1.0",
        ["runs"] = new JsonArray(new JsonObject
        {
            ["results"] = new JsonArray([.. results]),
            ["tool"] = new JsonObject
            {
                ["driver"] = new JsonObject
                {
                    ["name"] = "Microsoft (R) Visual C# Compiler",
                    ["rules"] = new JsonArray([.. rules.Select(rule => new JsonObject { ["id"] = rule })]),
                },
            },
        }),
    }.ToJsonString(new JsonSerializerOptions { WriteIndented = true });

    public static JsonObject Result(string rule, string file, int line, string message = "Something leaves.", string level = "warning") => new()
    {
        ["ruleId"] = rule,
        ["level"] = level,
        ["message"] = new JsonObject { ["text"] = message },
        ["locations"] = new JsonArray(new JsonObject
        {
            ["physicalLocation"] = new JsonObject
            {
                ["artifactLocation"] = new JsonObject { ["uri"] = new Uri(file).AbsoluteUri },
                ["region"] = new JsonObject { ["startLine"] = line, ["startColumn"] = 9, ["endLine"] = line, ["endColumn"] = 12 },
            },
        }),
    };

    public static JsonObject With(this JsonObject result, string name, JsonNode value)
    {
        result[name] = value;
        return result;
    }
}

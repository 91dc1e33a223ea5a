using System.Text.Json;
using GovernanceAnalyzers.Register.Commands;
using GovernanceAnalyzers.Register.Knowledge;
using GovernanceAnalyzers.Register.Model;

namespace GovernanceAnalyzers.Register.Reports;

/// <summary>All findings in one SARIF 2.1.0 log, with the clauses as a taxonomy: what the compiler's own log does not say.</summary>
internal static class SarifReport
{
    private const string HelpBase = "https://github.com/GovernanceAnalyzers/GovernanceAnalyzers/blob/main/docs/rules/";
    private const string Root = ".";
    private static readonly string Taxonomy = Obligations.Framework.Id;

    public static string Write(Model.Register register) => Json.Text(writer =>
    {
        var findings = register.Systems.SelectMany(system => system.Findings.Select(finding => (System: system, Finding: finding)))
            .OrderBy(pair => Comparers.KeyOf(pair.Finding), StringComparer.Ordinal).ThenBy(pair => pair.System.Id, StringComparer.Ordinal).ToList();
        var rules = findings.Select(pair => pair.Finding.Rule).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        writer.Object(null, () =>
        {
            writer.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            writer.WriteString("version", "2.1.0");
            writer.Array("runs", [0], _ => writer.Object(null, () =>
            {
                Tool(writer, rules);
                Taxa(writer);
                writer.WriteString("columnKind", "utf16CodeUnits");
                writer.Object("originalUriBaseIds", () => writer.Object("SRCROOT", () => writer.Object("description", () => writer.WriteString("text", "The root of the repository."))));
                writer.Array("results", findings, pair => Result(writer, pair.System, pair.Finding, rules.IndexOf(pair.Finding.Rule)));
            }));
        });
    });

    private static void Tool(Utf8JsonWriter writer, List<string> rules) => writer.Object("tool", () => writer.Object("driver", () =>
    {
        writer.WriteString("name", "GovernanceAnalyzers");
        writer.WriteString("informationUri", "https://github.com/GovernanceAnalyzers/GovernanceAnalyzers");
        writer.Array("supportedTaxonomies", [0], _ => writer.Object(null, () =>
        {
            writer.WriteString("name", Taxonomy);
            writer.WriteNumber("index", 0);
        }));
        writer.Array("rules", rules, rule => writer.Object(null, () =>
        {
            writer.WriteString("id", rule);
            if (ExplainCommand.TitleOf(rule) is { } title)
            {
                writer.Object("shortDescription", () => writer.WriteString("text", title));
                writer.WriteString("helpUri", $"{HelpBase}{rule}.md");
            }

            writer.Array("relationships", Obligations.All.Where(clause => clause.Rules.Contains(rule, StringComparer.Ordinal)), clause => writer.Object(null, () =>
            {
                Reference(writer, "target", clause.Id);
                writer.Array("kinds", ["relevant"], writer.WriteStringValue);
            }));
        }));
    }));

    private static void Taxa(Utf8JsonWriter writer) => writer.Array("taxonomies", [Obligations.Framework], framework => writer.Object(null, () =>
    {
        writer.WriteString("name", Taxonomy);
        writer.WriteString("version", framework.Edition);
        writer.WriteString("releaseDateUtc", framework.Edition);
        writer.WriteString("organization", "G7");
        writer.Object("shortDescription", () => writer.WriteString("text", framework.Title));
        writer.WriteString("informationUri", View.FrameworkAddress);
        writer.WriteBoolean("isComprehensive", true);
        writer.Array("taxa", Obligations.All, clause => writer.Object(null, () =>
        {
            writer.WriteString("id", clause.Id);
            writer.WriteString("name", clause.Title);
            writer.Object("shortDescription", () => writer.WriteString("text", clause.Text));
        }));
    }));

    private static void Reference(Utf8JsonWriter writer, string? name, string clause) => writer.Object(name, () =>
    {
        writer.WriteString("id", clause);
        writer.WriteNumber("index", Obligations.OrderOf(clause));
        writer.Object("toolComponent", () =>
        {
            writer.WriteString("name", Taxonomy);
            writer.WriteNumber("index", 0);
        });
    });

    private static void Result(Utf8JsonWriter writer, GovernedSystem system, Finding finding, int rule) => writer.Object(null, () =>
    {
        writer.WriteString("ruleId", finding.Rule);
        writer.WriteNumber("ruleIndex", rule);
        writer.WriteString("level", finding.Level);
        writer.Object("message", () => writer.WriteString("text", finding.Message));
        // Code scanning refuses a log in which one result has no place or no line; what has none is of the repository.
        writer.Array("locations", [finding], found => Location(writer, found.File.Length == 0 ? Root : found.File, Math.Max(found.Line, 1), found.Column));
        if (finding.Related.Any(place => place.File.Length > 0))
        {
            writer.Array("relatedLocations", finding.Related.Where(place => place.File.Length > 0), place => Location(writer, place.File, place.Line, 0));
        }

        writer.Array("taxa", View.ClausesOf(finding).Where(Obligations.ById.ContainsKey), clause => Reference(writer, null, clause));
        if (finding.Suppression is { } suppression)
        {
            writer.Array("suppressions", [suppression], held => writer.Object(null, () =>
            {
                writer.WriteString("kind", held.Kind == "external" ? "external" : "inSource");
                if (held.Justification is not null)
                {
                    writer.WriteString("justification", held.Justification);
                }

                writer.Object("properties", () =>
                {
                    writer.WriteString("kind", held.Kind);
                    if (held.Until is not null)
                    {
                        writer.WriteString("until", held.Until);
                    }
                });
            }));
        }

        writer.Object("properties", () =>
        {
            writer.WriteString("system", system.Id);
            writer.WriteString("systemKind", system.Kind);
            foreach (var (name, value) in finding.Properties.Where(pair => pair.Key is not ("system" or "systemKind")))
            {
                writer.WriteString(name, value);
            }
        });
    });

    private static void Location(Utf8JsonWriter writer, string file, int line, int column) => writer.Object(null, () => writer.Object("physicalLocation", () =>
    {
        writer.Object("artifactLocation", () =>
        {
            writer.WriteString("uri", View.Address(file));
            writer.WriteString("uriBaseId", "SRCROOT");
        });
        if (line > 0)
        {
            writer.Object("region", () =>
            {
                writer.WriteNumber("startLine", line);
                if (column > 0)
                {
                    writer.WriteNumber("startColumn", column);
                }
            });
        }
    }));
}

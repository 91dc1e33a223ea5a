using System.Text.Json;
using GovernanceAnalyzers.Register.Knowledge;
using GovernanceAnalyzers.Register.Model;

namespace GovernanceAnalyzers.Register.Reports;

/// <summary>
/// OSCAL assessment results: one result a system. How every clause stands is an observation; only what contradicts one is a finding, and it is not satisfied. Nothing is called
/// satisfied: that is for people to say.
/// </summary>
internal static class OscalResultsReport
{
    public static string Write(Model.Register register) => Oscal.Document(register, "assessment-results", "What was read of AI systems, and how their obligations stand", writer =>
    {
        writer.Object("import-ap", () =>
        {
            writer.WriteString("href", Oscal.MethodReference);
            writer.WriteString("remarks", "There is no assessment plan; this is how the register was made.");
        });
        var systems = View.Declared(register).ToList();
        writer.WriteStartArray("results");
        foreach (var system in systems)
        {
            Result(writer, register, system);
        }

        // One is asked for.
        if (systems.Count == 0)
        {
            Empty(writer, register);
        }

        writer.WriteEndArray();
    });

    private static void Result(Utf8JsonWriter writer, Model.Register register, GovernedSystem system) => writer.Object(null, () =>
    {
        Head(writer, register, system.Id, $"The AI system {View.OneLine(system.Id)}", register.Statement, system.Clauses.SelectMany(group => group.Clauses));
        writer.Object("local-definitions", () => writer.Array("components", [system], component => Component(writer, component)));
        if (system.Clauses.Count > 0)
        {
            writer.Array("observations", system.Clauses, group => Observation(writer, register, system, group));
        }

        if (system.Waivers.Count > 0)
        {
            writer.Array("risks", system.Waivers, waiver => Risk(writer, system, waiver));
        }

        var contradicted = system.Clauses.Where(group => group.Status is ClauseStatus.Finding or ClauseStatus.Waived).ToList();
        if (contradicted.Count > 0)
        {
            writer.Array("findings", contradicted.SelectMany(group => group.Clauses.Select(clause => (Group: group, Clause: clause))), pair => Finding(writer, system, pair.Group, pair.Clause));
        }
    });

    private static void Empty(Utf8JsonWriter writer, Model.Register register) => writer.Object(null, () =>
        Head(writer, register, "", "No AI system", "No AI system is declared in what was read.", Obligations.All.Select(clause => clause.Id)));

    private static void Head(Utf8JsonWriter writer, Model.Register register, string system, string title, string description, IEnumerable<string> clauses)
    {
        writer.WriteString("uuid", NameUuid.Of("oscal", "result", system, register.AsOf));
        writer.WriteString("title", title);
        writer.WriteString("description", description);
        writer.WriteString("start", Oscal.Moment(register));
        writer.Object("reviewed-controls", () => writer.Array("control-selections", [clauses], selected => writer.Object(null, () =>
            writer.Array("include-controls", selected.OrderBy(Obligations.OrderOf), clause => writer.Object(null, () => writer.WriteString("control-id", clause))))));
    }

    /// <summary>What the observations are about; the same one as in the component definition.</summary>
    private static void Component(Utf8JsonWriter writer, GovernedSystem system) => writer.Object(null, () =>
    {
        writer.WriteString("uuid", Oscal.ComponentOf(system));
        writer.WriteString("type", "software");
        writer.WriteString("title", View.OneLine(system.Id));
        writer.WriteString("description", Oscal.DescriptionOf(system));
        writer.Object("status", () => writer.WriteString("state", "other"));
    });

    private static string ObservationOf(GovernedSystem system, ClauseGroup group) => NameUuid.Of("oscal", "observation", system.Id, group.Clauses[0]);

    private static void Observation(Utf8JsonWriter writer, Model.Register register, GovernedSystem system, ClauseGroup group) => writer.Object(null, () =>
    {
        writer.WriteString("uuid", ObservationOf(system, group));
        writer.WriteString("title", $"{View.StatusText(group)}: {string.Join(", ", group.Clauses)}");
        writer.WriteString("description", string.Join("\n", group.Reasons));
        Oscal.Properties(writer, [("status", group.Status)]);
        writer.Array("methods", [group.Status is ClauseStatus.Finding or ClauseStatus.Waived or ClauseStatus.Proved ? "TEST" : "EXAMINE"], writer.WriteStringValue);
        writer.Array("subjects", [system], subject => writer.Object(null, () =>
        {
            writer.WriteString("subject-uuid", Oscal.ComponentOf(subject));
            writer.WriteString("type", "component");
        }));
        writer.WriteString("collected", Oscal.Moment(register));
    });

    /// <summary>A waiver is a deviation that somebody has accepted until a day.</summary>
    private static void Risk(Utf8JsonWriter writer, GovernedSystem system, Entry waiver) => writer.Object(null, () =>
    {
        var rule = waiver.Text("RuleId");
        writer.WriteString("uuid", NameUuid.Of("oscal", "risk", system.Id, Comparers.KeyOf(waiver)));
        writer.WriteString("title", $"Waiver of {rule}");
        writer.WriteString("description", string.Join("\n", waiver.Symbols));
        writer.WriteString("statement", waiver.Text("Justification") ?? "No justification is given.");
        Oscal.Properties(writer, [("rule", rule ?? ""), ("owner", waiver.Text("Owner") ?? "")]);
        writer.WriteString("status", "deviation-approved");
        if (Judging.Judge.Date(waiver.Text("Expires")) is { } last)
        {
            writer.WriteString("deadline", Judging.Judge.Day(last) + "T00:00:00Z");
        }
    });

    private static void Finding(Utf8JsonWriter writer, GovernedSystem system, ClauseGroup group, string clause) => writer.Object(null, () =>
    {
        writer.WriteString("uuid", NameUuid.Of("oscal", "finding", system.Id, clause));
        writer.WriteString("title", View.TitleOf(clause));
        writer.WriteString("description", string.Join("\n", group.Reasons));
        writer.Object("target", () =>
        {
            writer.WriteString("type", "objective-id");
            writer.WriteString("target-id", clause);
            writer.Object("status", () =>
            {
                writer.WriteString("state", "not-satisfied");
                writer.WriteString("reason", "fail");
                writer.WriteString("remarks", View.StatusText(group));
            });
        });
        writer.Array("related-observations", [ObservationOf(system, group)], observation => writer.Object(null, () => writer.WriteString("observation-uuid", observation)));
    });
}

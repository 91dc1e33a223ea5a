using System.Text.Json;
using GovernanceAnalyzers.Register.Knowledge;
using GovernanceAnalyzers.Register.Model;

namespace GovernanceAnalyzers.Register.Reports;

/// <summary>An OSCAL component definition: the systems, and what each says or shows that it does for a clause. What nothing answers for is not in it.</summary>
internal static class OscalComponentReport
{
    private static readonly string[] Answering = [ClauseStatus.Proved, ClauseStatus.Evidenced, ClauseStatus.Attested, ClauseStatus.Declared];

    public static string Write(Model.Register register) => Oscal.Document(register, "component-definition", "AI systems and what answers for their obligations", writer =>
    {
        if (View.Declared(register).ToList() is { Count: > 0 } systems)
        {
            writer.Array("components", systems, system => Component(writer, system));
        }
    });

    private static void Component(Utf8JsonWriter writer, GovernedSystem system) => writer.Object(null, () =>
    {
        writer.WriteString("uuid", Oscal.ComponentOf(system));
        writer.WriteString("type", "software");
        writer.WriteString("title", View.OneLine(system.Id));
        writer.WriteString("description", Oscal.DescriptionOf(system));
        Oscal.Properties(writer, View.Profile(system).Where(pair => pair.Name != "Purpose").SelectMany(pair => pair.Values.Select(value => (View.Token(pair.Name), value))));
        var groups = system.Clauses.Where(group => Answering.Contains(group.Status, StringComparer.Ordinal)).ToList();
        if (groups.Count > 0)
        {
            writer.Array("control-implementations", [groups], answered => Implementation(writer, system, answered));
        }
    });

    private static void Implementation(Utf8JsonWriter writer, GovernedSystem system, List<ClauseGroup> groups) => writer.Object(null, () =>
    {
        writer.WriteString("uuid", NameUuid.Of("oscal", "implementation", system.Id, Obligations.Framework.Id));
        writer.WriteString("source", Oscal.FrameworkReference);
        writer.WriteString("description", "What the code declares, or the analysis of it shows. Whether it is enough is for people to say.");
        writer.Array("implemented-requirements", groups.SelectMany(group => group.Clauses.Select(clause => (Clause: clause, Group: group))).OrderBy(pair => Obligations.OrderOf(pair.Clause)), pair => writer.Object(null, () =>
        {
            writer.WriteString("uuid", NameUuid.Of("oscal", "requirement", system.Id, pair.Clause));
            writer.WriteString("control-id", pair.Clause);
            writer.WriteString("description", string.Join("\n", pair.Group.Reasons));
            Oscal.Properties(writer, [("status", pair.Group.Status)]);
        }));
    });
}

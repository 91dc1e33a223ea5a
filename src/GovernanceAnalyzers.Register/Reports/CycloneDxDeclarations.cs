using System.Text.Json;
using GovernanceAnalyzers.Register.Knowledge;
using GovernanceAnalyzers.Register.Model;

namespace GovernanceAnalyzers.Register.Reports;

/// <summary>
/// The declarations of a CycloneDX bill: for each system, how every clause stands, with what speaks for it as claims and what speaks against it as counter-claims. No scores: how
/// much is enough is for people to say.
/// </summary>
internal static class CycloneDxDeclarations
{
    private const string Assessor = "assessor:governance";

    private static readonly string[] Against = [ClauseStatus.Finding, ClauseStatus.Waived];
    private static readonly string[] For = [ClauseStatus.Declared, ClauseStatus.Attested, ClauseStatus.Evidenced, ClauseStatus.Proved];

    public static void Write(Utf8JsonWriter writer, Model.Register register)
    {
        var systems = View.Declared(register).ToList();
        writer.Array("assessors", [Assessor], assessor => writer.Object(null, () =>
        {
            writer.WriteString("bom-ref", assessor);
            writer.WriteBoolean("thirdParty", false);
            writer.Object("organization", () => writer.WriteString("name", "governance, a tool that reads code"));
        }));
        writer.Array("attestations", systems, system => Attestation(writer, register, system));
        writer.Array("claims", systems.SelectMany(system => Claims(system).Select(claim => (System: system, Claim: claim))), pair => Claim(writer, pair.System, pair.Claim));
        writer.Array("evidence", systems.SelectMany(system => system.Evidence.Select(evidence => (System: system, Evidence: evidence))), pair => Evidence(writer, pair.System, pair.Evidence));
    }

    private static IEnumerable<ClauseGroup> Claims(GovernedSystem system) => system.Clauses.Where(group => Is(Against, group) || Is(For, group));

    private static bool Is(string[] statuses, ClauseGroup group) => statuses.Contains(group.Status, StringComparer.Ordinal);

    private static string ReferenceOf(GovernedSystem system, ClauseGroup group) => $"claim:{system.Id}:{group.Clauses[0]}";

    private static string ReferenceOf(GovernedSystem system, Entry evidence) => $"evidence:{system.Id}:{CycloneDxReport.NameOf(evidence)}";

    private static void Attestation(Utf8JsonWriter writer, Model.Register register, GovernedSystem system) => writer.Object(null, () =>
    {
        writer.WriteString("summary", $"How the clauses stand for {system.Id}. {register.Statement}");
        writer.WriteString("assessor", Assessor);
        writer.Array("map", system.Clauses.SelectMany(group => group.Clauses.Where(Obligations.ById.ContainsKey).Select(clause => (Group: group, Clause: clause))).OrderBy(pair => Obligations.OrderOf(pair.Clause)), pair => writer.Object(null, () =>
        {
            writer.WriteString("requirement", pair.Clause);
            writer.Array("claims", Is(For, pair.Group) ? [ReferenceOf(system, pair.Group)] : Array.Empty<string>(), writer.WriteStringValue);
            writer.Array("counterClaims", Is(Against, pair.Group) ? [ReferenceOf(system, pair.Group)] : Array.Empty<string>(), writer.WriteStringValue);
            writer.Object("conformance", () => writer.WriteString("rationale", $"{View.StatusText(pair.Group)}: {string.Join("; ", pair.Group.Reasons)}"));
        }));
    });

    private static void Claim(Utf8JsonWriter writer, GovernedSystem system, ClauseGroup group) => writer.Object(null, () =>
    {
        writer.WriteString("bom-ref", ReferenceOf(system, group));
        writer.WriteString("target", CycloneDxReport.ReferenceOf(system));
        writer.WriteString("predicate", View.StatusText(group));
        writer.WriteString("reasoning", string.Join("\n", group.Reasons));
        if (group.Status == ClauseStatus.Evidenced)
        {
            writer.Array("evidence", system.Evidence.Where(evidence => Answers.ClausesOfEvidence(evidence.Text("Kind") ?? "").Intersect(group.Clauses, StringComparer.Ordinal).Any()), evidence => writer.WriteStringValue(ReferenceOf(system, evidence)));
        }
    });

    private static void Evidence(Utf8JsonWriter writer, GovernedSystem system, Entry evidence) => writer.Object(null, () =>
    {
        var path = evidence.Text("Path") ?? "";
        writer.WriteString("bom-ref", ReferenceOf(system, evidence));
        writer.WriteString("propertyName", evidence.Text("Kind"));
        writer.WriteString("description", system.Documents.Contains(path, StringComparer.Ordinal) ? "A document that was there when the register was made." : "A document that is named; the register's making did not see it.");
        writer.Array("data", [path], name => writer.Object(null, () =>
        {
            writer.WriteString("name", name);
            writer.Object("contents", () => writer.WriteString("url", View.Address(name)));
        }));
        if (Judging.Judge.Date(evidence.Text("ReviewedOn")) is { } day)
        {
            writer.WriteString("created", Judging.Judge.Day(day) + "T00:00:00Z");
        }
    });
}

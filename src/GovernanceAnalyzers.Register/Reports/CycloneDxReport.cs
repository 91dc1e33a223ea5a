using System.Text.Json;
using GovernanceAnalyzers.Register.Knowledge;
using GovernanceAnalyzers.Register.Model;

namespace GovernanceAnalyzers.Register.Reports;

/// <summary>A CycloneDX 1.6 bill of materials: systems, the models and datasets that they name, the clauses as a standard, and how they stand.</summary>
internal static class CycloneDxReport
{
    private sealed record Part(string Reference, string Type, Entry Entry);

    public static string Write(Model.Register register) => Json.Text(writer => writer.Object(null, () =>
    {
        var parts = View.Declared(register).SelectMany(system => Parts(system).Select(part => (Part: part, System: system))).ToLookup(pair => pair.Part.Reference, StringComparer.Ordinal);
        writer.WriteString("$schema", "http://cyclonedx.org/schema/bom-1.6.schema.json");
        writer.WriteString("bomFormat", "CycloneDX");
        writer.WriteString("specVersion", "1.6");
        writer.WriteString("serialNumber", "urn:uuid:" + NameUuid.Of(register, "cyclonedx"));
        writer.WriteNumber("version", 1);
        writer.Object("metadata", () =>
        {
            writer.WriteString("timestamp", register.AsOf + "T00:00:00Z");
            writer.Object("tools", () => writer.Array("components", ["governance"], name => writer.Object(null, () =>
            {
                writer.WriteString("type", "application");
                writer.WriteString("name", name);
            })));
        });
        writer.WriteStartArray("components");
        foreach (var system in View.Declared(register))
        {
            System(writer, system);
        }

        foreach (var part in parts.OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            Component(writer, part.First().Part, [.. part.Select(pair => pair.System)]);
        }

        writer.WriteEndArray();
        writer.Array("dependencies", View.Declared(register), system => writer.Object(null, () =>
        {
            writer.WriteString("ref", ReferenceOf(system));
            writer.Array("dependsOn", Parts(system).Select(part => part.Reference).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), writer.WriteStringValue);
        }));
        writer.Object("declarations", () => CycloneDxDeclarations.Write(writer, register));
        writer.Object("definitions", () => writer.Array("standards", [Obligations.Framework], framework => Standard(writer, framework)));
    }));

    public static string ReferenceOf(GovernedSystem system) => $"system:{system.Id}";

    /// <summary>What systems share is one component, when they say the same of it.</summary>
    private static IEnumerable<Part> Parts(GovernedSystem system) =>
        system.Models.Select(model => new Part($"model:{NameOf(model)}", "machine-learning-model", model))
            .Concat(system.Datasets.Select(dataset => new Part($"dataset:{NameOf(dataset)}", "data", dataset)));

    public static string NameOf(Entry entry) => string.Join(';', entry.Details.Where(pair => pair.Key != "Id").Select(pair => $"{pair.Key}={string.Join(',', pair.Value)}").Prepend(entry.Id));

    private static void System(Utf8JsonWriter writer, GovernedSystem system) => writer.Object(null, () =>
    {
        writer.WriteString("type", "application");
        writer.WriteString("bom-ref", ReferenceOf(system));
        writer.WriteString("name", system.Id);
        if (system.Profile.Version.Count > 0)
        {
            writer.WriteString("version", string.Join(", ", system.Profile.Version));
        }

        if (system.Profile.Purpose.Count > 0)
        {
            writer.WriteString("description", string.Join("; ", system.Profile.Purpose));
        }

        var properties = View.Profile(system).Where(pair => pair.Name is "Owner" or "Risk tier" or "Stage" or "Audience").SelectMany(pair => pair.Values.Select(value => (pair.Name, value)));
        writer.Array("properties", properties, pair => writer.Object(null, () =>
        {
            writer.WriteString("name", "governance:" + View.Token(pair.Name));
            writer.WriteString("value", pair.value);
        }));
    });

    private static void Component(Utf8JsonWriter writer, Part part, IReadOnlyList<GovernedSystem> systems) => writer.Object(null, () =>
    {
        writer.WriteString("type", part.Type);
        writer.WriteString("bom-ref", part.Reference);
        if (part.Entry.Text("Supplier") is { } supplier)
        {
            writer.Object("supplier", () => writer.WriteString("name", supplier));
        }

        writer.WriteString("name", part.Entry.Id);
        if (part.Entry.Text("Version") is { } version)
        {
            writer.WriteString("version", version);
        }

        if (DigestOf(part.Entry) is { } digest)
        {
            writer.Array("hashes", [digest], content => writer.Object(null, () =>
            {
                writer.WriteString("alg", "SHA-256");
                writer.WriteString("content", content);
            }));
        }

        if (part.Entry.Text("Licence") is { } licence)
        {
            writer.Array("licenses", [licence], name => writer.Object(null, () => writer.Object("license", () => writer.WriteString("name", name))));
        }

        if (part.Type == "data")
        {
            writer.Array("data", [part.Entry.Id], name => writer.Object(null, () =>
            {
                writer.WriteString("type", "dataset");
                writer.WriteString("name", name);
                if (part.Entry.Text("Card") is { } card)
                {
                    writer.Object("contents", () => writer.WriteString("url", View.Address(card)));
                }
            }));
        }
        else
        {
            writer.Object("modelCard", () => writer.Object("considerations", () => Considerations(writer, systems)));
        }
    });

    /// <summary>What the systems that use a model say of its use. Of the model itself the code says no more than its identity.</summary>
    private static void Considerations(Utf8JsonWriter writer, IReadOnlyList<GovernedSystem> systems)
    {
        IEnumerable<string> Said(Func<Profile, IReadOnlyList<string>> what) => systems.SelectMany(system => what(system.Profile)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        writer.Array("users", Said(profile => profile.Audience), writer.WriteStringValue);
        writer.Array("useCases", Said(profile => profile.IntendedUse), writer.WriteStringValue);
        writer.Array("technicalLimitations", Said(profile => profile.OutOfScopeUse).Select(use => "Not for: " + use), writer.WriteStringValue);
        writer.Array("ethicalConsiderations", systems.SelectMany(system => system.Risks.Select(risk => (system.Id, Risk: risk))), pair => writer.Object(null, () =>
        {
            writer.WriteString("name", $"{pair.Risk.Id} ({pair.Id})");
            writer.WriteString("mitigationStrategy", string.Join(": ", new[] { pair.Risk.Text("Status"), pair.Risk.Text("Rationale"), pair.Risk.Text("Evidence") }.OfType<string>()));
        }));
    }

    /// <summary>The digest that the code states, where it is a whole SHA-256.</summary>
    private static string? DigestOf(Entry entry) => entry.Text("Digest")?.Split(':', 2) switch
    {
        [var name, var digest] when name.Equals("sha256", StringComparison.OrdinalIgnoreCase) && digest.Length == 64 && digest.All(char.IsAsciiHexDigit) => digest.ToLowerInvariant(),
        _ => null,
    };

    private static void Standard(Utf8JsonWriter writer, Framework framework) => writer.Object(null, () =>
    {
        writer.WriteString("bom-ref", framework.Id);
        writer.WriteString("name", framework.Title);
        writer.WriteString("version", framework.Edition);
        writer.WriteString("owner", "G7");
        writer.Array("requirements", Obligations.All, clause => writer.Object(null, () =>
        {
            writer.WriteString("bom-ref", clause.Id);
            writer.WriteString("identifier", clause.Id);
            writer.WriteString("title", clause.Title);
            writer.WriteString("text", clause.Text);
        }));
    });
}

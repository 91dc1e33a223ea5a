using System.Text.Json;
using GovernanceAnalyzers.Register.Knowledge;
using GovernanceAnalyzers.Register.Model;

namespace GovernanceAnalyzers.Register.Reports;

/// <summary>What the documents of OSCAL have in common.</summary>
internal static class Oscal
{
    /// <summary>The oldest version that has all that is written here.</summary>
    private const string Version = "1.1.2";

    private const string Space = "https://github.com/GovernanceAnalyzers/GovernanceAnalyzers/ns/oscal";

    /// <summary>How the register was made, in place of an assessment plan.</summary>
    private static readonly string Method = NameUuid.Of("oscal", "method");

    private static readonly string Framework = NameUuid.Of("oscal", "framework", Obligations.Framework.Id, Obligations.Framework.Edition);

    public static string FrameworkReference => "#" + Framework;

    public static string MethodReference => "#" + Method;

    public static string Moment(Model.Register register) => register.AsOf + "T00:00:00Z";

    public static string ComponentOf(GovernedSystem system) => NameUuid.Of("oscal", "component", system.Id);

    public static string DescriptionOf(GovernedSystem system) => system.Profile.Purpose.Count > 0 ? string.Join("; ", system.Profile.Purpose) : "An AI system that says no purpose.";

    /// <summary>The whole document, its parts between what all documents begin and end with.</summary>
    public static string Document(Model.Register register, string kind, string title, Action<Utf8JsonWriter> write) => Json.Text(writer => writer.Object(null, () => writer.Object(kind, () =>
    {
        writer.WriteString("uuid", NameUuid.Of(register, kind));
        writer.Object("metadata", () =>
        {
            writer.WriteString("title", title);
            writer.WriteString("last-modified", Moment(register));
            writer.WriteString("version", register.AsOf);
            writer.WriteString("oscal-version", Version);
            writer.WriteString("remarks", register.Statement);
        });
        write(writer);
        writer.Object("back-matter", () => writer.Array("resources", [Framework, Method], resource => Resource(writer, resource)));
    })));

    public static void Properties(Utf8JsonWriter writer, IEnumerable<(string Name, string Value)> properties)
    {
        // An empty list is not allowed, nor is an empty value.
        var known = properties.Select(property => (property.Name, Value: View.OneLine(property.Value))).Where(property => property.Value.Length > 0).ToList();
        if (known.Count > 0)
        {
            writer.Array("props", known, property => writer.Object(null, () =>
            {
                writer.WriteString("name", property.Name);
                writer.WriteString("ns", Space);
                writer.WriteString("value", property.Value);
            }));
        }
    }

    private static void Resource(Utf8JsonWriter writer, string resource) => writer.Object(null, () =>
    {
        writer.WriteString("uuid", resource);
        writer.WriteString("title", resource == Framework ? Obligations.Framework.Title : "How a governance register is made");
        writer.Array("rlinks", [resource == Framework ? View.FrameworkAddress : "https://github.com/GovernanceAnalyzers/GovernanceAnalyzers/blob/main/docs/register.md"], address => writer.Object(null, () => writer.WriteString("href", address)));
    });
}

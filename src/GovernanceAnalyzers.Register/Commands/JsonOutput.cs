using System.Text.Json;
using GovernanceAnalyzers.Register.Reports;

namespace GovernanceAnalyzers.Register.Commands;

/// <summary>What machines read, on standard output.</summary>
internal static class JsonOutput
{
    public static void PrintList<T>(IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        using var stream = Console.OpenStandardOutput();
        using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        writer.WriteStartArray();
        foreach (var item in items)
        {
            writer.Object(null, () => write(writer, item));
        }

        writer.WriteEndArray();
    }
}

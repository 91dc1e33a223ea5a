using System.Text;

namespace GovernanceAnalyzers.Register.Knowledge;

/// <summary>Files that travel inside the tool.</summary>
internal static class Embedded
{
    public static byte[] Bytes(string name)
    {
        using var stream = typeof(Embedded).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The tool lacks its file {name}.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    public static string Text(string name) => Encoding.UTF8.GetString(Bytes(name)).TrimStart('\uFEFF').ReplaceLineEndings("\n");

    public static IEnumerable<string> In(string folder) =>
        typeof(Embedded).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}

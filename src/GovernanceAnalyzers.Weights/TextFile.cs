using System.Text;

namespace GovernanceAnalyzers.Weights;

internal static class TextFile
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Leaves a file alone that says the same already, so that what is made of it need not be made again.</summary>
    public static void WriteIfChanged(string path, IEnumerable<string> lines)
    {
        var text = string.Concat(lines.Select(line => line + "\n"));
        if (File.Exists(path) && File.ReadAllText(path, Utf8) == text) return;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllText(path, text, Utf8);
    }

    /// <returns><see langword="null"/> for what is not UTF-8.</returns>
    public static string? Read(byte[] bytes)
    {
        try
        {
            return Utf8.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}

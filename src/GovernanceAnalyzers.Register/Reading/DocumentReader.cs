using System.Text;
using GovernanceAnalyzers.Evidence;
using GovernanceAnalyzers.Register.Files;

namespace GovernanceAnalyzers.Register.Reading;

/// <summary>Reads the front matter of a document, as the analyzers do. Whether the document is whole and of now is theirs to say.</summary>
internal static class DocumentReader
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="InputException">The file is no text in UTF-8.</exception>
    public static DocumentFacts Read(string path, Root root)
    {
        string text;
        try
        {
            text = Strict.GetString(RegisterFile.WithoutMark(Input.ReadAllBytes(path)));
        }
        catch (DecoderFallbackException)
        {
            throw new InputException($"{path} is not encoded in UTF-8: save it as UTF-8.");
        }

        var read = FrontMatterText.Of(text);
        string? Said(string key) => read?.All(key).FirstOrDefault();
        return new(
            root.Relative(Path.GetFullPath(path)), Said(DocumentKeys.Kind), [.. read is null ? [] : read.All(DocumentKeys.Systems).Concat(read.All(DocumentKeys.System))], Said(DocumentKeys.Reviewed),
            Said(DocumentKeys.Version), string.Equals(Said(DocumentKeys.External), "true", StringComparison.OrdinalIgnoreCase));
    }
}

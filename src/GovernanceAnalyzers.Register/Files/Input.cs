namespace GovernanceAnalyzers.Register.Files;

/// <summary>Something given to the tool that it cannot work with. The message names the file and says what to do.</summary>
internal sealed class InputException(string message) : Exception(message);

internal static class Input
{
    public static byte[] ReadAllBytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new InputException(File.Exists(path) ? $"{path} cannot be read: {problem.Message}" : $"{path} does not exist.");
        }
    }
}

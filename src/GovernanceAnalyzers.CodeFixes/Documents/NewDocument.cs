using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.CodeFixes.Documents;

/// <summary>A document that a fix adds to a project.</summary>
/// <param name="Path">Where it is written.</param>
internal sealed record NewDocument(string Path, string Text)
{
    private static readonly char[] Separators = ['/', '\\'];

    public Solution AddTo(Solution solution, ProjectId project)
    {
        if (solution.GetProject(project)!.AdditionalDocuments.Any(d => Same(d.FilePath, Path))) return solution;
        var parts = Path.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        return solution.AddAdditionalDocument(DocumentId.CreateNewId(project), parts[parts.Length - 1], SourceText.From(Text, System.Text.Encoding.UTF8), filePath: Path);
    }

    private static bool Same(string? path, string other) => string.Equals(path?.Replace('\\', '/'), other.Replace('\\', '/'), StringComparison.OrdinalIgnoreCase);
}

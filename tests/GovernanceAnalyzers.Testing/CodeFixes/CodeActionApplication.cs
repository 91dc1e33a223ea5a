using System.Runtime.ExceptionServices;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Applies an action and checks that the trees it makes are those of their text.</summary>
internal sealed class CodeActionApplication(CodeActionValidationMode mode, IVerifier verifier)
{
    /// <summary>What is wrong with a tree; the first time counts.</summary>
    public ExceptionDispatchInfo? Failure { get; private set; }

    /// <summary>The changed solution; <see langword="null"/> when the action changes nothing.</summary>
    public async Task<Solution?> ApplyAsync(Solution solution, CodeAction action, CancellationToken cancellationToken)
    {
        var operations = await action.GetOperationsAsync(cancellationToken).ConfigureAwait(false);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        if (changed == solution)
        {
            return null;
        }

        var documents = changed.GetChanges(solution).GetProjectChanges().SelectMany(project => project.GetChangedDocuments().Concat(project.GetAddedDocuments()));
        foreach (var document in documents.ToArray())
        {
            changed = await ReparseAsync(changed.GetDocument(document)!, cancellationToken).ConfigureAwait(false);
        }

        return changed;
    }

    private async Task<Solution> ReparseAsync(Document document, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var reparsed = document.WithText(SourceText.From(text.ToString(), text.Encoding, text.ChecksumAlgorithm));
        if (mode != CodeActionValidationMode.None && Failure is null)
        {
            Failure = Compare(
                await RenderAsync(reparsed).ConfigureAwait(false),
                await RenderAsync(document).ConfigureAwait(false),
                $"The syntax tree that the fix made of '{document.FilePath}' is not the tree of its text. Diff shown with the parsed tree as baseline:");
        }

        return reparsed.Project.Solution;

        async Task<string> RenderAsync(Document rendered)
            => TreeRendering.Render((await rendered.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!, mode == CodeActionValidationMode.Full);
    }

    private ExceptionDispatchInfo? Compare(string parsed, string made, string message)
    {
        try
        {
            verifier.EqualOrDiff(parsed, made, message);
            return null;
        }
        catch (Exception failure)
        {
            return ExceptionDispatchInfo.Capture(failure);
        }
    }
}

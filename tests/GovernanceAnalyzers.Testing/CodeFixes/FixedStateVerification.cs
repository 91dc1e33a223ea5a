using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Compares a fixed solution with the state that a test expects.</summary>
internal static class FixedStateVerification
{
    public static async Task VerifyAsync(SolutionState expected, Solution actual, IVerifier verifier, CancellationToken cancellationToken)
    {
        foreach (var state in expected.Projects)
        {
            var project = actual.Projects.Single(project => project.Name == state.Name);
            await VerifyAsync(state, nameof(ProjectState.Sources), state.Sources, project.Documents).ConfigureAwait(false);
            await VerifyAsync(state, nameof(ProjectState.AdditionalFiles), state.AdditionalFiles, project.AdditionalDocuments).ConfigureAwait(false);
            await VerifyAsync(state, nameof(ProjectState.AnalyzerConfigFiles), state.AnalyzerConfigFiles, project.AnalyzerConfigDocuments).ConfigureAwait(false);
        }

        async Task VerifyAsync(ProjectState state, string kind, SourceFileCollection files, IEnumerable<TextDocument> documents)
        {
            var found = documents.ToArray();
            verifier.EqualOrDiff(
                string.Join(Environment.NewLine, files.Select(file => SolutionBuilder.NameAndFolders(state, file.filename).Name)),
                string.Join(Environment.NewLine, found.Select(document => document.Name)),
                $"{kind} of project '{state.Name}' did not match. Diff shown with expected as baseline:");
            for (var i = 0; i < found.Length; i++)
            {
                await VerifyDocumentAsync(state, files[i].filename, files[i].content, found[i]).ConfigureAwait(false);
            }
        }

        async Task VerifyDocumentAsync(ProjectState state, string path, SourceText content, TextDocument document)
        {
            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            verifier.EqualOrDiff(content.ToString(), text.ToString(), $"content of '{path}' did not match. Diff shown with expected as baseline:");
            verifier.Equal(content.Encoding, text.Encoding, $"encoding of '{path}' was expected to be '{content.Encoding?.WebName}' but was '{text.Encoding?.WebName}'");
            verifier.Equal(
                content.ChecksumAlgorithm,
                text.ChecksumAlgorithm,
                $"checksum algorithm of '{path}' was expected to be '{content.ChecksumAlgorithm}' but was '{text.ChecksumAlgorithm}'");
            var folders = SolutionBuilder.NameAndFolders(state, path).Folders;
            verifier.SequenceEqual(
                folders,
                document.Folders,
                message: $"folders of '{path}' were expected to be '{string.Join('/', folders)}' but were '{string.Join('/', document.Folders)}'");
        }
    }
}

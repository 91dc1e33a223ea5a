using System.Text;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Assertions on top of <see cref="IVerifier"/>.</summary>
public static class IVerifierExtensions
{
    /// <summary>Asserts that two texts are equal; a failure shows the lines that differ, the expected text as the baseline.</summary>
    public static void EqualOrDiff(this IVerifier verifier, string expected, string actual, string? message = null)
    {
        if (expected == actual)
        {
            return;
        }

        var text = new StringBuilder();
        text.AppendLine(message is null or "" ? "The texts differ. Diff shown with expected as baseline:" : message);

        // When only the ends of lines differ, make them visible.
        Func<string, string> lines = WithLineFeeds(expected) == WithLineFeeds(actual) ? WithVisibleReturns : WithLineFeeds;
        var diff = new InlineDiffBuilder(new Differ()).BuildDiffModel(lines(expected), lines(actual), ignoreWhitespace: false);
        foreach (var line in diff.Lines)
        {
            text.Append(line.Type switch { ChangeType.Inserted => '+', ChangeType.Deleted => '-', _ => ' ' }).AppendLine(line.Text);
        }

        verifier.Fail(text.ToString());
    }

    private static string WithLineFeeds(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);

    private static string WithVisibleReturns(string text) => text.Replace("\r", "<CR>", StringComparison.Ordinal);
}

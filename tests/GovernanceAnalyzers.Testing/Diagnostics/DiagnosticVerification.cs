using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Asserts that the actual diagnostics are the expected ones; a failure tells every difference at once.</summary>
internal sealed class DiagnosticVerification(ImmutableArray<DiagnosticAnalyzer> analyzers, string defaultPath)
{
    private readonly DiagnosticFormatter _formatter = new(analyzers, defaultPath);

    /// <summary>The pairs of expected and actual, when they agree.</summary>
    public IEnumerable<(DiagnosticResult Expected, Diagnostic Actual)> Verify(
        ImmutableArray<DiagnosticResult> expected,
        ImmutableArray<Diagnostic> actual,
        IVerifier verifier)
    {
        var match = new DiagnosticMatch(expected, actual);
        var report = new StringBuilder();
        if (expected.Length != actual.Length)
        {
            report.AppendLine(CultureInfo.InvariantCulture, $"Mismatch between number of diagnostics returned, expected \"{expected.Length}\" actual \"{actual.Length}\"").AppendLine();
        }

        foreach (var pair in match.Pairs)
        {
            AppendDifferences(report, pair.Expected, pair.Actual);
        }

        Append(report, "Expected, but not reported:", match.Missing.Select(_formatter.Format));
        Append(report, "Reported, but not expected:", match.Unexpected.Select(_formatter.Format));
        if (report.Length > 0)
        {
            Append(report, "All diagnostics:", actual.IsEmpty ? ["    NONE." + Environment.NewLine] : actual.Select(_formatter.Format));
            verifier.Fail(report.ToString());
        }

        return match.Pairs;
    }

    private void AppendDifferences(StringBuilder report, DiagnosticResult expected, Diagnostic actual)
    {
        var differences = DiagnosticComparison.Differences(expected, actual).ToArray();
        foreach (var difference in differences)
        {
            report.AppendLine(difference);
        }

        if (differences.Length > 0)
        {
            Append(report, "Expected diagnostic:", [_formatter.Format(expected)]);
            Append(report, "Actual diagnostic:", [_formatter.Format(actual)]);
        }
    }

    private static void Append(StringBuilder report, string title, IEnumerable<string> items)
    {
        var text = string.Concat(items);
        if (text.Length > 0)
        {
            report.AppendLine(title).AppendLine(text);
        }
    }
}

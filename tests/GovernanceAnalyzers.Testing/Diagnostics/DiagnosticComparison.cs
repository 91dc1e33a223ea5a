using System.Globalization;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What an actual diagnostic has other than expected.</summary>
internal static class DiagnosticComparison
{
    /// <summary>The differences, the gravest first; none when the diagnostic is the expected one.</summary>
    public static IEnumerable<string> Differences(DiagnosticResult expected, Diagnostic actual)
    {
        if (expected.Id != actual.Id)
        {
            yield return $"Expected diagnostic id to be \"{expected.Id}\" was \"{actual.Id}\"";
        }

        foreach (var difference in LocationDifferences(expected, actual))
        {
            yield return difference;
        }

        if (!expected.Options.HasFlag(DiagnosticOptions.IgnoreSeverity) && expected.Severity != actual.Severity)
        {
            yield return $"Expected diagnostic severity to be \"{expected.Severity}\" was \"{actual.Severity}\"";
        }

        if (expected.Message is { } message)
        {
            var actualMessage = actual.GetMessage(CultureInfo.InvariantCulture);
            if (message != actualMessage)
            {
                yield return $"Expected diagnostic message to be \"{message}\" was \"{actualMessage}\"";
            }
        }
        else if (expected.MessageArguments is { Length: > 0 } arguments
            && !arguments.Select(argument => argument?.ToString() ?? string.Empty).SequenceEqual(DiagnosticFacts.Arguments(actual)))
        {
            yield return "Expected diagnostic message arguments to match";
        }

        if (expected.IsSuppressed is { } suppressed && suppressed != actual.IsSuppressed)
        {
            yield return "Expected diagnostic suppression state to match";
        }
    }

    private static IEnumerable<string> LocationDifferences(DiagnosticResult expected, Diagnostic actual)
    {
        if (!expected.HasLocation)
        {
            return actual.Location == Location.None ? [] : ["Expected a project diagnostic with no location"];
        }

        var differences = LocationDifferences(expected.Spans[0], actual.Location);
        if (expected.Options.HasFlag(DiagnosticOptions.IgnoreAdditionalLocations))
        {
            return differences;
        }

        var additional = expected.Spans.Skip(1).ToArray();
        return additional.Length == actual.AdditionalLocations.Count
            ? differences.Concat(additional.Zip(actual.AdditionalLocations).SelectMany(pair => LocationDifferences(pair.First, pair.Second)))
            : differences.Append(string.Create(
                CultureInfo.InvariantCulture,
                $"Expected {additional.Length} additional locations but got {actual.AdditionalLocations.Count}"));
    }

    private static IEnumerable<string> LocationDifferences(DiagnosticLocation expected, Location actual)
    {
        var span = actual.GetLineSpan();
        if (expected.Span.Path != span.Path)
        {
            yield return $"Expected diagnostic to be in file \"{expected.Span.Path}\" was actually in file \"{span.Path}\"";
            yield break;
        }

        if (expected.Span.StartLinePosition != span.StartLinePosition)
        {
            yield return $"Expected diagnostic to start at {Place(expected.Span.StartLinePosition)} was actually at {Place(span.StartLinePosition)}";
        }

        if (!expected.Options.HasFlag(DiagnosticLocationOptions.IgnoreLength) && expected.Span.EndLinePosition != span.EndLinePosition)
        {
            yield return $"Expected diagnostic to end at {Place(expected.Span.EndLinePosition)} was actually at {Place(span.EndLinePosition)}";
        }
    }

    private static string Place(Text.LinePosition position)
        => string.Create(CultureInfo.InvariantCulture, $"line \"{position.Line + 1}\" column \"{position.Character + 1}\"");
}

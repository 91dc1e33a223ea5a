using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Shows diagnostics in a failure: what they say, and the code to paste into the test to expect them.</summary>
internal sealed class DiagnosticFormatter(ImmutableArray<DiagnosticAnalyzer> analyzers, string defaultPath)
{
    public static string Describe(DiagnosticResult expected)
    {
        var text = new StringBuilder();
        if (expected.HasLocation)
        {
            var (span, options) = (expected.Spans[0].Span, expected.Spans[0].Options);
            var end = options.HasFlag(DiagnosticLocationOptions.IgnoreLength) ? string.Empty : "," + Position(span.EndLinePosition, ",");
            text.Append(CultureInfo.InvariantCulture, $"{(span.Path.Length == 0 ? "?" : span.Path)}({Position(span.StartLinePosition, ",")}{end}): ");
        }

        text.Append(CultureInfo.InvariantCulture, $"{expected.Severity.ToString().ToLowerInvariant()} {expected.Id}");
        return (expected.Message is { } message ? text.Append(": ").Append(message) : text).ToString();
    }

    public string Format(DiagnosticResult expected)
    {
        var code = new StringBuilder(Create(expected.Id, expected.Severity, expected.HasLocation));
        var compared = expected.Options.HasFlag(DiagnosticOptions.IgnoreAdditionalLocations) ? expected.Spans.Take(1) : expected.Spans;
        foreach (var location in compared)
        {
            AppendLocation(code, location.Span, location.Options);
        }

        AppendArguments(code, [.. (expected.MessageArguments ?? []).Select(argument => argument?.ToString() ?? string.Empty)]);
        AppendSuppression(code, expected.IsSuppressed);
        return Lines(Describe(expected), code);
    }

    public string Format(Diagnostic actual)
    {
        var code = new StringBuilder(Create(actual.Id, actual.Severity, actual.Location != Location.None));
        foreach (var location in actual.AdditionalLocations.Prepend(actual.Location).Where(location => location != Location.None))
        {
            AppendLocation(code, location.GetLineSpan(), DiagnosticLocationOptions.None);
        }

        AppendArguments(code, DiagnosticFacts.Arguments(actual));
        AppendSuppression(code, actual.IsSuppressed ? true : null);
        return Lines(actual.ToString(), code);
    }

    private static string Lines(string description, StringBuilder code) => $"    // {description}{Environment.NewLine}    {code},{Environment.NewLine}";

    private static string Position(Microsoft.CodeAnalysis.Text.LinePosition position, string separator)
        => string.Create(CultureInfo.InvariantCulture, $"{position.Line + 1}{separator}{position.Character + 1}");

    private static void AppendSuppression(StringBuilder code, bool? isSuppressed)
    {
        if (isSuppressed is { } suppressed)
        {
            code.Append(CultureInfo.InvariantCulture, $".WithIsSuppressed({(suppressed ? "true" : "false")})");
        }
    }

    private static void AppendArguments(StringBuilder code, ImmutableArray<string> arguments)
    {
        if (!arguments.IsEmpty)
        {
            var literals = arguments.Select(argument => CSharp.SymbolDisplay.FormatLiteral(argument, quote: true));
            code.Append(CultureInfo.InvariantCulture, $".WithArguments({string.Join(", ", literals)})");
        }
    }

    private void AppendLocation(StringBuilder code, FileLinePositionSpan span, DiagnosticLocationOptions options)
    {
        var path = span.Path == defaultPath ? string.Empty : $"\"{span.Path}\", ";
        code.Append(options.HasFlag(DiagnosticLocationOptions.IgnoreLength)
            ? $".WithLocation({path}{Position(span.StartLinePosition, ", ")})"
            : $".WithSpan({path}{Position(span.StartLinePosition, ", ")}, {Position(span.EndLinePosition, ", ")})");
    }

    private string Create(string id, DiagnosticSeverity severity, bool hasLocation)
    {
        var rules = analyzers.Select(analyzer => analyzer.SupportedDiagnostics).FirstOrDefault(rules => rules.Any(rule => rule.Id == id));
        return (rules.IsDefault, severity, hasLocation) switch
        {
            (false, _, true) => rules.Length == 1 ? "VerifyCS.Diagnostic()" : $"VerifyCS.Diagnostic(\"{id}\")",
            (true, DiagnosticSeverity.Error, true) => $"DiagnosticResult.CompilerError(\"{id}\")",
            (true, DiagnosticSeverity.Warning, true) => $"DiagnosticResult.CompilerWarning(\"{id}\")",
            _ => $"new DiagnosticResult(\"{id}\", DiagnosticSeverity.{severity})",
        };
    }
}

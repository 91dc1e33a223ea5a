using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.Configuration;

/// <summary>Something in a file that configures the analyzer and was not understood. The entry is left out; the rest of the file counts.</summary>
/// <param name="path">Of the file, as the compiler knows it; empty where it does not tell.</param>
/// <param name="lines">Line and column, counted from zero.</param>
/// <param name="message">What is wrong, as a clause without a full stop.</param>
/// <param name="suggestion">What was probably meant.</param>
internal sealed class ConfigurationProblem(string path, TextSpan span, LinePositionSpan lines, string message, string? suggestion = null)
{
    public string Path { get; } = path;

    public TextSpan Span { get; } = span;

    public LinePositionSpan Lines { get; } = lines;

    public string Message { get; } = message;

    public string? Suggestion { get; } = suggestion;

    public Location Location => Path.Length == 0 ? Location.None : Location.Create(Path, Span, Lines);

    /// <summary>The message, and what was probably meant.</summary>
    public string Text => Suggestion is null ? Message : $"{Message}; did you mean '{Suggestion}'?";

    public override string ToString() => $"{Path}({Lines.Start.Line + 1},{Lines.Start.Character + 1}): {Text}";
}

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Where a diagnostic is expected.</summary>
public readonly struct DiagnosticLocation(FileLinePositionSpan span, DiagnosticLocationOptions options)
{
    /// <summary>The file and the lines.</summary>
    public FileLinePositionSpan Span { get; } = span;

    /// <summary>How to compare the span.</summary>
    public DiagnosticLocationOptions Options { get; } = options;
}

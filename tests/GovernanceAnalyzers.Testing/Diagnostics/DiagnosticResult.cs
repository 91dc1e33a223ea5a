using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A diagnostic that a test expects.</summary>
public readonly struct DiagnosticResult
{
    /// <summary>No diagnostics.</summary>
    public static readonly DiagnosticResult[] EmptyDiagnosticResults = [];

    private readonly ImmutableArray<DiagnosticLocation> _spans;
    private readonly bool _suppressMessage;
    private readonly string? _message;

    /// <summary>A diagnostic whose message is not compared.</summary>
    public DiagnosticResult(string id, DiagnosticSeverity severity)
    {
        Id = id;
        Severity = severity;
    }

    /// <summary>A diagnostic of a rule; its message is compared.</summary>
    public DiagnosticResult(DiagnosticDescriptor descriptor)
    {
        Id = descriptor.Id;
        Severity = descriptor.DefaultSeverity;
        MessageFormat = descriptor.MessageFormat;
    }

    /// <summary>The identifier of the rule.</summary>
    public string Id { get; }

    /// <summary>The severity.</summary>
    public DiagnosticSeverity Severity { get; private init; }

    /// <summary>What is not compared.</summary>
    public DiagnosticOptions Options { get; private init; }

    /// <summary>The format of the message, if known.</summary>
    public LocalizableString? MessageFormat { get; private init; }

    /// <summary>The arguments of the message, if given.</summary>
    public object?[]? MessageArguments { get; private init; }

    /// <summary>Whether a suppressor suppressed it; <see langword="null"/> when that is not compared.</summary>
    public bool? IsSuppressed { get; private init; }

    /// <summary>The location, then the additional locations.</summary>
    public ImmutableArray<DiagnosticLocation> Spans
    {
        get => _spans.IsDefault ? [] : _spans;
        private init => _spans = value;
    }

    /// <summary>Whether it is in a file.</summary>
    public bool HasLocation => !Spans.IsEmpty;

    /// <summary>The whole message; <see langword="null"/> when it is not compared.</summary>
    public string? Message
    {
        get
        {
            if (_suppressMessage || (_message ?? MessageFormat?.ToString(CultureInfo.InvariantCulture)) is not { } format)
            {
                return null;
            }

            try
            {
                return _message ?? string.Format(CultureInfo.InvariantCulture, format, MessageArguments ?? []);
            }
            catch (FormatException)
            {
                return format;
            }
        }
    }

    /// <summary>An error of the compiler.</summary>
    public static DiagnosticResult CompilerError(string identifier) => new(identifier, DiagnosticSeverity.Error);

    /// <summary>A warning of the compiler.</summary>
    public static DiagnosticResult CompilerWarning(string identifier) => new(identifier, DiagnosticSeverity.Warning);

    /// <summary>The same with another severity.</summary>
    public DiagnosticResult WithSeverity(DiagnosticSeverity severity) => this with { Severity = severity };

    /// <summary>The same, compared otherwise.</summary>
    public DiagnosticResult WithOptions(DiagnosticOptions options) => this with { Options = options };

    /// <summary>The same with arguments of the message.</summary>
    public DiagnosticResult WithArguments(params object?[] arguments) => this with { MessageArguments = arguments };

    /// <summary>The same with a whole message; <see langword="null"/> to compare none.</summary>
    public DiagnosticResult WithMessage(string? message) => new(this, message);

    /// <summary>The same with another format of the message.</summary>
    public DiagnosticResult WithMessageFormat(LocalizableString messageFormat) => this with { MessageFormat = messageFormat };

    /// <summary>The same, suppressed by a suppressor or not; <see langword="null"/> not to compare that.</summary>
    public DiagnosticResult WithIsSuppressed(bool? isSuppressed) => this with { IsSuppressed = isSuppressed };

    /// <summary>The same without a location.</summary>
    public DiagnosticResult WithNoLocation() => this with { Spans = [] };

    /// <summary>Adds a location by its start; line and column count from one.</summary>
    public DiagnosticResult WithLocation(int line, int column) => WithLocation(string.Empty, line, column);

    /// <summary>Adds a location by its start.</summary>
    public DiagnosticResult WithLocation(LinePosition location) => WithLocation(string.Empty, location);

    /// <summary>Adds a location by its start; line and column count from one.</summary>
    public DiagnosticResult WithLocation(string path, int line, int column) => WithLocation(path, new LinePosition(line - 1, column - 1));

    /// <summary>Adds a location by its start.</summary>
    public DiagnosticResult WithLocation(string path, LinePosition location) => WithLocation(path, location, DiagnosticLocationOptions.None);

    /// <summary>Adds a location by its start.</summary>
    public DiagnosticResult WithLocation(string path, LinePosition location, DiagnosticLocationOptions options)
        => WithSpan(new FileLinePositionSpan(path, location, location), options | DiagnosticLocationOptions.IgnoreLength);

    /// <summary>Adds the location marked <c>{|#key:…|}</c>.</summary>
    public DiagnosticResult WithLocation(int markupKey) => WithLocation(markupKey, DiagnosticLocationOptions.None);

    /// <summary>Adds the location marked <c>{|#key:…|}</c>.</summary>
    public DiagnosticResult WithLocation(int markupKey, DiagnosticLocationOptions options)
    {
        // Until the markup is read, the key stands in the place of the column.
        var key = new LinePosition(0, markupKey);
        return WithSpan(new FileLinePositionSpan(string.Empty, key, key), options | DiagnosticLocationOptions.InterpretAsMarkupKey);
    }

    /// <summary>Adds a location; lines and columns count from one.</summary>
    public DiagnosticResult WithSpan(int startLine, int startColumn, int endLine, int endColumn)
        => WithSpan(string.Empty, startLine, startColumn, endLine, endColumn);

    /// <summary>Adds a location; lines and columns count from one.</summary>
    public DiagnosticResult WithSpan(string path, int startLine, int startColumn, int endLine, int endColumn)
        => WithSpan(new FileLinePositionSpan(path, new LinePosition(startLine - 1, startColumn - 1), new LinePosition(endLine - 1, endColumn - 1)));

    /// <summary>Adds a location.</summary>
    public DiagnosticResult WithSpan(FileLinePositionSpan span) => WithSpan(span, DiagnosticLocationOptions.None);

    /// <summary>Adds a location.</summary>
    public DiagnosticResult WithSpan(FileLinePositionSpan span, DiagnosticLocationOptions options)
        => this with { Spans = Spans.Add(new DiagnosticLocation(span, options)) };

    /// <summary>The same, with a file for the locations that name none.</summary>
    public DiagnosticResult WithDefaultPath(string path)
        => WithEachSpan(location => location.Span.Path.Length == 0 && !location.Options.HasFlag(DiagnosticLocationOptions.InterpretAsMarkupKey)
            ? new DiagnosticLocation(new FileLinePositionSpan(path, location.Span.Span), location.Options)
            : location);

    /// <summary>The same, some lines further down.</summary>
    public DiagnosticResult WithLineOffset(int offset)
    {
        return WithEachSpan(location => new DiagnosticLocation(
            new FileLinePositionSpan(location.Span.Path, Down(location.Span.StartLinePosition), Down(location.Span.EndLinePosition)),
            location.Options));

        LinePosition Down(LinePosition position) => new(position.Line + offset, position.Character);
    }

    /// <inheritdoc/>
    public override string ToString() => DiagnosticFormatter.Describe(this);

    internal DiagnosticResult WithAppliedMarkupLocations(IReadOnlyDictionary<int, FileLinePositionSpan> markupLocations)
    {
        return WithEachSpan(location =>
        {
            if (!location.Options.HasFlag(DiagnosticLocationOptions.InterpretAsMarkupKey))
            {
                return location;
            }

            var key = location.Span.StartLinePosition.Character;
            return markupLocations.TryGetValue(key, out var span)
                ? new DiagnosticLocation(span, location.Options & ~DiagnosticLocationOptions.InterpretAsMarkupKey)
                : throw new InvalidOperationException($"The markup location '#{key}' was not found in the input.");
        });
    }

    private DiagnosticResult(DiagnosticResult other, string? message)
    {
        this = other;
        _message = message;
        _suppressMessage = message is null;
    }

    private DiagnosticResult WithEachSpan(Func<DiagnosticLocation, DiagnosticLocation> change) => this with { Spans = [.. Spans.Select(change)] };
}

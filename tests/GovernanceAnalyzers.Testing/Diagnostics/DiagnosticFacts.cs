using System.Collections.Immutable;
using System.Reflection;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What Roslyn knows of a diagnostic, also where it keeps that to itself.</summary>
internal static class DiagnosticFacts
{
    private static readonly PropertyInfo ArgumentsProperty = Internal("Arguments");
    private static readonly PropertyInfo ProgrammaticSuppressionProperty = Internal("ProgrammaticSuppressionInfo");

    /// <summary>The arguments of the message.</summary>
    public static ImmutableArray<string> Arguments(Diagnostic diagnostic)
        => [.. ((IReadOnlyList<object?>)ArgumentsProperty.GetValue(diagnostic)!).Select(argument => argument?.ToString() ?? string.Empty)];

    /// <summary>Whether a suppressor (rather than a pragma or an attribute) suppressed it.</summary>
    public static bool IsSuppressedBySuppressor(Diagnostic diagnostic)
        => diagnostic.IsSuppressed && ProgrammaticSuppressionProperty.GetValue(diagnostic) is not null;

    public static bool IsCompilerDiagnostic(Diagnostic diagnostic) => diagnostic.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.Compiler);

    public static bool IsCompilerId(string id) => id.StartsWith("CS", StringComparison.Ordinal);

    /// <summary>The order of files and lines, whatever the order in which analyzers ran.</summary>
    public static IEnumerable<T> Sort<T>(IEnumerable<T> items, Func<T, Diagnostic> diagnosticOf) => items
        .OrderBy(item => diagnosticOf(item).Location.GetLineSpan().Path, StringComparer.Ordinal)
        .ThenBy(item => diagnosticOf(item).Location.SourceSpan.Start)
        .ThenBy(item => diagnosticOf(item).Location.SourceSpan.End)
        .ThenBy(item => diagnosticOf(item).Id, StringComparer.Ordinal)
        .ThenBy(item => string.Join('\0', Arguments(diagnosticOf(item))), StringComparer.Ordinal);

    private static PropertyInfo Internal(string name)
        => typeof(Diagnostic).GetProperty(name, BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
            ?? throw new InvalidOperationException($"This Roslyn has no Diagnostic.{name}.");
}

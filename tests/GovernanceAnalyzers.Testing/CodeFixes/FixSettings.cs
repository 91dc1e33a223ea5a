using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What a test says of how its fixes are run.</summary>
internal sealed record FixSettings
{
    public required IVerifier Verifier { get; init; }

    public required ImmutableArray<CodeFixProvider> Providers { get; init; }

    public required Func<AnalysisInput, CancellationToken, Task<IEnumerable<ReportedDiagnostic>>> Analyze { get; init; }

    /// <summary>Selects the only diagnostic to fix; <see langword="null"/> to fix all.</summary>
    public required Func<ImmutableArray<Diagnostic>, Diagnostic?>? SelectOne { get; init; }

    /// <summary>Whether only local diagnostics may be fixed.</summary>
    public required bool RequireLocal { get; init; }

    public required CodeActionChoice Choice { get; init; }

    public required CodeActionApplication Application { get; init; }
}

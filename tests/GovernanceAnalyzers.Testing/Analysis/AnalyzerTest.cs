using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// Runs analyzers over marked source and compares what they report with what is expected. Then it runs them twice more: over the same source as generated code
/// and under <c>#pragma warning disable</c>, where they must be silent.
/// </summary>
public abstract partial class AnalyzerTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    /// <summary>An empty test.</summary>
    protected AnalyzerTest() => TestState = NewState();

    /// <summary>The language of the test.</summary>
    public abstract string Language { get; }

    /// <summary>The source to test; set again, it adds a file.</summary>
    public string TestCode
    {
        set => TestState.Sources.Add(value);
    }

    /// <summary>The projects to test.</summary>
    public SolutionState TestState { get; }

    /// <summary>The diagnostics expected, besides those of the markup.</summary>
    public List<DiagnosticResult> ExpectedDiagnostics => TestState.ExpectedDiagnostics;

    /// <summary>Which diagnostics of the compiler must be expected: errors, unless set.</summary>
    public CompilerDiagnostics CompilerDiagnostics { get; set; } = CompilerDiagnostics.Errors;

    /// <summary>How markup is read.</summary>
    public MarkupOptions MarkupOptions { get; set; }

    /// <summary>Checks to leave out.</summary>
    public TestBehaviors TestBehaviors { get; set; }

    /// <summary>Diagnostics to turn off, by ID.</summary>
    public List<string> DisabledDiagnostics { get; } = [];

    /// <summary>What the sources compile against.</summary>
    public ReferenceAssemblies ReferenceAssemblies { get; set; } = ReferenceAssemblies.Default;

    /// <summary>A further check of each diagnostic that was expected.</summary>
    public Action<Diagnostic, DiagnosticResult, IVerifier>? DiagnosticVerifier { get; set; }

    /// <summary>The assertions.</summary>
    protected static TVerifier Verify { get; } = new();

    /// <summary>The start of the paths of sources without a path.</summary>
    protected virtual string DefaultFilePathPrefix => "/0/Test";

    /// <summary>The name of the primary project.</summary>
    protected virtual string DefaultTestProjectName => "TestProject";

    /// <summary>The path of the first source.</summary>
    protected virtual string DefaultFilePath => DefaultFilePathPrefix + "0." + DefaultFileExt;

    /// <summary>The extension of sources.</summary>
    protected abstract string DefaultFileExt { get; }

    /// <summary>Runs the test.</summary>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        Verify.LanguageIsSupported(Language);
        Verify.NotEmpty($"{nameof(TestState)}.{nameof(SolutionState.Sources)}", TestState.Sources);
        await RunImplAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What running the test means.</summary>
    protected virtual Task RunImplAsync(CancellationToken cancellationToken)
        => VerifyDiagnosticsAsync(WithoutMarkup(TestState.WithInheritedValuesApplied(null, []), []), Verify, cancellationToken);

    /// <summary>The analyzers under test.</summary>
    protected abstract IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers();

    /// <summary>The options of the compilation.</summary>
    protected abstract CompilationOptions CreateCompilationOptions();

    /// <summary>The options of the parser.</summary>
    protected abstract ParseOptions CreateParseOptions();

    /// <summary>The rule of <c>[|…|]</c>: the only one of the first analyzer.</summary>
    protected virtual DiagnosticDescriptor? GetDefaultDiagnostic(DiagnosticAnalyzer[] analyzers)
        => MarkupOptions.HasFlag(MarkupOptions.UseFirstDescriptor) ? analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).FirstOrDefault()
            : analyzers is [{ SupportedDiagnostics: [var single] }, ..] ? single
            : null;

    /// <summary>Whether a diagnostic of the compiler must be expected.</summary>
    protected virtual bool IsCompilerDiagnosticIncluded(Diagnostic diagnostic, CompilerDiagnostics compilerDiagnostics) => compilerDiagnostics switch
    {
        CompilerDiagnostics.Errors => diagnostic.Severity >= DiagnosticSeverity.Error,
        CompilerDiagnostics.Warnings => diagnostic.Severity >= DiagnosticSeverity.Warning,
        CompilerDiagnostics.Suggestions => diagnostic.Severity >= DiagnosticSeverity.Info,
        CompilerDiagnostics.All => true,
        _ => false,
    };

    private protected ImmutableArray<DiagnosticAnalyzer> Analyzers => [.. GetDiagnosticAnalyzers()];

    private protected SolutionState NewState() => new(DefaultTestProjectName, Language, DefaultFilePathPrefix, DefaultFileExt);

    private protected SolutionState WithoutMarkup(SolutionState state, ImmutableArray<string> fixableDiagnostics)
    {
        var analyzers = Analyzers;
        return state.WithProcessedMarkup(
            MarkupOptions,
            GetDefaultDiagnostic([.. analyzers]),
            [.. analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics)],
            fixableDiagnostics,
            DefaultFilePath);
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// Runs analyzers as an analyzer test does, then fixes what they report: one diagnostic after the other, and by Fix All in the document, the project and the
/// solution; each time compares the result with the state expected. When the fixed state equals the test state, no fix may be offered.
/// </summary>
public abstract class CodeFixTest<TVerifier> : CodeActionTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    /// <summary>An empty test.</summary>
    protected CodeFixTest() => (FixedState, BatchFixedState) = (NewState(), NewState());

    /// <summary>The source after the fixes; set again, it adds a file.</summary>
    public string FixedCode
    {
        set => FixedState.Sources.Add(value);
    }

    /// <summary>The projects after the fixes.</summary>
    public SolutionState FixedState { get; }

    /// <summary>The source after Fix All, when it differs; set again, it adds a file.</summary>
    public string BatchFixedCode
    {
        set => BatchFixedState.Sources.Add(value);
    }

    /// <summary>The projects after Fix All, when they differ.</summary>
    public SolutionState BatchFixedState { get; }

    /// <summary>
    /// How many fixes, one after the other, lead to the fixed state: exactly so many when positive, at most so many when negative, none is offered when zero.
    /// Unless set, at most as many as there are diagnostics to fix.
    /// </summary>
    public int? NumberOfIncrementalIterations { get; set; }

    /// <summary>How many times Fix All is needed; counted as <see cref="NumberOfIncrementalIterations"/>. Unless set, once.</summary>
    public int? NumberOfFixAllIterations { get; set; }

    /// <summary>How many times Fix All in a document is needed. Unless set, at most once a document.</summary>
    public int? NumberOfFixAllInDocumentIterations { get; set; }

    /// <summary>How many times Fix All in a project is needed. Unless set, at most once a project.</summary>
    public int? NumberOfFixAllInProjectIterations { get; set; }

    /// <summary>Checks to leave out.</summary>
    public CodeFixTestBehaviors CodeFixTestBehaviors { get; set; }

    /// <summary>The fixes under test.</summary>
    protected abstract IEnumerable<CodeFixProvider> GetCodeFixProviders();

    /// <inheritdoc/>
    protected override bool IsCompilerDiagnosticIncluded(Diagnostic diagnostic, CompilerDiagnostics compilerDiagnostics)
        => base.IsCompilerDiagnosticIncluded(diagnostic, compilerDiagnostics) || FixableIds.Contains(diagnostic.Id);

    /// <inheritdoc/>
    protected override async Task RunImplAsync(CancellationToken cancellationToken)
    {
        var fixable = FixableIds;
        var test = TestState.WithInheritedValuesApplied(null, fixable);
        var afterFixes = FixedState.WithInheritedValuesApplied(test, fixable);
        var afterFixAll = BatchFixedState.WithInheritedValuesApplied(afterFixes, fixable);
        (test, afterFixes, afterFixAll) = (WithoutMarkup(test, fixable), WithoutMarkup(afterFixes, fixable), WithoutMarkup(afterFixAll, fixable));

        await VerifyDiagnosticsAsync(test, Verify.PushContext("Diagnostics of test state"), cancellationToken).ConfigureAwait(false);
        if (!FixedState.IsSpecified && !BatchFixedState.IsSpecified)
        {
            return;
        }

        await VerifyFixesAsync(test, afterFixes, afterFixAll, cancellationToken).ConfigureAwait(false);
        await VerifyDiagnosticsAsync(afterFixes, Verify.PushContext("Diagnostics of fixed state"), cancellationToken).ConfigureAwait(false);
        if (BatchFixedState.IsSpecified && !CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.SkipFixAllCheck))
        {
            await VerifyDiagnosticsAsync(afterFixAll, Verify.PushContext("Diagnostics of batch fixed state"), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Which diagnostic to fix when only one is fixed: the first.</summary>
    protected virtual Diagnostic? TrySelectDiagnosticToFix(ImmutableArray<Diagnostic> fixableDiagnostics) => fixableDiagnostics.FirstOrDefault();

    private ImmutableArray<string> FixableIds => [.. GetCodeFixProviders().SelectMany(provider => provider.FixableDiagnosticIds)];

    private async Task VerifyFixesAsync(SolutionState test, SolutionState afterFixes, SolutionState afterFixAll, CancellationToken cancellationToken)
    {
        var defaults = new DefaultFixCounts(test, FixableIds);
        var allInDocument = NumberOfFixAllInDocumentIterations ?? NumberOfFixAllIterations ?? defaults.Document(afterFixAll);
        var allInProject = NumberOfFixAllInProjectIterations ?? NumberOfFixAllIterations ?? defaults.Project(afterFixAll);
        var allInSolution = NumberOfFixAllIterations ?? defaults.Solution(afterFixAll);

        await VerifyAsync("Iterative code fix application", null, afterFixes, NumberOfIncrementalIterations ?? defaults.Incremental(afterFixes)).ConfigureAwait(false);
        if (GetCodeFixProviders().Any(provider => provider.GetFixAllProvider() is not null))
        {
            await VerifyAsync("Fix all in document", FixAllScope.Document, afterFixAll, allInDocument).ConfigureAwait(false);
            await VerifyAsync("Fix all in project", FixAllScope.Project, afterFixAll, allInProject).ConfigureAwait(false);
            await VerifyAsync("Fix all in solution", FixAllScope.Solution, afterFixAll, allInSolution).ConfigureAwait(false);
        }

        async Task VerifyAsync(string context, FixAllScope? scope, SolutionState expected, int count)
        {
            if (IsSkipped(scope))
            {
                return;
            }

            var verifier = Verify.PushContext(context);
            using var workspace = new AdhocWorkspace();
            var project = CreateProject(workspace, await EvaluateAsync(test, cancellationToken).ConfigureAwait(false));
            var (fixedProject, failure) = await new FixRun(CreateSettings(verifier), scope).ApplyAsync(project, count, cancellationToken).ConfigureAwait(false);
            await FixedStateVerification.VerifyAsync(expected, fixedProject.Solution, verifier, cancellationToken).ConfigureAwait(false);
            failure?.Throw();
        }
    }

    private bool IsSkipped(FixAllScope? scope) => scope switch
    {
        FixAllScope.Document => CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.SkipFixAllInDocumentCheck),
        FixAllScope.Project => CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.SkipFixAllInProjectCheck),
        FixAllScope.Solution => CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.SkipFixAllInSolutionCheck),
        _ => false,
    };

    private FixSettings CreateSettings(IVerifier verifier)
    {
        var analyzers = Analyzers;
        return new FixSettings
        {
            Verifier = verifier,
            Providers = [.. GetCodeFixProviders()],
            Analyze = (input, cancellationToken) => GetDiagnosticsAsync(input, analyzers, verifier, cancellationToken),
            SelectOne = CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.FixOne) ? TrySelectDiagnosticToFix : null,
            RequireLocal = !CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.SkipLocalDiagnosticCheck),
            Choice = new CodeActionChoice(CodeActionIndex, CodeActionEquivalenceKey, CodeActionVerifier, verifier),
            Application = new CodeActionApplication(CodeActionValidationMode, verifier),
        };
    }
}

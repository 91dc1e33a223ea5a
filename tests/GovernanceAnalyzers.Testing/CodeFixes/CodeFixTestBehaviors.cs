namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Checks of a fix that a test leaves out.</summary>
[Flags]
public enum CodeFixTestBehaviors
{
    /// <summary>None is left out.</summary>
    None = 0,

    /// <summary>Fix All in a document.</summary>
    SkipFixAllInDocumentCheck = 1,

    /// <summary>Fix All in a project.</summary>
    SkipFixAllInProjectCheck = 2,

    /// <summary>Fix All in a solution.</summary>
    SkipFixAllInSolutionCheck = 4,

    /// <summary>Fix All.</summary>
    SkipFixAllCheck = SkipFixAllInDocumentCheck | SkipFixAllInProjectCheck | SkipFixAllInSolutionCheck,

    /// <summary>Only one diagnostic is fixed, once.</summary>
    FixOne = 8,

    /// <summary>That only local diagnostics are fixed: editors show no light bulb for others.</summary>
    SkipLocalDiagnosticCheck = 16,
}

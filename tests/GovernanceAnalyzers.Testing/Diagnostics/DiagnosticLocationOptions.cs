namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How an expected location is compared.</summary>
[Flags]
public enum DiagnosticLocationOptions
{
    /// <summary>Start and end must match.</summary>
    None = 0,

    /// <summary>Only the start must match.</summary>
    IgnoreLength = 1,

    /// <summary>The location is the one marked with this key: <c>{|#0:…|}</c>.</summary>
    InterpretAsMarkupKey = 2,

    /// <summary>The additional location is marked as unnecessary code.</summary>
    UnnecessaryCode = 4,
}

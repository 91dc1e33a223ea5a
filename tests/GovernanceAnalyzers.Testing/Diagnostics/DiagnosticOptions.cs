namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What of a diagnostic is not compared.</summary>
[Flags]
public enum DiagnosticOptions
{
    /// <summary>All is compared.</summary>
    None = 0,

    /// <summary>Additional locations are not compared.</summary>
    IgnoreAdditionalLocations = 1,

    /// <summary>The severity is not compared.</summary>
    IgnoreSeverity = 2,
}

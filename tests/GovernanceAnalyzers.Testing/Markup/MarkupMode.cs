namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What markup in the files of a state means.</summary>
public enum MarkupMode
{
    /// <summary>There is none: the text is code.</summary>
    None,

    /// <summary>It is removed.</summary>
    Ignore,

    /// <summary>It is removed; diagnostics that the fix under test does not fix are expected.</summary>
    IgnoreFixable,

    /// <summary>It is removed, and its diagnostics are expected.</summary>
    Allow,
}

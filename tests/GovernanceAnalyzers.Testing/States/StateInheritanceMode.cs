namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What a state takes from the state before it (fixed from test, batch fixed from fixed).</summary>
public enum StateInheritanceMode
{
    /// <summary>What it does not say itself, but no diagnostics that the fix under test fixes.</summary>
    AutoInherit,

    /// <summary>Nothing.</summary>
    Explicit,

    /// <summary>All that it does not say itself.</summary>
    AutoInheritAll,
}

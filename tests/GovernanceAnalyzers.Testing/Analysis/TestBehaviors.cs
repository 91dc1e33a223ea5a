namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Checks that a test leaves out.</summary>
[Flags]
public enum TestBehaviors
{
    /// <summary>None is left out.</summary>
    None = 0,

    /// <summary>That nothing is reported in generated code.</summary>
    SkipGeneratedCodeCheck = 1,

    /// <summary>That <c>#pragma warning disable</c> silences the rule.</summary>
    SkipSuppressionCheck = 2,

    /// <summary>That generators make the expected files. (No generator is run here: the value exists for tests that also run on Microsoft's package.)</summary>
    SkipGeneratedSourcesCheck = 4,
}

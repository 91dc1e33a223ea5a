namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How closely the tree that a fix makes is compared with the tree of its text.</summary>
public enum CodeActionValidationMode
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Nodes and tokens.</summary>
    SemanticStructure,

    /// <summary>Trivia too.</summary>
    Full,
}

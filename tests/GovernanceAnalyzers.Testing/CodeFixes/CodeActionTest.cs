using Microsoft.CodeAnalysis.CodeActions;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A test that applies code actions.</summary>
public abstract class CodeActionTest<TVerifier> : AnalyzerTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    /// <summary>Which of the actions offered to apply, by number.</summary>
    public int? CodeActionIndex { get; set; }

    /// <summary>Which of the actions offered to apply, by key.</summary>
    public string? CodeActionEquivalenceKey { get; set; }

    /// <summary>A further check of the action.</summary>
    public Action<CodeAction, IVerifier>? CodeActionVerifier { get; set; }

    /// <summary>How closely the tree that an action makes is compared with the tree of its text.</summary>
    public CodeActionValidationMode CodeActionValidationMode { get; set; } = CodeActionValidationMode.SemanticStructure;

    /// <summary>The kinds of syntax of the language.</summary>
    public abstract Type SyntaxKindType { get; }
}

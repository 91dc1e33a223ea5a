using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.Actions;

/// <summary>Documentation comments as they are written: a build that writes no documentation file has the compiler read them as other comments.</summary>
internal static class DocumentationText
{
    public static string Of(SyntaxNode declaration) => string.Concat(declaration.GetLeadingTrivia().Where(Is).Select(trivia => trivia.ToFullString()));

    public static bool Is(SyntaxTrivia trivia) =>
        trivia.Kind() is SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia
        || (trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia && trivia.ToFullString() is var text && (text.StartsWith("///", StringComparison.Ordinal) || text.StartsWith("/**", StringComparison.Ordinal)));
}

using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers;

/// <summary>
/// The nodes by which rules and indexes find what they look for: declarations, functions, attributes, calls, creations, assignments, branches, loops and
/// attempts. A file is walked once, for whoever asks first, and only when somebody asks; arguments of attributes are not among them.
/// </summary>
internal sealed class SourceNodes
{
    private readonly ConcurrentDictionary<SyntaxTree, SyntaxNode[]> _of = new();

    /// <summary>Those of one kind, in order.</summary>
    public IEnumerable<T> In<T>(SyntaxTree tree)
        where T : SyntaxNode
    {
        foreach (var node in In(tree))
            if (node is T found) yield return found;
    }

    /// <summary>All of them, in order.</summary>
    public SyntaxNode[] In(SyntaxTree tree) => _of.GetOrAdd(tree, Find);

    private static SyntaxNode[] Find(SyntaxTree tree)
    {
        var found = new List<SyntaxNode>();
        foreach (var node in tree.GetRoot().DescendantNodes(n => !n.IsKind(SyntaxKind.Attribute) && !n.IsKind(SyntaxKind.UsingDirective)))
            if (IsSought(node)) found.Add(node);
        return [.. found];
    }

    private static bool IsSought(SyntaxNode node) => node is
        InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or AssignmentExpressionSyntax or AttributeSyntax
        or MemberDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax
        or IfStatementSyntax or WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or TryStatementSyntax;
}

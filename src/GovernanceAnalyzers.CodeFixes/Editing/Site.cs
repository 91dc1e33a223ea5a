using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.CodeFixes.Editing;

/// <summary>A finding in a file.</summary>
internal sealed class Site
{
    public Site(SourceFile file, TextSpan span, ImmutableDictionary<string, string?> properties)
    {
        (File, Span, Properties) = (file, span, properties);
        Node = file.Root.FindNode(span, getInnermostNodeForTie: true);
        Expression = Node.AncestorsAndSelf().TakeWhile(n => n.Span == span).OfType<ExpressionSyntax>().LastOrDefault();
        Member = Node.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().FirstOrDefault(m => m is not GlobalStatementSyntax) ?? (SyntaxNode)file.Root;
        Function = FunctionOf(Node);
    }

    public SourceFile File { get; }

    public TextSpan Span { get; }

    /// <summary>What the finding says to its fix.</summary>
    public ImmutableDictionary<string, string?> Properties { get; }

    public SyntaxNode Node { get; }

    /// <summary>The expression that the finding stands at, if it stands at one.</summary>
    public ExpressionSyntax? Expression { get; }

    /// <summary>The declaration that holds it; the file for statements outside any.</summary>
    public SyntaxNode Member { get; }

    /// <summary>The function whose body it is in; <see langword="null"/> in an initializer or a declaration.</summary>
    public SyntaxNode? Function { get; }

    /// <summary>Whether the type around it has no part in an earlier file.</summary>
    public bool IsInFirstPart =>
        Node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type || File.Model.GetDeclaredSymbol(type, File.Cancel) is not INamedTypeSymbol symbol
        || symbol.DeclaringSyntaxReferences[0].SyntaxTree == File.Tree;

    /// <summary>The method, accessor, lambda, local function or file (for statements outside any) whose body holds the node.</summary>
    public static SyntaxNode? FunctionOf(SyntaxNode node)
    {
        for (var (current, child) = (node.Parent, node); current is not null; (current, child) = (current.Parent, current))
            switch (current)
            {
                case AnonymousFunctionExpressionSyntax lambda when child == lambda.Body: return lambda;
                case LocalFunctionStatementSyntax local when child == local.Body || child == local.ExpressionBody: return local;
                case BaseMethodDeclarationSyntax method when child == method.Body || child == method.ExpressionBody: return method;
                case AccessorDeclarationSyntax accessor when child == accessor.Body || child == accessor.ExpressionBody: return accessor;
                case PropertyDeclarationSyntax property when child == property.ExpressionBody: return property;
                case IndexerDeclarationSyntax indexer when child == indexer.ExpressionBody: return indexer;
                case GlobalStatementSyntax statement: return statement.Parent;
                case MemberDeclarationSyntax: return null;
            }
        return null;
    }
}

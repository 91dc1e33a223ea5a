using System.Collections.Immutable;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.Actions;

/// <summary>Finds where a file may use members of the catalogue, by their simple names, so that nothing else is bound.</summary>
internal static class KnownUses
{
    /// <summary>The calls, creations and assignments that name one of these; not in code that is declared to be no AI system.</summary>
    public static IEnumerable<IOperation> In(TreeFacts tree, ImmutableHashSet<string> names)
    {
        foreach (var node in tree.Root.DescendantNodes(n => n is not (UsingDirectiveSyntax or AttributeListSyntax)))
        {
            if (!MayUse(node, names)) continue;
            tree.Cancel.ThrowIfCancellationRequested();
            if (tree.Model.GetOperation(node, tree.Cancel) is { } operation && StatusOf(tree, node) != SystemStatus.Excluded) yield return operation;
        }
    }

    /// <summary>Whether the code around a node is part of an AI system.</summary>
    public static SystemStatus StatusOf(TreeFacts tree, SyntaxNode node) =>
        tree.Model.GetEnclosingSymbol(node.SpanStart, tree.Cancel) is { } around ? tree.Context.Scope.Of(around) : SystemStatus.Undeclared;

    private static bool MayUse(SyntaxNode node, ImmutableHashSet<string> names) => node switch
    {
        ObjectCreationExpressionSyntax creation => IsNamed(creation.Type, names),
        InvocationExpressionSyntax { Expression: var called } => IsNamed(called, names),
        AssignmentExpressionSyntax assignment => IsNamed(assignment.Left, names),
        _ => node is ImplicitObjectCreationExpressionSyntax,                 // the type's name stands elsewhere
    };

    private static bool IsNamed(SyntaxNode expression, ImmutableHashSet<string> names)
    {
        var name = expression switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            QualifiedNameSyntax qualified => qualified.Right,
            AliasQualifiedNameSyntax aliased => aliased.Name,
            _ => expression as SimpleNameSyntax,
        };
        return name is not null && names.Contains(name.Identifier.ValueText);
    }
}

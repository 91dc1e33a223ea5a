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
        foreach (var use in tree.Uses)
        {
            if (use.Name is not null && !names.Contains(use.Name)) continue;
            tree.Cancel.ThrowIfCancellationRequested();
            if (use.Operation is { } operation && tree.StatusOf(use.Node) != SystemStatus.Excluded) yield return operation;
        }
    }

    /// <summary>What in a file may use members of the catalogue.</summary>
    public static IEnumerable<KnownUse> Of(SemanticModel model, SourceNodes nodes, CancellationToken cancel)
    {
        foreach (var node in nodes.In(model.SyntaxTree))
            switch (node)
            {
                case ImplicitObjectCreationExpressionSyntax: yield return new(model, node, null, cancel); break;
                case ObjectCreationExpressionSyntax creation when NameOf(creation.Type) is { } name: yield return new(model, node, name, cancel); break;
                case InvocationExpressionSyntax call when NameOf(call.Expression) is { } name: yield return new(model, node, name, cancel); break;
                case AssignmentExpressionSyntax assignment when NameOf(assignment.Left) is { } name: yield return new(model, node, name, cancel); break;
            }
    }

    private static string? NameOf(SyntaxNode expression)
    {
        var name = expression switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            QualifiedNameSyntax qualified => qualified.Right,
            AliasQualifiedNameSyntax aliased => aliased.Name,
            _ => expression as SimpleNameSyntax,
        };
        return name?.Identifier.ValueText;
    }
}

/// <summary>A call, a creation or an assignment.</summary>
/// <param name="name">The simple name of what it uses; <see langword="null"/> where the type's name stands elsewhere.</param>
internal sealed class KnownUse(SemanticModel model, SyntaxNode node, string? name, CancellationToken cancel)
{
    private IOperation? _operation;
    private bool _isBound;

    public SyntaxNode Node => node;

    public string? Name => name;

    /// <summary>Bound for the first rule that asks.</summary>
    public IOperation? Operation
    {
        get
        {
            if (_isBound) return _operation;
            _operation = model.GetOperation(node, cancel);
            _isBound = true;
            return _operation;
        }
    }
}

using GovernanceAnalyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Contracts;

/// <summary>What the source of a compilation says of its own members: what they return, and what they are given.</summary>
internal sealed class OwnCode(Compilation compilation, Bodies bodies, GivenValues given)
{
    public bool Declares(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, compilation.Assembly);

    public SemanticModel ModelOf(SyntaxTree tree) => bodies.ModelOf(tree);

    public IOperation? OperationOf(SyntaxNode syntax, CancellationToken cancel) => ModelOf(syntax.SyntaxTree).GetOperation(syntax, cancel);

    /// <summary>Whether a type of the source derives from the type, or implements it.</summary>
    public bool DerivesFrom(INamedTypeSymbol type) => bodies.DerivesHere(type);

    /// <summary>Whether all that a field or property is given stands in its own type.</summary>
    public bool IsTracked(ISymbol member) => bodies.IsTracked(member);

    public static bool IsAutomatic(IPropertySymbol property) => Bodies.IsAutomatic(property);

    /// <summary>The expressions that a call of the method may return, of overrides and implementations in the source too.</summary>
    public IEnumerable<IOperation> ReturnedBy(IMethodSymbol method, CancellationToken cancel)
    {
        var targets = method.MethodKind == MethodKind.LocalFunction ? [method] : bodies.Targets(method, isVirtual: true);
        foreach (var reference in targets.SelectMany(target => target.DeclaringSyntaxReferences))
            foreach (var returned in ReturnedIn(reference.GetSyntax(cancel)))
                if (OperationOf(returned, cancel) is { } operation) yield return operation;
    }

    /// <summary>The expressions that a field or property is given where it is declared and where its own type assigns it.</summary>
    public IEnumerable<IOperation> GivenTo(ISymbol member, CancellationToken cancel) => given.InOwnType(member).Select(value => OperationOf(value, cancel)).OfType<IOperation>();

    /// <summary>The only value that a local has.</summary>
    public IOperation? GivenTo(ILocalSymbol local, CancellationToken cancel) => given.Of(local) is { } value ? OperationOf(value, cancel) : null;

    /// <summary>An operation and everything in it that runs with it: not the functions that are made in it.</summary>
    public static IEnumerable<IOperation> RunWith(IOperation operation)
    {
        var todo = new Stack<IOperation>();                                  // a recursive walk would overflow on deep expressions
        todo.Push(operation);
        while (todo.Count > 0)
        {
            var part = todo.Pop();
            yield return part;
            foreach (var child in part.ChildOperations.Reverse())
                if (child is not (IAnonymousFunctionOperation or ILocalFunctionOperation)) todo.Push(child);
        }
    }

    private static IEnumerable<ExpressionSyntax> ReturnedIn(SyntaxNode declaration)
    {
        var (block, value) = declaration switch
        {
            BaseMethodDeclarationSyntax method => (method.Body, method.ExpressionBody?.Expression),
            LocalFunctionStatementSyntax function => (function.Body, function.ExpressionBody?.Expression),
            AccessorDeclarationSyntax accessor => (accessor.Body, accessor.ExpressionBody?.Expression),
            ArrowExpressionClauseSyntax arrow => (null, arrow.Expression),
            _ => default,
        };
        if (value is not null) yield return value;
        foreach (var statement in block?.DescendantNodes(n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)) ?? [])
            if (statement switch { ReturnStatementSyntax end => end.Expression, YieldStatementSyntax step => step.Expression, _ => null } is { } returned) yield return returned;
    }
}

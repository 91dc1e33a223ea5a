using System.Collections.Immutable;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Actions.Monitoring;

/// <summary>A <c>catch</c> of a declared system takes the failure of a model call and tells nobody: neither by throwing, nor in a log, nor in a report, nor by what it gives its caller.</summary>
/// <remarks>Bound: calls that stand in the <c>try</c> itself; what <see cref="FailureHandler"/> takes for telling. Clause HCOC-2.2.</remarks>
internal sealed class GOV0202SwallowedFailure : ITreeRule
{
    private static readonly ImmutableHashSet<string> Handling = ImmutableHashSet.Create("catch");

    public DiagnosticDescriptor Descriptor => Rules.SwallowedFailure;

    public void Check(TreeFacts tree)
    {
        if (!tree.Context.Interest.MayCall(tree.Root.SyntaxTree) || !tree.Context.Interest.MayMention(tree.Root.SyntaxTree, Handling)) return;
        foreach (var syntax in tree.Nodes<TryStatementSyntax>())
            if (syntax.Catches.Count > 0 && syntax.Block.DescendantTokens().Any(tree.Context.Interest.IsNamed) && tree.StatusOf(syntax) == SystemStatus.Declared
                && tree.Model.GetOperation(syntax, tree.Cancel) is ITryOperation attempt)
                Check(tree, attempt);
    }

    private void Check(TreeFacts tree, ITryOperation attempt)
    {
        var calls = ModelCalls.FailingIn(tree.Context, attempt.Body).OrderBy(call => call.Syntax.SpanStart).Select(call => call.TargetMethod).ToList();
        foreach (var handler in attempt.Catches)
            if (calls.FirstOrDefault(call => IsOf(call, handler.ExceptionType)) is { } failing && handler.Syntax is CatchClauseSyntax { CatchKeyword: var place }
                && new FailureHandler(tree, attempt, handler, failing).Swallows && tree.Compiles(attempt.Syntax))
                tree.Report(Diagnostic.Create(Descriptor, place.GetLocation(), Finding.NameOf(failing)));
    }

    /// <summary>Whether that is how the call fails: any exception, one of its own library, or one by which remote services fail.</summary>
    private static bool IsOf(IMethodSymbol call, ITypeSymbol exception) =>
        ModelCalls.IsGeneral(exception) || SymbolEqualityComparer.Default.Equals(exception.ContainingAssembly, call.ContainingAssembly)
        || exception is { Name: "HttpRequestException" or "ClientResultException" or "RequestFailedException" };
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using GovernanceAnalyzers.Contracts;

namespace GovernanceAnalyzers.Actions.Risk;

/// <summary>A loop or recursion of a system asks a model again and again, and nothing ends it but what the model answers.</summary>
/// <remarks>Bound: <see cref="ModelTurns"/>; loops by <c>goto</c> and recursion through another method are not looked at. Clauses HCOC-1.4, HCOC-1.13, HCOC-1.17.</remarks>
internal sealed class GOV0113UnboundedLoop : ITreeRule
{
    public DiagnosticDescriptor Descriptor => Rules.UnboundedLoop;

    public void Check(TreeFacts tree)
    {
        if (!tree.Context.Interest.MayCall(tree.Root.SyntaxTree)) return;
        foreach (var node in tree.Nodes<SyntaxNode>())
        {
            tree.Cancel.ThrowIfCancellationRequested();
            switch (node)
            {
                case WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax { Condition: null or LiteralExpressionSyntax } when IsInSystem(tree, node): CheckLoop(tree, (StatementSyntax)node); break;
                case InvocationExpressionSyntax call when CalledAround(call) is { } function && IsInSystem(tree, node): CheckRecursion(tree, call, function); break;
            }
        }
    }

    private static bool IsInSystem(TreeFacts tree, SyntaxNode node) => tree.StatusOf(node) == SystemStatus.Declared;

    private void CheckLoop(TreeFacts tree, StatementSyntax syntax)
    {
        if (tree.Model.GetOperation(syntax, tree.Cancel) is ILoopOperation loop && new ModelTurns(tree, loop) is { Model: { } model } turns && turns.AreEndless(loop) && tree.Compiles(syntax))
            Report(tree, syntax.GetFirstToken().GetLocation(), model, "loop");
    }

    private void CheckRecursion(TreeFacts tree, InvocationExpressionSyntax syntax, SyntaxNode function)
    {
        if (tree.Model.GetOperation(syntax, tree.Cancel) is IInvocationOperation call && SymbolEqualityComparer.Default.Equals(call.TargetMethod.OriginalDefinition, tree.Model.GetDeclaredSymbol(function, tree.Cancel)) && BodyOf(call) is { } body
            && new ModelTurns(tree, body) is { Model: { } model } turns && turns.AreEndless(body, call) && tree.Compiles(function))
            Report(tree, syntax.GetLocation(), model, "recursion");
    }

    private void Report(TreeFacts tree, Location place, IInvocationOperation model, string what) =>
        tree.Report(Diagnostic.Create(Descriptor, place, [model.Syntax.GetLocation()], Finding.NameOf(model.TargetMethod), what));

    /// <summary>The method or local function around a call that is of the same name.</summary>
    private static SyntaxNode? CalledAround(InvocationExpressionSyntax call)
    {
        var name = call.Expression switch { IdentifierNameSyntax simple => simple.Identifier.ValueText, MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: var own } => own.Identifier.ValueText, _ => null };
        if (name is null) return null;
        foreach (var around in call.Ancestors())
            switch (around)
            {
                case LocalFunctionStatementSyntax local: return local.Identifier.ValueText == name ? local : null;
                case MethodDeclarationSyntax method: return method.Identifier.ValueText == name ? method : null;
                case AnonymousFunctionExpressionSyntax or MemberDeclarationSyntax: return null;
            }
        return null;
    }

    private static IOperation? BodyOf(IOperation operation)
    {
        var body = operation;
        while (body.Parent is { } parent and not (ILocalFunctionOperation or IMethodBodyOperation)) body = parent;
        return body.Parent is null ? null : body;
    }
}

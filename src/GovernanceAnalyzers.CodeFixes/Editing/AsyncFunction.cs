using GovernanceAnalyzers.CodeFixes.Hooks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.CodeFixes.Editing;

/// <summary>Functions that may await, or may once they are made <c>async</c>.</summary>
internal static class AsyncFunction
{
    public static bool MayAwait(SyntaxNode? function) => function switch
    {
        CompilationUnitSyntax => true,
        AnonymousFunctionExpressionSyntax lambda => lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword),
        MethodDeclarationSyntax method => method.Modifiers.Any(SyntaxKind.AsyncKeyword),
        LocalFunctionStatementSyntax local => local.Modifiers.Any(SyntaxKind.AsyncKeyword),
        _ => false,
    };

    /// <summary>Makes the function asynchronous where it returns a task at one place, its end.</summary>
    /// <param name="awaited">An expression that the edit awaits or replaces by what a task gives: it is not awaited again.</param>
    /// <param name="isBodyRewritten">Whether the edit turns its expression body into a block.</param>
    public static bool Make(SourceFile file, SyntaxNode? function, ExpressionSyntax? awaited, bool isBodyRewritten, Edit edit)
    {
        if (MayAwait(function)) return true;
        if (function is not (MethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax)) return false;
        var symbol = function is AnonymousFunctionExpressionSyntax ? file.Model.GetSymbolInfo(function, file.Cancel).Symbol : file.Model.GetDeclaredSymbol(function, file.Cancel);
        if (symbol is not IMethodSymbol { RefKind: RefKind.None } method || !HookCall.IsTask(method.ReturnType) || Result(function) is not { } result) return false;

        edit.Insert(ModifierPosition(function), "async ");
        if (isBodyRewritten || result == awaited) return true;
        var isPlain = HookCall.ResultOf(method.ReturnType) is null;
        if (isPlain && result.Parent is ReturnStatementSyntax statement) edit.Replace(TextSpan.FromBounds(statement.SpanStart, result.SpanStart), "");
        Await(result, edit);
        return true;
    }

    /// <summary>Awaits an expression where it stands.</summary>
    public static void Await(ExpressionSyntax expression, Edit edit)
    {
        var needsParentheses = NeedsParentheses(expression);
        edit.Insert(expression.SpanStart, needsParentheses ? "await (" : "await ");
        if (needsParentheses) edit.Insert(expression.Span.End, ")");
    }

    public static bool NeedsParentheses(ExpressionSyntax operand) => operand is not (InvocationExpressionSyntax or MemberAccessExpressionSyntax or NameSyntax or ElementAccessExpressionSyntax
        or ParenthesizedExpressionSyntax or BaseObjectCreationExpressionSyntax or ThisExpressionSyntax or LiteralExpressionSyntax or AwaitExpressionSyntax);

    /// <summary>The one expression that the function returns, at its end.</summary>
    private static ExpressionSyntax? Result(SyntaxNode function)
    {
        var (body, expression) = function switch
        {
            MethodDeclarationSyntax method => (method.Body, method.ExpressionBody?.Expression),
            LocalFunctionStatementSyntax local => (local.Body, local.ExpressionBody?.Expression),
            AnonymousFunctionExpressionSyntax lambda => (lambda.Block, lambda.ExpressionBody),
            _ => (null, null),
        };
        if (expression is not null) return expression is ThrowExpressionSyntax ? null : expression;
        if (body?.Statements.LastOrDefault() is not ReturnStatementSyntax { Expression: { } returned } last) return null;
        var returns = body.DescendantNodes(n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).OfType<ReturnStatementSyntax>();
        return returns.All(r => r == last) ? returned : null;
    }

    private static int ModifierPosition(SyntaxNode function) => function switch
    {
        MethodDeclarationSyntax method => method.Modifiers.FirstOrDefault(m => m.IsKind(SyntaxKind.PartialKeyword)) is { RawKind: not 0 } partial ? partial.SpanStart : method.ReturnType.SpanStart,
        LocalFunctionStatementSyntax local => local.ReturnType.SpanStart,
        ParenthesizedLambdaExpressionSyntax lambda => lambda.ReturnType?.SpanStart ?? lambda.ParameterList.SpanStart,
        SimpleLambdaExpressionSyntax lambda => lambda.Parameter.SpanStart,
        AnonymousMethodExpressionSyntax method => method.DelegateKeyword.SpanStart,
        _ => function.SpanStart,
    };
}

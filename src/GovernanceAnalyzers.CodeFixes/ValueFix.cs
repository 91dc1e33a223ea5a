using GovernanceAnalyzers.CodeFixes.Editing;
using GovernanceAnalyzers.CodeFixes.Hooks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.CodeFixes;

/// <summary>
/// A fix that passes the value through a hook: in place where the hook gives the value back, in a statement before where it only looks at
/// it. What is then used is the very value that the hook was given.
/// </summary>
public abstract class ValueFix : HookFix
{
    private readonly string _local;
    private readonly bool _marksArguments;

    /// <param name="local">What a local is called that holds the value for the hook.</param>
    /// <param name="marksArguments">Whether a hook that gives a value back has checked its argument too.</param>
    private protected ValueFix(string rule, HookStub stub, string complaint, string local, bool marksArguments)
        : base(rule, stub, complaint) => (_local, _marksArguments) = (local, marksArguments);

    private protected sealed override IEnumerable<Edit?> Calls(Site site, ExpressionSyntax expression, Hook hook)
    {
        if (ValueOf(site, expression) is not { } value) yield break;
        var scope = new Scope(site.File, expression.SpanStart, site.File.Model.GetSymbolInfo(expression, site.File.Cancel).Symbol);
        var edit = new Edit();
        if (HookCall.Of(scope, hook, Annotation, value, HookCall.IsTask(value), edit) is { } call)
        {
            if (call.GivesValue) yield return Wrap(site, expression, call, awaitsValue: false, edit);
            if (!call.GivesValue || _marksArguments) yield return Check(site, expression, hook, value);
        }
        else if (HookCall.ResultOf(value) is { } result && HookCall.Of(scope, hook, Annotation, result, isValueAwaitable: false, edit = new Edit()) is { GivesValue: true } inner)
        {
            yield return Wrap(site, expression, inner, awaitsValue: true, edit);
        }
    }

    private protected sealed override Edit? CallOfStub(Site site, ExpressionSyntax expression, HookStub stub)
    {
        if (ValueOf(site, expression) is not { } value) return null;
        var edit = new Edit();
        var result = HookCall.ResultOf(value);
        if (stub.Add(site, result ?? value, edit) is not { } name) return null;
        return Wrap(site, expression, new HookCall(name + "(", ")", result ?? value, IsAwaited: false), result is not null, edit);
    }

    /// <summary>Whether a statement that was put in has checked this very value, and it has not been written since.</summary>
    private protected sealed override bool IsAnswered(Site site) =>
        site.Expression is { } expression && IsStable(site, expression) && CallsBefore(site).Any(s => Checks(s, expression) && !IsWrittenBetween(site, s, expression));

    private static bool Checks(StatementSyntax statement, ExpressionSyntax expression) =>
        statement is ExpressionStatementSyntax or IfStatementSyntax && Unwrap(statement) is InvocationExpressionSyntax call
        && call.ArgumentList.Arguments.Any(a => SyntaxFactory.AreEquivalent(a.Expression, expression));

    private static ExpressionSyntax? Unwrap(StatementSyntax statement)
    {
        var expression = statement is IfStatementSyntax { Condition: PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not } ? not.Operand : (statement as ExpressionStatementSyntax)?.Expression;
        return expression is AwaitExpressionSyntax awaited ? awaited.Expression : expression;
    }

    private static bool IsWrittenBetween(Site site, StatementSyntax statement, ExpressionSyntax expression) =>
        statement.Parent is { } block && (statement.Parent is GlobalStatementSyntax ? site.File.Root : block).DescendantNodes()
            .Where(n => n.SpanStart >= statement.Span.End && n.SpanStart < site.Span.Start && SyntaxFactory.AreEquivalent(n, expression))
            .Any(n => n.Parent is AssignmentExpressionSyntax assignment && assignment.Left == n || n.Parent is ArgumentSyntax { RefKindKeyword.RawKind: not 0 } or PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax);

    private static ITypeSymbol? ValueOf(Site site, ExpressionSyntax expression) =>
        expression is MemberBindingExpressionSyntax or ElementBindingExpressionSyntax or InitializerExpressionSyntax or AssignmentExpressionSyntax || expression.Parent is NameColonSyntax or NameEqualsSyntax ? null
        : site.File.Model.GetTypeInfo(expression, site.File.Cancel).Type is { SpecialType: not SpecialType.System_Void } type and not IErrorTypeSymbol ? type : null;

    private static Edit? Wrap(Site site, ExpressionSyntax expression, HookCall call, bool awaitsValue, Edit edit)
    {
        var parent = expression.Parent;
        var isReceiver = call.IsAwaited && parent switch
        {
            MemberAccessExpressionSyntax access => access.Expression == expression,
            ElementAccessExpressionSyntax access => access.Expression == expression,
            ConditionalAccessExpressionSyntax access => access.Expression == expression,
            InvocationExpressionSyntax invocation => invocation.Expression == expression,
            PostfixUnaryExpressionSyntax => true,
            _ => false,
        };
        if ((call.IsAwaited || awaitsValue) && !AsyncFunction.Make(site.File, site.Function, expression, isBodyRewritten: false, edit)) return null;
        edit.Insert(expression.SpanStart, (isReceiver ? "(" : "") + (call.IsAwaited ? "await " : "") + call.Before);
        if (awaitsValue) AsyncFunction.Await(expression, edit);
        edit.Insert(expression.Span.End, call.After + (isReceiver ? ")" : ""));
        return edit;
    }

    private Edit? Check(Site site, ExpressionSyntax expression, Hook hook, ITypeSymbol value)
    {
        if (IsPrecededByAssignment(expression)) return null;
        if (IsStable(site, expression)) return Statement(site, expression, hook, value, expression.ToString(), mayRunInVain: false);
        if (expression.DescendantNodesAndSelf().Any(n => n is AwaitExpressionSyntax or AssignmentExpressionSyntax or DeclarationExpressionSyntax or AnonymousFunctionExpressionSyntax)
            || expression.DescendantTrivia().Any(t => t.IsDirective)) return null;
        var name = UniqueName(site, expression);
        var edit = new Edit().Replace(expression.Span, name);
        return Statement(site, expression, hook, value, name, mayRunInVain: false, edit, $"var {name} = {expression};");
    }

    /// <summary>Whether the expression gives the same value here and a statement later.</summary>
    private static bool IsStable(Site site, ExpressionSyntax expression) =>
        expression is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax }
        && site.File.Model.GetSymbolInfo(expression, site.File.Cancel).Symbol is ILocalSymbol or IParameterSymbol or IFieldSymbol { IsConst: false, IsVolatile: false };

    /// <summary>Whether something is assigned in the same statement before the expression is evaluated.</summary>
    private static bool IsPrecededByAssignment(ExpressionSyntax expression)
    {
        var statement = expression.FirstAncestorOrSelf<StatementSyntax>() ?? (SyntaxNode?)expression.FirstAncestorOrSelf<ArrowExpressionClauseSyntax>();
        return statement?.DescendantNodes().Any(n => n.Span.End <= expression.SpanStart
            && (n is AssignmentExpressionSyntax or DeclarationExpressionSyntax or ArgumentSyntax { RefKindKeyword.RawKind: not 0 }
                || n.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression)) == true;
    }

    private string UniqueName(Site site, ExpressionSyntax expression)
    {
        var taken = new HashSet<string>(site.File.Model.LookupSymbols(expression.SpanStart).Select(s => s.Name).Concat(site.Member.DescendantTokens().Select(t => t.ValueText)), StringComparer.Ordinal);
        var name = _local;
        for (var i = 2; taken.Contains(name); i++) name = _local + i;
        return name;
    }
}

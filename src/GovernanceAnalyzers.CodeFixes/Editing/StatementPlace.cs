using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.CodeFixes.Editing;

/// <summary>
/// Where statements can be put that run before an expression does: before its statement, in braces where the statement stands alone,
/// or in a block that takes the place of an expression body.
/// </summary>
internal sealed class StatementPlace
{
    private readonly SourceFile _file;
    private readonly StatementSyntax? _statement;
    private readonly ExpressionSyntax? _body;

    private StatementPlace(SourceFile file, StatementSyntax? statement, ExpressionSyntax? body) => (_file, _statement, _body) = (file, statement, body);

    /// <summary>What the statements stand before: a name that is in scope here is in scope for them.</summary>
    public int Position => _statement?.SpanStart ?? _body!.SpanStart;

    /// <summary>Whether a block is to take the place of an expression body.</summary>
    public bool IsBody => _statement is null;

    /// <param name="mayRunInVain">Whether the statements may run on a path that does not come to the expression.</param>
    /// <returns><see langword="null"/> where no statement can be put.</returns>
    public static StatementPlace? Before(SourceFile file, ExpressionSyntax expression, bool mayRunInVain)
    {
        for (SyntaxNode? node = expression; node is not null; node = node.Parent)
            switch (node)
            {
                case StatementSyntax statement when statement is not BlockSyntax:
                    if (statement is IfStatementSyntax { Parent: ElseClauseSyntax } or { Parent: LabeledStatementSyntax })
                    {
                        if (!mayRunInVain || statement.Parent is LabeledStatementSyntax) return null;
                        continue;
                    }
                    return statement is LocalFunctionStatementSyntax ? null : new StatementPlace(file, statement, null);
                case ArrowExpressionClauseSyntax arrow:
                    return arrow.Expression is ThrowExpressionSyntax or RefExpressionSyntax ? null : new StatementPlace(file, null, arrow.Expression);
                case AnonymousFunctionExpressionSyntax { ExpressionBody: { } body }:
                    return body is ThrowExpressionSyntax or RefExpressionSyntax ? null : new StatementPlace(file, null, body);
                case QueryClauseSyntax or SelectOrGroupClauseSyntax or MemberDeclarationSyntax or ConstructorInitializerSyntax or AttributeSyntax or ParameterSyntax:
                    return null;
                default:
                    if (!mayRunInVain && IsConditional(node)) return null;
                    break;
            }
        return null;
    }

    /// <summary>Puts the statements there, a line each; what is nested in a line's statement has its breaks as <c>\n</c> and its indents as <c>\t</c>.</summary>
    /// <param name="isAsync">Whether the function is to become asynchronous: its expression is awaited then.</param>
    public bool Put(Edit edit, IReadOnlyList<string> statements, bool isAsync = false) => _statement is null ? PutInBody(edit, statements, isAsync) : PutBefore(edit, statements);

    /// <summary>Puts a statement first in a block, or before what stands in the place of one.</summary>
    public static bool PutFirst(SourceFile file, StatementSyntax place, Edit edit, string statement)
    {
        if (place is not BlockSyntax block) return new StatementPlace(file, place, null).PutBefore(edit, [statement]);
        var open = block.OpenBraceToken.Span.End;
        var isOneLine = file.Text.Lines.GetLineFromPosition(open).LineNumber == file.Text.Lines.GetLineFromPosition(block.CloseBraceToken.SpanStart).LineNumber;
        if (isOneLine)
        {
            edit.Insert(open, " " + InOneLine([statement]).TrimEnd());
            return true;
        }
        var outer = file.IndentAt(block.OpenBraceToken.SpanStart);
        var step = file.IndentUnit(block);
        edit.Insert(open, string.Concat(statement.Split('\n').Select(line => file.NewLine + outer + step + line.Replace("\t", step))));
        return true;
    }

    private static bool IsConditional(SyntaxNode node) => node.Parent switch
    {
        ConditionalExpressionSyntax conditional => node != conditional.Condition,
        BinaryExpressionSyntax binary => node == binary.Right && binary.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression or SyntaxKind.CoalesceExpression,
        AssignmentExpressionSyntax assignment => node == assignment.Right && assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression),
        ConditionalAccessExpressionSyntax access => node == access.WhenNotNull,
        SwitchExpressionArmSyntax or CatchFilterClauseSyntax or WhenClauseSyntax => true,
        WhileStatementSyntax loop => node == loop.Condition,
        DoStatementSyntax loop => node == loop.Condition,
        ForStatementSyntax loop => node != loop.Declaration && !loop.Initializers.Contains(node),
        _ => false,
    };

    private bool PutBefore(Edit edit, IReadOnlyList<string> statements)
    {
        var statement = _statement!;
        if (statement.Parent is GlobalStatementSyntax { Parent: CompilationUnitSyntax } or BlockSyntax or SwitchSectionSyntax)
        {
            if (_file.IsFirstOnLine(statement.SpanStart)) edit.Insert(AboveComments(statement), Lines(statements, _file.IndentAt(statement.SpanStart)));
            else edit.Insert(statement.SpanStart, InOneLine(statements));
            return true;
        }
        if (!_file.IsFirstOnLine(statement.SpanStart) || !_file.IsBlank(TextSpan.FromBounds(statement.GetFirstToken().FullSpan.Start, statement.SpanStart)))
        {
            if (statement.GetTrailingTrivia().Any(t => t.IsDirective)) return false;
            edit.Insert(statement.SpanStart, "{ " + InOneLine(statements)).Insert(statement.Span.End, " }");
            return true;
        }
        var outer = _file.IndentAt(statement.Parent!.SpanStart);
        var line = _file.Text.Lines.GetLineFromPosition(statement.SpanStart);
        var lastLine = _file.Text.Lines.GetLineFromPosition(statement.Span.End);
        if (lastLine.End > statement.FullSpan.End || statement.GetTrailingTrivia().Any(t => t.IsDirective)) return false;
        edit.Insert(line.Start, outer + "{" + _file.NewLine + Lines(statements, _file.IndentAt(statement.SpanStart)));
        edit.Insert(lastLine.End, _file.NewLine + outer + "}");
        return true;
    }

    private bool PutInBody(Edit edit, IReadOnlyList<string> statements, bool isAsync)
    {
        var body = _body!;
        var owner = body.Parent is ArrowExpressionClauseSyntax { Parent: { } declaration } ? declaration : body.Parent!;
        var isLambda = owner is AnonymousFunctionExpressionSyntax;
        var isAccessor = owner is PropertyDeclarationSyntax or IndexerDeclarationSyntax;
        var arrow = body.GetFirstToken().GetPreviousToken();
        if (!arrow.IsKind(SyntaxKind.EqualsGreaterThanToken) || !_file.IsBlank(TextSpan.FromBounds(arrow.Span.End, body.SpanStart))) return false;
        var start = isLambda ? arrow.Span.End : arrow.GetPreviousToken().Span.End;
        if (!isLambda && !_file.IsBlank(TextSpan.FromBounds(start, arrow.SpanStart))) return false;
        if (ReturnOf(owner, isAsync) is not { } keyword) return false;

        var unit = _file.IndentUnit(owner);
        var outer = _file.IndentAt(isLambda ? body.Parent!.SpanStart : owner.SpanStart);
        var inner = outer + unit;
        var (open, close) = (_file.NewLine + outer + "{" + _file.NewLine, _file.NewLine + outer + "}");
        if (isAccessor)
        {
            open += inner + "get" + _file.NewLine + inner + "{" + _file.NewLine;
            close = _file.NewLine + inner + "}" + close;
            inner += unit;
        }
        edit.Replace(TextSpan.FromBounds(start, body.SpanStart), open + Lines(statements, inner, unit) + inner + keyword);
        if (isLambda) edit.Insert(body.Span.End, ";" + close);
        else edit.Insert(owner.Span.End, close);
        return true;
    }

    /// <summary>What stands before the expression once it is a statement.</summary>
    private string? ReturnOf(SyntaxNode owner, bool isAsync)
    {
        var symbol = owner is AnonymousFunctionExpressionSyntax ? _file.Model.GetSymbolInfo(owner, _file.Cancel).Symbol : _file.Model.GetDeclaredSymbol(owner, _file.Cancel);
        if (symbol is IPropertySymbol) return "return ";
        if (symbol is not IMethodSymbol method) return null;
        var isPlainTask = method.ReturnType is INamedTypeSymbol { IsGenericType: false, Name: "Task" or "ValueTask" };
        if (method.ReturnsVoid || method.MethodKind is MethodKind.Constructor or MethodKind.StaticConstructor or MethodKind.Destructor) return "";
        if (isAsync) return isPlainTask ? "await " : "return await ";
        return method.IsAsync && isPlainTask ? "" : "return ";
    }

    /// <summary>Above the comments that speak of the statement.</summary>
    private int AboveComments(StatementSyntax statement)
    {
        var line = _file.Text.Lines.GetLineFromPosition(statement.SpanStart);
        var start = statement.GetFirstToken().FullSpan.Start;
        while (line.LineNumber > 0 && _file.Text.Lines[line.LineNumber - 1] is var above && above.Start >= start && above.ToString().TrimStart().StartsWith("//", StringComparison.Ordinal)) line = above;
        return line.Start;
    }

    private string Lines(IReadOnlyList<string> statements, string indent, string? unit = null)
    {
        var step = unit ?? _file.IndentUnit(_statement!);
        return string.Concat(statements.SelectMany(s => s.Split('\n')).Select(line => indent + line.Replace("\t", step) + _file.NewLine));
    }

    private static string InOneLine(IReadOnlyList<string> statements) => string.Concat(statements.Select(s => s.Replace("\n", " ").Replace("\t", "") + " "));
}

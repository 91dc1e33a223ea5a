using System.Collections.Immutable;
using GovernanceAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.CodeFixes.Risk;

/// <summary>Caps the turns of a loop. Where nothing stands behind the loop, as it had no end, too many turns are a failure.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GOV0113UnboundedLoopFix))]
public sealed class GOV0113UnboundedLoopFix : GovernanceFix
{
    private const int Turns = 10;

    private static readonly string[] Names = ["turn", "turns", "modelTurn", "modelTurns"];

    /// <summary>The fix.</summary>
    public GOV0113UnboundedLoopFix()
        : base(RuleIds.UnboundedLoop) => Keys = ImmutableArray.Create(Key("CapTurns"));

    private protected override ImmutableArray<string> Keys { get; }

    private protected override IEnumerable<Remedy> Remedies(Site site)
    {
        if (site.Node.FirstAncestorOrSelf<StatementSyntax>(s => s.GetFirstToken().Span == site.Span) is not { } loop || NameIn(site) is not { } counter) yield break;
        foreach (var exception in new[] { nameof(InvalidOperationException), "System." + nameof(InvalidOperationException) })
            if (Capped(site, loop, counter, exception) is { } edit && site.File.With(edit, site.Member) is { } after)
            {
                yield return new Remedy(Keys[0], $"Let the loop have {Turns} turns at most", after, edit);
                yield break;
            }
    }

    /// <summary>A name that nothing around the loop has.</summary>
    private static string? NameIn(Site site) =>
        Names.FirstOrDefault(name => !site.Member.DescendantTokens().Any(t => t.IsKind(SyntaxKind.IdentifierToken) && t.ValueText == name) && site.File.Model.LookupSymbols(site.Span.Start, name: name).IsEmpty);

    private static Edit? Capped(Site site, StatementSyntax loop, string counter, string exception)
    {
        var edit = new Edit();
        switch (loop)
        {
            case WhileStatementSyntax repeated:
                edit.Replace(TextSpan.FromBounds(repeated.WhileKeyword.SpanStart, repeated.CloseParenToken.Span.End), $"for (var {counter} = 0; {counter} < {Turns}{And(repeated.Condition)}; {counter}++)");
                break;
            case ForStatementSyntax { Declaration: null, Initializers.Count: 0, Incrementors.Count: 0 } endless:
                edit.Replace(TextSpan.FromBounds(endless.OpenParenToken.SpanStart, endless.CloseParenToken.Span.End), $"(var {counter} = 0; {counter} < {Turns}; {counter}++)");
                break;
            case DoStatementSyntax repeated when StatementPlace.Before(site.File, repeated.Condition, mayRunInVain: true) is { } place:
                if (!place.Put(edit, [$"var {counter} = 0;"])) return null;
                edit.Replace(repeated.Condition.Span, $"++{counter} < {Turns}{And(repeated.Condition)}");
                break;
            default: return null;
        }
        if (site.File.Model.AnalyzeControlFlow(loop) is { Succeeded: true, EndPointIsReachable: false })
            edit.Insert(loop.Span.End, site.File.NewLine + site.File.IndentAt(loop.SpanStart) + $"throw new {exception}(\"The model has not come to an end in {Turns} turns.\");");
        return edit;
    }

    private static string And(ExpressionSyntax condition) => condition switch
    {
        LiteralExpressionSyntax => "",
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression or (int)SyntaxKind.CoalesceExpression } or ConditionalExpressionSyntax or AssignmentExpressionSyntax => $" && ({condition})",
        _ => $" && {condition}",
    };
}

using System.Collections.Immutable;
using GovernanceAnalyzers.Contracts;
using GovernanceAnalyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Actions.Sharing;

/// <summary>A system turns away what its screening found, and no <c>[ReportsIncident]</c> method is reached on the way.</summary>
/// <remarks>
/// Bound: an <c>if</c> on the answer of a screening method, or on the verdict of a moderation service, with a branch for what was found; what runs after it in another
/// member may report too, so a branch that throws is not looked at. Clause HCOC-4.4.
/// </remarks>
internal sealed class GOV0402UnreportedBypass : ITreeRule
{
    /// <summary>By these, moderation services say that they found something.</summary>
    private static readonly ImmutableHashSet<string> Verdicts = ImmutableHashSet.Create("Flagged");

    public DiagnosticDescriptor Descriptor => Rules.UnreportedBypass;

    public void Check(TreeFacts tree)
    {
        if (!tree.Context.Interest.MayNameHook(tree.Root.SyntaxTree) && !tree.Context.Interest.MayMention(tree.Root.SyntaxTree, Verdicts)) return;
        foreach (var syntax in tree.Nodes<IfStatementSyntax>())
            if (MayAsk(tree, syntax.Condition) && tree.StatusOf(syntax) == SystemStatus.Declared && tree.Model.GetOperation(syntax, tree.Cancel) is IConditionalOperation branch
                && FindingOf(tree, branch) is var (screening, found) && found.Syntax is StatementSyntax place && IsTurnedAway(tree, branch, found, screening) && tree.Compiles(syntax.Condition))
                tree.Report(Diagnostic.Create(
                    Descriptor, syntax.Condition.GetLocation(), ImmutableDictionary<string, string?>.Empty.Add(BranchSuggestion.Key, place == syntax.Statement ? BranchSuggestion.True : BranchSuggestion.False), Finding.NameOf(screening)));
    }

    /// <summary>A look at the syntax: it names a hook or a verdict, or a local that one is given to.</summary>
    private static bool MayAsk(TreeFacts tree, ExpressionSyntax condition) =>
        MayName(tree, condition) || condition.DescendantNodesAndSelf().Any(node => node is IdentifierNameSyntax name && LocalsAround(condition).Any(local => local.Identifier.ValueText == name.Identifier.ValueText && local.Initializer is { } given && MayName(tree, given)));

    private static IEnumerable<VariableDeclaratorSyntax> LocalsAround(SyntaxNode node) => node.Ancestors().SelectMany(around => around switch
    {
        BlockSyntax block => block.Statements,
        SwitchSectionSyntax section => section.Statements,
        CompilationUnitSyntax file => file.Members.OfType<GlobalStatementSyntax>().Select(member => member.Statement),
        _ => Enumerable.Empty<StatementSyntax>(),
    }).OfType<LocalDeclarationStatementSyntax>().SelectMany(statement => statement.Declaration.Variables);

    private static bool MayName(TreeFacts tree, SyntaxNode part) =>
        part.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && (tree.Context.Interest.IsHook(token.ValueText) || Verdicts.Contains(token.ValueText)));

    /// <summary>What screens, and the branch that runs where it found something.</summary>
    private static (ISymbol Screening, IOperation Found)? FindingOf(TreeFacts tree, IConditionalOperation branch)
    {
        var (condition, isNegated) = Peel(branch.Condition, false);
        if (condition is ILocalReferenceOperation local) (condition, isNegated) = Peel(ValueOf(tree, local), isNegated);
        switch (condition)
        {
            case IInvocationOperation { TargetMethod: var method } when tree.Context.Annotations.Has(method.ReducedFrom ?? method, Vocabulary.ScreensInput) && ResultTypes.IsTruthValue(ResultTypes.ResultOf(method)):
                return (isNegated ? branch.WhenTrue : branch.WhenFalse) is { } failed ? (method, failed) : null;
            case IPropertyReferenceOperation { Property: var verdict } when Verdicts.Contains(verdict.Name) && tree.Context.Deeds.IsOfModerator(verdict):
                return (isNegated ? branch.WhenFalse : branch.WhenTrue) is { } flagged ? (verdict, flagged) : null;
            default: return null;
        }
    }

    private static (IOperation? Value, bool IsNegated) Peel(IOperation? condition, bool isNegated)
    {
        while (true)
            switch (condition)
            {
                case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, Operand: var operand }: (condition, isNegated) = (operand, !isNegated); break;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals, LeftOperand: var left, RightOperand.ConstantValue: { HasValue: true, Value: bool value } }: (condition, isNegated) = (left, isNegated == value); break;
                case IIsPatternOperation { Value: var left, Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: bool value } } }: (condition, isNegated) = (left, isNegated == value); break;
                case not null when Completion.Awaited(condition) is var awaited && awaited != condition: condition = awaited; break;
                default: return (condition, isNegated);
            }
    }

    /// <summary>What the local is given, and nothing else.</summary>
    private static IOperation? ValueOf(TreeFacts tree, ILocalReferenceOperation use) =>
        use.Local.DeclaringSyntaxReferences is { Length: 1 } places && places[0].GetSyntax(tree.Cancel) is VariableDeclaratorSyntax { Initializer.Value: { } given }
        && !Root(use).Descendants().Any(o => o is IAssignmentOperation { Target: ILocalReferenceOperation target } && SymbolEqualityComparer.Default.Equals(target.Local, use.Local))
            ? tree.Model.GetOperation(given, tree.Cancel) : null;

    private static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent) operation = parent;
        return operation;
    }

    /// <summary>Whether nothing is reported: not by what screens, nor in the branch, nor where the code goes on.</summary>
    private static bool IsTurnedAway(TreeFacts tree, IConditionalOperation branch, IOperation found, ISymbol screening)
    {
        var inside = found.DescendantsAndSelf().ToList();
        if (inside.Any(o => o is IThrowOperation or IInvalidOperation or IAnonymousFunctionOperation or IDynamicInvocationOperation)) return false;
        var goesOn = found is not IReturnOperation && (found as IBlockOperation)?.Operations.LastOrDefault() is not IReturnOperation;
        var later = Root(branch).Descendants().Where(o => o.Syntax.SpanStart >= branch.Syntax.Span.End && goesOn);
        var calls = inside.Concat(later).OfType<IInvocationOperation>().Select(c => c.TargetMethod).Concat(screening is IMethodSymbol method ? [method] : []).ToList();
        return inside.Any(o => o is not IBlockOperation) && !tree.Context.Reports.IsReached(calls, tree.Cancel);
    }
}

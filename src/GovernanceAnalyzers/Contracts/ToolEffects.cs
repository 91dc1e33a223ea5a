using GovernanceAnalyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Contracts;

/// <summary>What functions change outside the program before a person has approved.</summary>
internal sealed class ToolEffects(SummaryTable summaries, OutsideInput input, AnnotationReader annotations)
{
    public static bool IsEffect(FlowUse use) => use.Duty == Duties.SideEffect && !use.IsRepeat;

    /// <summary>Whether to call the method is to ask a person.</summary>
    public bool AsksItself(IMethodSymbol method) => annotations.Has(method, Vocabulary.RequiresApproval) || annotations.Has(method.ContainingType, Vocabulary.RequiresApproval);

    /// <summary>The first change by a function that is no tool by itself, and where it is.</summary>
    public (string Name, Location Place, ISymbol? Sink)? EffectOf(IOperation function, CancellationToken cancel)
    {
        while (function is IConversionOperation conversion) function = conversion.Operand;
        return function switch
        {
            IDelegateCreationOperation { Target: IMethodReferenceOperation { Method: var method } } when !input.IsTool(method) && !AsksItself(method) => EffectOf(method.OriginalDefinition, cancel),
            IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } => EffectOf(lambda, cancel),
            _ => null,
        };
    }

    private (string, Location, ISymbol?)? EffectOf(IMethodSymbol method, CancellationToken cancel)
    {
        if (!summaries.Bodies.HasBody(method) || summaries.Analyze(method, cancel) is not { } flow) return null;
        if (flow.Uses.FirstOrDefault(IsEffect) is { } use) return (method.Name, PlaceOf(use), use.Sink);
        return flow.Summary.Open.FirstOrDefault(o => o.Duty == Duties.SideEffect && o.Value.HasSource(o.Duty.Lane())) is { } open ? (method.Name, open.Where, open.Sink) : null;
    }

    private (string, Location, ISymbol?)? EffectOf(IAnonymousFunctionOperation lambda, CancellationToken cancel)
    {
        ISymbol? owner = lambda.Symbol.ContainingSymbol;
        while (owner is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction }) owner = owner.ContainingSymbol;
        var use = owner is null ? null : summaries.Analyze(owner, cancel)?.Uses.FirstOrDefault(u => IsEffect(u) && u.StaysHere && IsIn(u.Value.Syntax, lambda.Syntax));
        return use is null ? null : ("lambda", PlaceOf(use), use.Sink);
    }

    private static bool IsIn(SyntaxNode node, SyntaxNode whole) => node.SyntaxTree == whole.SyntaxTree && whole.Span.Contains(node.Span);

    private static Location PlaceOf(FlowUse use) => use.Inner ?? use.Value.Syntax.GetLocation();
}

using GovernanceAnalyzers.Contracts;
using GovernanceAnalyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Actions.Risk;

/// <summary>
/// In a declared system, what a model may call changes something outside the program on a path where no person has approved: a method with an attribute
/// that makes it a tool, reported at what changes something; and a function that is made a tool, reported where it is made one.
/// </summary>
/// <remarks>Bound: what changes something is what the catalogue knows. Clauses HCOC-1.2, HCOC-1.13.</remarks>
internal sealed class GOV0112UnapprovedTool : IBodyRule, ITreeRule
{
    public DiagnosticDescriptor Descriptor => Rules.UnapprovedTool;

    public void Check(BodyFacts body)
    {
        if (body.Flow is null || body.Owner is not IMethodSymbol method || !body.Context.Input.IsTool(method) || AsksItself(body.Context, method) || body.Context.Scope.Of(method) != SystemStatus.Declared) return;
        foreach (var use in body.Flow.Uses.Where(IsEffect).GroupBy(u => u.Value.Syntax).Select(u => u.First()))
            body.Report(Diagnostic.Create(Descriptor, use.Value.Syntax.GetLocation(), use.Inner is null ? [] : new[] { use.Inner }, method.Name, NameOf(use.Sink)));
    }

    public void Check(TreeFacts tree)
    {
        if (!tree.Context.Interest.MayMakeTools(tree.Root.SyntaxTree)) return;
        foreach (var operation in KnownUses.In(tree, tree.Context.Interest.ToolMakers))
            foreach (var function in tree.Context.Deeds.ToolsIn(operation))
                if (EffectOf(tree, function) is var (name, place, sink) && KnownUses.StatusOf(tree, operation.Syntax) == SystemStatus.Declared && !IsApproved(tree, operation.Syntax))
                    tree.Report(Diagnostic.Create(Descriptor, function.Syntax.GetLocation(), [place], name, NameOf(sink)));
    }

    /// <summary>The first thing that a function changes unapproved, and where.</summary>
    private static (string Name, Location Place, ISymbol? Sink)? EffectOf(TreeFacts tree, IOperation function)
    {
        while (function is IConversionOperation conversion) function = conversion.Operand;
        return function switch
        {
            IDelegateCreationOperation { Target: IMethodReferenceOperation { Method: var method } } when !tree.Context.Input.IsTool(method) && !AsksItself(tree.Context, method) => EffectOf(tree, method),
            IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } => EffectOf(tree, lambda),
            _ => null,
        };
    }

    private static (string, Location, ISymbol?)? EffectOf(TreeFacts tree, IMethodSymbol method)
    {
        if (!tree.Context.Summaries.Bodies.HasBody(method.OriginalDefinition) || tree.Context.Summaries.Analyze(method.OriginalDefinition, tree.Cancel) is not { } flow) return null;
        if (flow.Uses.FirstOrDefault(IsEffect) is { } use) return (method.Name, PlaceOf(use), use.Sink);
        return flow.Summary.Open.FirstOrDefault(o => o.Duty == Duties.SideEffect && o.Value.HasSource(o.Duty.Lane())) is { } open ? (method.Name, open.Where, open.Sink) : null;
    }

    private static (string, Location, ISymbol?)? EffectOf(TreeFacts tree, IAnonymousFunctionOperation lambda)
    {
        var owner = lambda.Symbol.ContainingSymbol;
        while (owner is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction }) owner = owner.ContainingSymbol;
        var use = owner is null ? null : tree.Context.Summaries.Analyze(owner, tree.Cancel)?.Uses.FirstOrDefault(u => IsEffect(u) && u.StaysHere && lambda.Syntax.Span.Contains(u.Value.Syntax.Span) && lambda.Syntax.SyntaxTree == u.Value.Syntax.SyntaxTree);
        return use is null ? null : ("lambda", PlaceOf(use), use.Sink);
    }

    /// <summary>Whether what is made of the function is put into something that asks a person, at once or from the variable that holds it.</summary>
    private static bool IsApproved(TreeFacts tree, SyntaxNode made)
    {
        if (made.FirstAncestorOrSelf<SyntaxNode>(n => n.Parent is ArgumentSyntax or StatementSyntax or EqualsValueClauseSyntax)?.Parent is ArgumentSyntax argument && Asks(tree, argument)) return true;
        return made.FirstAncestorOrSelf<VariableDeclaratorSyntax>() is { Identifier.ValueText: var name } declarator
            && declarator.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.DescendantNodes().OfType<ArgumentSyntax>().Any(a => a.Expression is IdentifierNameSyntax use && use.Identifier.ValueText == name && Asks(tree, a)) == true;
    }

    private static bool Asks(TreeFacts tree, ArgumentSyntax argument) => argument.Parent?.Parent switch
    {
        BaseObjectCreationExpressionSyntax creation => tree.Model.GetTypeInfo(creation, tree.Cancel).Type is { } type && (tree.Context.Deeds.AsksApproval(type) || tree.Context.Annotations.Has(type, Vocabulary.RequiresApproval)),
        InvocationExpressionSyntax call => tree.Model.GetSymbolInfo(call, tree.Cancel).Symbol is IMethodSymbol method && tree.Context.Annotations.Has(method, Vocabulary.RequiresApproval),
        _ => false,
    };

    private static bool AsksItself(GovernanceContext context, IMethodSymbol method) =>
        context.Annotations.Has(method, Vocabulary.RequiresApproval) || context.Annotations.Has(method.ContainingType, Vocabulary.RequiresApproval);

    private static bool IsEffect(FlowUse use) => use.Duty == Duties.SideEffect && !use.IsRepeat;

    private static Location PlaceOf(FlowUse use) => use.Inner ?? use.Value.Syntax.GetLocation();

    private static string NameOf(ISymbol? sink) => sink is null ? "a change" : Finding.NameOf(sink);
}

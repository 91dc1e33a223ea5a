using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

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
        if (body.Flow is null || body.Owner is not IMethodSymbol method || !body.Context.Input.IsTool(method) || body.Context.Tools.AsksItself(method) || body.Context.Scope.Of(method) != SystemStatus.Declared) return;
        foreach (var use in body.Flow.Uses.Where(ToolEffects.IsEffect).GroupBy(u => u.Value.Syntax).Select(u => u.First()))
            body.Report(Diagnostic.Create(Descriptor, use.Value.Syntax.GetLocation(), use.Inner is null ? [] : new[] { use.Inner }, method.Name, NameOf(use.Sink)));
    }

    public void Check(TreeFacts tree)
    {
        if (!tree.Context.Interest.MayMakeTools(tree.Root.SyntaxTree)) return;
        foreach (var operation in KnownUses.In(tree, tree.Context.Interest.ToolMakers))
            foreach (var function in tree.Context.Deeds.ToolsIn(operation))
                if (tree.Context.Tools.EffectOf(function, tree.Cancel) is var (name, place, sink) && tree.StatusOf(operation.Syntax) == SystemStatus.Declared && !IsApproved(tree, operation.Syntax))
                    tree.Report(Diagnostic.Create(Descriptor, function.Syntax.GetLocation(), [place], name, NameOf(sink)));
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

    private static string NameOf(ISymbol? sink) => sink is null ? "a change" : Finding.NameOf(sink);
}

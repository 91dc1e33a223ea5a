using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.Actions.Risk;

/// <summary>A system trains or fine-tunes a model with data of which no <c>[DatasetSource]</c> says what it is.</summary>
/// <remarks>Bound: <see cref="DatasetOrigins"/>. What is only used on the same data again trains nothing that stays. What is said of a method or parameter holds for all that comes of it. Clause HCOC-1.5.</remarks>
internal sealed class GOV0105UndeclaredDataset : ITreeRule
{
    public DiagnosticDescriptor Descriptor => Rules.UndeclaredDataset;

    public void Check(TreeFacts tree)
    {
        if (!tree.Context.Interest.MayTrainIn(tree.Root.SyntaxTree)) return;
        var origins = new DatasetOrigins(tree);
        foreach (var operation in KnownUses.In(tree, tree.Context.Interest.Trainers))
            foreach (var (value, trainer) in tree.Context.Deeds.TrainingDataIn(operation))
                if (tree.StatusOf(operation.Syntax) == SystemStatus.Declared && origins.Of(value) == DatasetOrigin.Undeclared && !IsOfDataset(tree, operation.Syntax) && !IsLook(operation.Syntax, value.Syntax))
                    tree.Report(Diagnostic.Create(Descriptor, value.Syntax.GetLocation(), Finding.TextOf(value), Finding.NameOf(trainer)));
    }

    /// <summary>What is made of the data is only used on the same data again, which is how a pipeline is looked at: no model comes of it.</summary>
    private static bool IsLook(SyntaxNode training, SyntaxNode data)
    {
        if (training.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Identifier.ValueText: var name } }) return IsUsedOn(training, data);
        var uses = training.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.DescendantNodes().OfType<IdentifierNameSyntax>().Where(n => n.Identifier.ValueText == name).ToList();
        return uses is { Count: > 0 } && uses.TrueForAll(use => IsUsedOn(use, data));
    }

    private static bool IsUsedOn(SyntaxNode made, SyntaxNode data) =>
        made.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } } access && access.Expression == made && SyntaxFactory.AreEquivalent(arguments[0].Expression, data);

    /// <summary>Of a method that is the source of a dataset, what it does with data is its own matter.</summary>
    private static bool IsOfDataset(TreeFacts tree, SyntaxNode use)
    {
        for (var around = tree.Model.GetEnclosingSymbol(use.SpanStart, tree.Cancel); around is not null and not INamedTypeSymbol; around = around.ContainingSymbol)
            if (tree.Context.Annotations.Has(around, Vocabulary.DatasetSource)) return true;
        return false;
    }
}

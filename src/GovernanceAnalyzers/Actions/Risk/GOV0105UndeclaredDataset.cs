using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Actions.Risk;

/// <summary>A system trains or fine-tunes a model with data of which no <c>[DatasetSource]</c> says what it is.</summary>
/// <remarks>Bound: <see cref="DatasetOrigins"/>. What is said of a method or parameter holds for all that comes of it. Clause HCOC-1.5.</remarks>
internal sealed class GOV0105UndeclaredDataset : ITreeRule
{
    public DiagnosticDescriptor Descriptor => Rules.UndeclaredDataset;

    public void Check(TreeFacts tree)
    {
        if (!tree.Context.Interest.MayTrainIn(tree.Root.SyntaxTree)) return;
        var origins = new DatasetOrigins(tree);
        foreach (var operation in KnownUses.In(tree, tree.Context.Interest.Trainers))
            foreach (var (value, trainer) in tree.Context.Deeds.TrainingDataIn(operation))
                if (KnownUses.StatusOf(tree, operation.Syntax) == SystemStatus.Declared && origins.Of(value) == DatasetOrigin.Undeclared && !IsOfDataset(tree, operation.Syntax))
                    tree.Report(Diagnostic.Create(Descriptor, value.Syntax.GetLocation(), Finding.TextOf(value), Finding.NameOf(trainer)));
    }

    /// <summary>Of a method that is the source of a dataset, what it does with data is its own matter.</summary>
    private static bool IsOfDataset(TreeFacts tree, SyntaxNode use)
    {
        for (var around = tree.Model.GetEnclosingSymbol(use.SpanStart, tree.Cancel); around is not null and not INamedTypeSymbol; around = around.ContainingSymbol)
            if (tree.Context.Annotations.Has(around, Vocabulary.DatasetSource)) return true;
        return false;
    }
}

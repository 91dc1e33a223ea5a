using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Actions;

/// <summary>The values that the models of a declared system are given to read or to learn from, and the members that take them.</summary>
internal static class ModelInputs
{
    public static IEnumerable<(IOperation Value, ISymbol Taker)> In(TreeFacts tree)
    {
        var (interest, deeds, file) = (tree.Context.Interest, tree.Context.Deeds, tree.Root.SyntaxTree);
        var prompts = interest.MayPrompt(file) ? KnownUses.In(tree, interest.Prompts).SelectMany(use => deeds.PromptsIn(use), Given) : [];
        var lessons = interest.MayTrainIn(file) ? KnownUses.In(tree, interest.Trainers).SelectMany(use => deeds.TrainingDataIn(use), Given) : [];
        return prompts.Concat(lessons).Where(given => tree.StatusOf(given.Use.Syntax) == SystemStatus.Declared).Select(given => (given.Value, given.Taker));
    }

    private static (IOperation Use, IOperation Value, ISymbol Taker) Given(IOperation use, (IOperation Value, ISymbol Taker) given) => (use, given.Value, given.Taker);
}

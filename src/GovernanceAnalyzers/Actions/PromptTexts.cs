using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Actions;

/// <summary>The texts in the source that the models of a declared system are given.</summary>
/// <remarks>Bound: texts that stand where they are given, in constants, or in locals and read-only fields with nothing else in them.</remarks>
internal static class PromptTexts
{
    /// <summary>Each place once, with the member that takes the text.</summary>
    public static IEnumerable<(IOperation Place, string Text, ISymbol Taker)> In(TreeFacts tree)
    {
        if (!tree.Context.Interest.MayPrompt(tree.Root.SyntaxTree)) yield break;
        var seen = new HashSet<SyntaxNode>();
        foreach (var operation in KnownUses.In(tree, tree.Context.Interest.Prompts))
            foreach (var (value, taker) in tree.Context.Deeds.PromptsIn(operation))
                foreach (var (place, text) in Of(value, tree.Cancel))
                    if (!seen.Contains(place.Syntax) && tree.StatusOf(operation.Syntax) == SystemStatus.Declared && seen.Add(place.Syntax)) yield return (place, text, taker);
    }

    private static IEnumerable<(IOperation Place, string Text)> Of(IOperation value, CancellationToken cancel)
    {
        var texts = ConstantText.Of(value, cancel).ToList();
        if (texts.Count > 0 || value is IAnonymousFunctionOperation) return texts;
        return value.ChildOperations.SelectMany(child => Of(child, cancel));
    }
}

using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.CodeActions;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Chooses among the actions offered, as the test says, and checks the one chosen.</summary>
internal sealed class CodeActionChoice(int? index, string? equivalenceKey, Action<CodeAction, IVerifier>? furtherCheck, IVerifier verifier)
{
    public CodeAction? Choose(IEnumerable<CodeAction> offered, bool isFirstIteration)
    {
        var actions = offered.SelectMany(Flatten).ToImmutableArray();
        var chosen = (index, equivalenceKey) switch
        {
            (null, null) => actions.FirstOrDefault(),
            ({ } i, null) => actions.ElementAtOrDefault(i),
            (null, { } key) => actions.FirstOrDefault(action => action.EquivalenceKey == key),
            ({ } i, { } key) => ChooseByBoth(actions, i, key, isFirstIteration),
        };
        if (chosen is not null)
        {
            verifier.False(string.IsNullOrWhiteSpace(chosen.Title), $"A code action of '{chosen.GetType()}' has no title.");
            verifier.False(string.IsNullOrEmpty(chosen.EquivalenceKey), $"The code action '{chosen.Title}' has no equivalence key: Fix All could not tell it from others.");
            furtherCheck?.Invoke(chosen, verifier);
        }

        return chosen;
    }

    private CodeAction? ChooseByBoth(ImmutableArray<CodeAction> actions, int i, string key, bool isFirstIteration)
    {
        if (!isFirstIteration && actions.All(action => action.EquivalenceKey != key))
        {
            return null;
        }

        verifier.True(
            i < actions.Length,
            string.Create(CultureInfo.InvariantCulture, $"Expected to find a code action at index '{i}', but only '{actions.Length}' code actions were found."));
        verifier.Equal(key, actions[i].EquivalenceKey, "The code action equivalence key and index must be consistent when both are specified.");
        return actions[i];
    }

    /// <summary>A group of actions stands for its members.</summary>
    public static IEnumerable<CodeAction> Flatten(CodeAction action)
        => action.NestedActions.IsDefaultOrEmpty ? [action] : action.NestedActions.SelectMany(Flatten);
}

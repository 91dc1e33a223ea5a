using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Actions.Data;

/// <summary>In a system that declares tenants, what is looked up in a vector store is narrowed neither by a filter nor by the place in which it is looked up.</summary>
/// <remarks>Bound: members of the catalogue; what <see cref="RetrievalScope"/> can tell. That there is a filter counts, whatever it filters by. Clause HCOC-11.5.</remarks>
internal sealed class GOV1109UnscopedRetrieval : ITreeRule
{
    public DiagnosticDescriptor Descriptor => Rules.UnscopedRetrieval;

    public void Check(TreeFacts tree)
    {
        var names = tree.Context.Deeds.RetrievingNames;
        if (names.IsEmpty || !tree.Context.Interest.MayMention(tree.Root.SyntaxTree, names)) return;
        foreach (var operation in KnownUses.In(tree, names))
            if (tree.Context.Deeds.RetrieverIn(operation) is { } member && tree.Model.GetEnclosingSymbol(operation.Syntax.SpanStart, tree.Cancel) is { } around
                && tree.Context.Evidence.SystemOf(around) is { HasTenants: true } system && !new RetrievalScope(tree).MayNarrow(operation) && tree.Compiles(operation.Syntax))
                tree.Report(Diagnostic.Create(Descriptor, operation.Syntax.GetLocation(), Finding.NameOf(member), system.Id));
    }
}

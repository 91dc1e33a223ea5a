using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Actions.Risk;

/// <summary>A system names a model, or the file of one, by a text that no <c>[ModelSource]</c> speaks of.</summary>
/// <remarks>Bound: <see cref="ModelUses"/>. A name that comes from configuration is not seen. Clause HCOC-1.6.</remarks>
internal sealed class GOV0106UnidentifiedModel : ITreeRule
{
    public DiagnosticDescriptor Descriptor => Rules.UnidentifiedModel;

    public void Check(TreeFacts tree)
    {
        foreach (var (place, text, taker, isIdentified) in ModelUses.In(tree))
            if (!isIdentified) tree.Report(Diagnostic.Create(Descriptor, place.Syntax.GetLocation(), text, Finding.NameOf(taker)));
    }
}

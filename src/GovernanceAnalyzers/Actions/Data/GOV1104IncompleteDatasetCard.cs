using GovernanceAnalyzers.Contracts;
using GovernanceAnalyzers.Evidence;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Actions.Data;

/// <summary>The card of a dataset is not there, or does not say how good the data is, which biases it has, under which licence and whether it is personal.</summary>
/// <remarks>Bound: a dataset that names no card is not asked for one. Clause HCOC-11.2.</remarks>
internal sealed class GOV1104IncompleteDatasetCard : ITreeRule, IDocumentRule
{
    public DiagnosticDescriptor Descriptor => Rules.IncompleteDatasetCard;

    public void Check(TreeFacts tree)
    {
        foreach (var written in tree.Annotations)
            if (EvidenceClaim.OfCard(written.Annotation) is { } card && tree.Context.Evidence.SystemOf(written.Bearer) is not null
                && tree.Context.Evidence.Documents.FindIgnoringCase(RepositoryPaths.Normalize(card.Path)) is null && tree.Compiles(written.Syntax))
                tree.Report(Diagnostic.Create(Descriptor, written.Syntax.GetLocation(), card.Path, "is named as the card of a dataset, but is not among the documents of the build: write it, or see that the build is given it"));
    }

    public void Check(DocumentFacts file) => RequiredContent.Check(file, Descriptor);
}

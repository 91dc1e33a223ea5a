namespace GovernanceAnalyzers.Actions.Transparency;

/// <summary>A system that trains models has no model card, or a model card lacks what such a card says.</summary>
/// <remarks>Bound: which of its models a system trains is not seen, so that one card is enough. Clause HCOC-3.9.</remarks>
internal sealed class GOV0305IncompleteModelCard() : EvidenceOwed(Rules.IncompleteModelCard), IDocumentRule
{
    public void Check(DocumentFacts file) => RequiredContent.Check(file, Descriptor);
}

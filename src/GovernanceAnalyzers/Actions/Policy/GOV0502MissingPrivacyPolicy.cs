namespace GovernanceAnalyzers.Actions.Policy;

/// <summary>A system holds personal data or keeps prompts, and no privacy policy says what becomes of personal data, prompts and outputs.</summary>
/// <remarks>Clause HCOC-5.3.</remarks>
internal sealed class GOV0502MissingPrivacyPolicy() : EvidenceOwed(Rules.MissingPrivacyPolicy), IDocumentRule
{
    public void Check(DocumentFacts file) => RequiredContent.Check(file, Descriptor);
}

namespace GovernanceAnalyzers.Actions.Transparency;

/// <summary>The version of a system has no transparency report.</summary>
/// <remarks>Clause HCOC-3.2.</remarks>
internal sealed class GOV0301MissingTransparencyReport() : EvidenceOwed(Rules.MissingTransparencyReport);

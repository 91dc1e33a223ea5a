namespace GovernanceAnalyzers.Actions.Data;

/// <summary>A system that takes personal data was not tested for divulging it.</summary>
/// <remarks>Clause HCOC-11.5.</remarks>
internal sealed class GOV1106MissingDivulgenceTest() : EvidenceOwed(Rules.MissingDivulgenceTest);

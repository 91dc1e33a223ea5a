using GovernanceAnalyzers.Register.Model;

namespace GovernanceAnalyzers.Register.Reading;

/// <summary>What a SARIF log says of governance.</summary>
/// <param name="Rules">The governance rules that ran.</param>
/// <param name="Problem">What could not be read, where the log breaks off.</param>
internal sealed record SarifFacts(IReadOnlyList<Finding> Findings, IReadOnlyList<string> Rules, string? Problem);

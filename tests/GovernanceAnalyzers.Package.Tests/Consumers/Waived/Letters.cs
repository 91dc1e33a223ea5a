using GovernanceAnalyzers.Annotations;

namespace Acme;

/// <remarks>A model writes what comes out: it can be wrong.</remarks>
[AdvancedAiSystem(Id = "acme-waived", Owner = "Acme Ltd", Purpose = "Writes letters", RiskTier = RiskTier.Minimal)]
public sealed class Letters(ILetterModel model)
{
    [GovernanceWaiver("GOV0701", Justification = "The vendor stamps from June.", Owner = "Letters team", Expires = "2026-05-31")]
    [GeneratesContent]
    public string Write(string subject)
    {
        return model.Complete(subject);
    }
}

public interface ILetterModel
{
    [GeneratesContent]
    string Complete(string prompt);
}

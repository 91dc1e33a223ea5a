using GovernanceAnalyzers.Annotations;

namespace Acme;

/// <remarks>A model writes what comes out: it can be wrong.</remarks>
[AdvancedAiSystem(Id = "acme-letters", Owner = "Acme Ltd", Purpose = "Writes letters", RiskTier = RiskTier.Minimal)]
public sealed class Letters(IModel model)
{
    [GeneratesContent]
    public string Write(string subject)
    {
        return model.Complete(subject); // GOV0701
    }
}

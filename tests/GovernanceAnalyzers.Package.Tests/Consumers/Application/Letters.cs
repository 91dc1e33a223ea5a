using GovernanceAnalyzers.Annotations;

namespace Acme;

[AdvancedAiSystem(Id = "acme-letters", Owner = "Acme Ltd", Purpose = "Writes letters", RiskTier = RiskTier.Minimal)]
public sealed class Letters(IModel model)
{
    [GeneratesContent]
    public string Write(string subject)
    {
        return model.Complete(subject); // GOV0701
    }
}

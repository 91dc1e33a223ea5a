using GovernanceAnalyzers.Annotations;

namespace Acme;

public interface IModel
{
    [GeneratesContent]
    string Complete(string prompt);
}

/// <remarks>A model writes what comes out: it can be wrong.</remarks>
[AdvancedAiSystem(Id = "acme-drafts", Owner = "Acme Ltd", Purpose = "Drafts letters", RiskTier = RiskTier.Minimal)]
public sealed class Drafts
{
    private readonly IModel _model;

    public Drafts(IModel model) => _model = model;

    [GeneratesContent]
    public string Draft(string subject)
    {
        return _model.Complete(subject); // GOV0701
    }
}

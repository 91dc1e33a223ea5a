using GovernanceAnalyzers.Annotations;

namespace Acme;

/// <remarks>A model writes what comes out: it can be wrong.</remarks>
[AdvancedAiSystem(Id = "acme-notes", Owner = "Acme Ltd", Purpose = "Writes notes", RiskTier = RiskTier.Minimal)]
public sealed class Notes(INoteModel model)
{
    [GeneratesContent]
    public string Write(string subject)
    {
        return model.Complete(subject); // GOV0701
    }
}

public interface INoteModel
{
    [GeneratesContent]
    string Complete(string prompt);
}

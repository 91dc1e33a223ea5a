using GovernanceAnalyzers.Annotations;

namespace Acme;

public sealed record Response(string Text);

public interface IModel
{
    [GeneratesContent]
    Response Complete(string prompt);
}

public interface IRuntime
{
    void Load([ModelWeights] string path);
}

public interface IMailingList
{
    void Add(string address);
}

/// <summary>One of each: a line that ends in a rule's identifier is where that rule is to speak, and no other line is.</summary>
/// <remarks>A model writes what comes out: it can be wrong.</remarks>
[AdvancedAiSystem(Id = "acme-assistant", Owner = "Acme Ltd", Purpose = "Answers questions about orders", RiskTier = RiskTier.Minimal)]
public sealed class Assistant(IModel model, IRuntime runtime, IMailingList mailingList)
{
    [GeneratesContent]
    public string Answer(string question)
    {
        var response = model.Complete(question);
        return response.Text; // GOV0701
    }

    [GeneratesContent]
    public string AnswerStamped(string question)
    {
        var response = model.Complete(question);
        return Safeguards.Stamp(response.Text);
    }

    public void Subscribe([PersonalDataInput(Category = "contact", Purpose = "Newsletter", LawfulBasis = "Consent")] string address)
    {
        mailingList.Add(address); // GOV0507
    }

    public void SubscribeInformed([PersonalDataInput(Category = "contact", Purpose = "Newsletter", LawfulBasis = "Consent")] string address)
    {
        Safeguards.ShowPrivacyNotice();
        mailingList.Add(address);
    }

    public void Start(string path)
    {
        runtime.Load(path); // GOV0602
    }

    public void StartVerified(string path)
    {
        runtime.Load(Safeguards.Verify(path));
    }
}

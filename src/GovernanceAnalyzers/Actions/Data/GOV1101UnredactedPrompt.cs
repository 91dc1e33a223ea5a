using GovernanceAnalyzers.Contracts;
using GovernanceAnalyzers.Flow;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Actions.Data;

/// <summary>
/// Inside a declared system, personal data is given to a model (a prompt, a message, instructions, an embedding, training data), nobody redacted
/// it, and no lawful basis is said for it. What a helper gives to a model is its callers' to answer for.
/// </summary>
/// <remarks>Bound: models are what the catalogue knows. Clauses HCOC-1.15, HCOC-11.1, HCOC-11.6.</remarks>
internal sealed class GOV1101UnredactedPrompt : IBodyRule
{
    public DiagnosticDescriptor Descriptor => Rules.UnredactedPrompt;

    public void Check(BodyFacts body)
    {
        if (body.Flow is null || body.Context.Scope.Of(body.Owner) != SystemStatus.Declared) return;
        Finding.Report(body, Descriptor, Duties.ModelInput, tellsPlace: true);
    }
}

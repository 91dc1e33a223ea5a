using GovernanceAnalyzers.Contracts;
using GovernanceAnalyzers.Flow;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Actions.Policy;

/// <summary>
/// Inside a declared system, personal data is handed on (passed to code that is not read, stored, sent, put in a prompt) on a path
/// where no privacy disclosure was given. What is not visible outside its assembly leaves the duty to the call sites that reach it.
/// </summary>
/// <remarks>Clauses HCOC-5.3, HCOC-5.4, HCOC-5.5, HCOC-11.1.</remarks>
internal sealed class GOV0507UndisclosedPersonalData : IBodyRule
{
    public DiagnosticDescriptor Descriptor => Rules.UndisclosedPersonalData;

    public void Check(BodyFacts body)
    {
        if (body.Flow is null || body.Context.Scope.Of(body.Owner) != SystemStatus.Declared) return;
        Finding.Report(body, Descriptor, Duties.PersonalDataUse);
    }
}

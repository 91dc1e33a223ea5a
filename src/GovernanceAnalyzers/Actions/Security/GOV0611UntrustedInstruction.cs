using GovernanceAnalyzers.Contracts;
using GovernanceAnalyzers.Flow;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Actions.Security;

/// <summary>Inside a declared system, text that somebody outside wrote, or personal data, becomes part of a system or developer message, or of instructions.</summary>
/// <remarks>Bound: the role of a message is known where it stands beside the text. Clause HCOC-6.2.</remarks>
internal sealed class GOV0611UntrustedInstruction : IBodyRule
{
    public DiagnosticDescriptor Descriptor => Rules.UntrustedInstruction;

    public void Check(BodyFacts body)
    {
        if (body.Flow is null || body.Context.Scope.Of(body.Owner) != SystemStatus.Declared) return;
        Finding.Report(body, Descriptor, Duties.Instruction, tellsPlace: true);
    }
}

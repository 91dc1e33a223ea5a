using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Actions.Research;

/// <summary>Nobody attests for a system what the Code asks for under Action 8: research, and investment in mitigation.</summary>
/// <remarks>Bound: an attestation that is incomplete or has expired counts here, and is GOV0017's to report. Clause HCOC-8.1.</remarks>
internal sealed class GOV0803UnattestedResearch : ITreeRule
{
    private const string Action = "HCOC-8";

    public DiagnosticDescriptor Descriptor => Rules.UnattestedResearch;

    public void Check(TreeFacts tree)
    {
        foreach (var written in tree.Annotations)
            if (written.Annotation.Is(Vocabulary.AdvancedAiSystem) && tree.Context.Evidence.DeclaredAt(written) is { } system
                && !tree.Context.Evidence.AttestationsOf(system).Any(a => tree.Context.Packs.FindClause(a.Clause)?.Group == Action) && tree.Compiles(written.Syntax))
                tree.Report(Diagnostic.Create(Descriptor, written.Syntax.GetLocation(), system.Id, $"has no attestation of a clause of Action 8: add [Attested(\"{Action}.1\")], stated by somebody who answers for research and mitigation"));
    }
}

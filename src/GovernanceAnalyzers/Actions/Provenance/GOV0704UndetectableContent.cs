using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Actions.Provenance;

/// <summary>A system generates content, and nobody can ask it whether content is its own.</summary>
/// <remarks>Bound: a detector anywhere in the assembly counts, and one of a referenced assembly that the system uses. Clause HCOC-7.4.</remarks>
internal sealed class GOV0704UndetectableContent : ITreeRule
{
    public DiagnosticDescriptor Descriptor => Rules.UndetectableContent;

    public void Check(TreeFacts tree)
    {
        var evidence = tree.Context.Evidence;
        foreach (var written in tree.Annotations)
            if (written.Annotation.Is(Vocabulary.AdvancedAiSystem) && evidence.DeclaredAt(written) is { } system && evidence.In(system, Vocabulary.GeneratesContent).Any()
                && !evidence.Declares(Vocabulary.DetectsProvenance) && !evidence.FactsOf(system, tree.Cancel).Any(fact => fact.StartsWith(Vocabulary.DetectsProvenance, StringComparison.Ordinal))
                && tree.Compiles(written.Syntax))
                tree.Report(Diagnostic.Create(Descriptor, written.Syntax.GetLocation(), system.Id));
    }
}

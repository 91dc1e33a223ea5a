using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Actions.Declaring;

/// <summary>A waiver is past its last day; what it waived is reported again.</summary>
/// <remarks>Bound: where the build does not say what day it is, no waiver is past it. Clause HCOC-1.7.</remarks>
internal sealed class GOV0009ExpiredWaiver : ITreeRule
{
    public DiagnosticDescriptor Descriptor => Rules.ExpiredWaiver;

    public void Check(TreeFacts tree)
    {
        foreach (var written in tree.Annotations)
            if (Waiver.From(written.Annotation) is { } waiver && waiver.IsExpired(tree.Context.Today) && tree.Compiles(written.Syntax))
                tree.Report(Diagnostic.Create(Descriptor, written.Syntax.GetLocation(), waiver.Rule, waiver.ExpiryText));
    }
}

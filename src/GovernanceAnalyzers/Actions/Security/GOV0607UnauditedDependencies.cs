using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Actions.Security;

/// <summary>A project that declares a system is built without the audit of its packages, or with its warnings silenced.</summary>
/// <remarks>Bound: what the project says, not what the command line of a restore says; an advisory that is accepted by itself is no gap. Clause HCOC-6.6.</remarks>
internal sealed class GOV0607UnauditedDependencies : ITreeRule
{
    public DiagnosticDescriptor Descriptor => Rules.UnauditedDependencies;

    public void Check(TreeFacts tree)
    {
        if (tree.Context.Build.AuditGap is not { } gap) return;
        foreach (var written in tree.Annotations)
            if (tree.Context.Evidence.DeclaresFirst(written) && tree.Compiles(written.Syntax))
                tree.Report(Diagnostic.Create(Descriptor, written.Syntax.GetLocation(), tree.Context.Evidence.Systems[0].Id, gap));
    }
}

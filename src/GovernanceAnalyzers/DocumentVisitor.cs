using System.Collections.Immutable;
using GovernanceAnalyzers.Actions;
using GovernanceAnalyzers.Weights;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GovernanceAnalyzers;

/// <summary>Runs the rules on documents, and those on the record of weights, over one file of the build.</summary>
internal sealed class DocumentVisitor(GovernanceContext governance, AdditionalFileAnalysisContext context)
{
    public void Run(ImmutableArray<IDocumentRule> rules, ImmutableArray<ILockRule> lockRules)
    {
        if (WeightsLock.Is(context.AdditionalFile))
        {
            Run(lockRules);
            return;
        }
        var evidence = governance.Evidence;
        if (evidence.Systems.IsEmpty || evidence.Documents.FindFile(context.AdditionalFile.Path) is not { } document || !evidence.Concerns(document)) return;
        var facts = new DocumentFacts(governance, document, governance.Settings.Of(context.AdditionalFile), evidence.NeedOf(document), context.ReportDiagnostic, context.CancellationToken);
        foreach (var rule in rules)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            rule.Check(facts);
        }
    }

    private void Run(ImmutableArray<ILockRule> rules)
    {
        if (governance.Evidence.Systems.IsEmpty || governance.Weights.Locks.FirstOrDefault(l => l.File == context.AdditionalFile.Path) is not { } read) return;
        foreach (var rule in rules) rule.Check(new LockFacts(governance, read, context.ReportDiagnostic));
    }
}

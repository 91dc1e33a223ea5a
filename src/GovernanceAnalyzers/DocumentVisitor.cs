using System.Collections.Immutable;
using GovernanceAnalyzers.Actions;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GovernanceAnalyzers;

/// <summary>Runs the rules on documents over one file of the build.</summary>
internal sealed class DocumentVisitor(GovernanceContext governance, AdditionalFileAnalysisContext context)
{
    public void Run(ImmutableArray<IDocumentRule> rules)
    {
        var evidence = governance.Evidence;
        if (evidence.Systems.IsEmpty || evidence.Documents.FindFile(context.AdditionalFile.Path) is not { } document || !evidence.Concerns(document)) return;
        var facts = new DocumentFacts(governance, document, governance.Settings.Of(context.AdditionalFile), evidence.NeedOf(document), context.ReportDiagnostic, context.CancellationToken);
        foreach (var rule in rules)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            rule.Check(facts);
        }
    }
}

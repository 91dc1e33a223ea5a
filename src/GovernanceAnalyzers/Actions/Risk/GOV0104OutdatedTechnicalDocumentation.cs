using GovernanceAnalyzers.Contracts;
using GovernanceAnalyzers.Evidence;
using GovernanceAnalyzers.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.Actions.Risk;

/// <summary>A system has no technical documentation, or has become another since that was written.</summary>
/// <remarks>Bound: the fingerprint is of the facts that code shows; what the document says of them is for people to read. Clause HCOC-1.8.</remarks>
internal sealed class GOV0104OutdatedTechnicalDocumentation() : EvidenceOwed(Rules.OutdatedTechnicalDocumentation), ICompilationRule
{
    /// <summary>When all code has been looked at: what a system is, no file alone can show.</summary>
    public void Check(GovernanceContext context, Action<Diagnostic> report, CancellationToken cancel)
    {
        if (!context.Interest.MayDeclareSystem) return;
        foreach (var document in context.Evidence.Documents.All)
            if (context.Evidence.NeedOf(document)?.IsAskedForBy(Descriptor.Id) == true && SystemOf(context.Evidence, document) is { } system) Check(document, system, context.Evidence.FactsOf(system, cancel), report);
    }

    /// <summary>One document about several systems has no one fingerprint.</summary>
    private static DeclaredSystem? SystemOf(EvidenceBook evidence, GovernanceDocument document)
    {
        var systems = evidence.SystemsOf(document).ToList();
        return systems.Count == 1 && evidence.Concerns(document) ? systems[0] : null;
    }

    private void Check(GovernanceDocument document, DeclaredSystem system, IEnumerable<string> facts, Action<Diagnostic> report)
    {
        var current = SystemFacts.FingerprintOf(facts);
        if (document.Find(DocumentKeys.Fingerprint) is not { } recorded)
            Report(new TextSpan(0, 0), $"records no fingerprint of '{system.Id}': once it describes the system as it is, add 'fingerprint: {current}' to its front matter");
        else if (!string.Equals(recorded.Text, current, StringComparison.OrdinalIgnoreCase))
            Report(recorded.Span, $"describes '{system.Id}' as it was: its models, tools, data or ways out have changed since; describe them, then record 'fingerprint: {current}'");

        void Report(TextSpan place, string problem) => report(Diagnostic.Create(Descriptor, document.At(place), document.Path, problem));
    }
}

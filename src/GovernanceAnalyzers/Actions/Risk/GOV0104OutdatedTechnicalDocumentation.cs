using GovernanceAnalyzers.Contracts;
using GovernanceAnalyzers.Evidence;
using GovernanceAnalyzers.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.Actions.Risk;

/// <summary>A system has no technical documentation, or has become another since that was written.</summary>
/// <remarks>Bound: the fingerprint is of the facts that code shows; what the document says of them is for people to read. Clause HCOC-1.8.</remarks>
internal sealed class GOV0104OutdatedTechnicalDocumentation() : EvidenceOwed(Rules.OutdatedTechnicalDocumentation), IDocumentRule
{
    public void Check(DocumentFacts file)
    {
        if (file.Need?.IsAskedForBy(Descriptor.Id) != true) return;
        var systems = file.Systems.ToList();
        if (systems.Count != 1) return;                                      // one document about several systems has no one fingerprint
        var current = SystemFacts.FingerprintOf(file.Context.Evidence.FactsOf(systems[0], file.Cancel));
        if (file.Document.Find(DocumentKeys.Fingerprint) is not { } recorded)
            Report(new TextSpan(0, 0), $"records no fingerprint of '{systems[0].Id}': once it describes the system as it is, add 'fingerprint: {current}' to its front matter");
        else if (!string.Equals(recorded.Text, current, StringComparison.OrdinalIgnoreCase))
            Report(recorded.Span, $"describes '{systems[0].Id}' as it was: its models, tools, data or ways out have changed since; describe them, then record 'fingerprint: {current}'");

        void Report(TextSpan place, string problem) => file.Report(Diagnostic.Create(Descriptor, file.Document.At(place), file.Document.Path, problem));
    }
}

using GovernanceAnalyzers.Evidence;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Actions.Monitoring;

/// <summary>A system has no incident log, or an incident in it is open past its limit.</summary>
/// <remarks>Bound: rows of tables with the columns Status and Due; what is told in sentences is not read. Clause HCOC-2.5.</remarks>
internal sealed class GOV0205MissingIncidentLog() : EvidenceOwed(Rules.MissingIncidentLog), IDocumentRule
{
    public void Check(DocumentFacts file)
    {
        if (file.Need?.IsAskedForBy(Descriptor.Id) != true) return;
        foreach (var (name, due, place) in OpenItems.In(file.Document.Content))
            if (due < file.Context.Today)
                file.Report(Diagnostic.Create(Descriptor, file.Document.At(place), file.Document.Path, $"has '{name}' open past its limit: close it, or set a new one and say why"));
    }
}

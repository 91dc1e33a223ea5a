using GovernanceAnalyzers.Evidence;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Actions.Sharing;

/// <summary>A document that says it is public holds a key, or what is marked as internal.</summary>
/// <remarks>Bound: known forms of keys, and the marks by which organisations keep texts to themselves; the text of a system prompt is not known. Clause HCOC-4.9.</remarks>
internal sealed class GOV0403ConfidentialInPublic : IDocumentRule
{
    public DiagnosticDescriptor Descriptor => Rules.ConfidentialInPublic;

    public void Check(DocumentFacts file)
    {
        if (!file.Document.IsPublic || !file.Document.Content.IsReadable) return;
        foreach (var mark in ConfidentialMarks.In(file.Document.Content))
            file.Report(Diagnostic.Create(Descriptor, file.Document.At(mark.Span), file.Document.Path, $"is public and holds {mark.Text}: remove it, or do not call the document public"));
    }
}

using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Actions.Transparency;

/// <summary>A transparency report lacks what the Code says it includes.</summary>
/// <remarks>Clause HCOC-3.4.</remarks>
internal sealed class GOV0302IncompleteTransparencyReport : IDocumentRule
{
    public DiagnosticDescriptor Descriptor => Rules.IncompleteTransparencyReport;

    public void Check(DocumentFacts file) => RequiredContent.Check(file, Descriptor);
}

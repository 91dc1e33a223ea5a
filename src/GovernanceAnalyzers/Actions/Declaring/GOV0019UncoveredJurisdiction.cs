using GovernanceAnalyzers.Contracts;
using GovernanceAnalyzers.Frameworks;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Actions.Declaring;

/// <summary>A system is deployed under a law for which the build has no overlay of obligations.</summary>
/// <remarks>Bound: that there is an overlay does not say that it holds all that the law asks for. Clause HCOC-P.15.</remarks>
internal sealed class GOV0019UncoveredJurisdiction : ITreeRule
{
    public DiagnosticDescriptor Descriptor => Rules.UncoveredJurisdiction;

    public void Check(TreeFacts tree)
    {
        foreach (var written in tree.Annotations)
        {
            if (Jurisdiction.Of(written.Annotation) is not { } jurisdiction || tree.Context.Packs.OverlaysFor([jurisdiction]).Any() || !tree.Compiles(written.Syntax)) continue;
            var why = jurisdiction.Length == 0
                ? "names no jurisdiction: write an ISO 3166-1 alpha-2 code such as JP, or EU"
                : $"has no overlay among the framework packs of the build: add a '*{FrameworkPacks.Extension}' whose 'jurisdictions' name it, so that what it asks for is looked at";
            tree.Report(Diagnostic.Create(Descriptor, written.Syntax.GetLocation(), jurisdiction, why));
        }
    }
}

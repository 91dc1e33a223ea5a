using GovernanceAnalyzers.Contracts;
using GovernanceAnalyzers.Frameworks;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Actions;

/// <summary>A rule that a system has a document of a kind. Which kind, and which systems, is data: see <see cref="EvidenceNeeds"/>.</summary>
/// <remarks>Bound: that there is a document says nothing about whether it is true, and one that is named and not there is GOV0011's to report.</remarks>
internal abstract class EvidenceOwed(DiagnosticDescriptor descriptor) : ITreeRule
{
    public DiagnosticDescriptor Descriptor => descriptor;

    public void Check(TreeFacts tree)
    {
        foreach (var written in tree.Annotations)
            if (written.Annotation.Is(Vocabulary.AdvancedAiSystem) && tree.Context.Evidence.DeclaredAt(written) is { } system)
                if (ProblemOf(tree, system) is { } problem && tree.Compiles(written.Syntax)) tree.Report(Diagnostic.Create(descriptor, written.Syntax.GetLocation(), system.Id, problem));
    }

    /// <summary>What the system lacks, to be read after its name.</summary>
    protected virtual string? ProblemOf(TreeFacts tree, DeclaredSystem system)
    {
        foreach (var need in EvidenceNeeds.All)
            if (need.Rule == descriptor.Id && tree.Context.Evidence.Needs(system, need, tree.Cancel) && !Has(tree, system, need))
                return $"has no {need.Title}{(need.IsPerVersion && system.Version is { } version ? $" for version {version}" : "")}: {Ask(need)}";
        return null;
    }

    private static bool Has(TreeFacts tree, DeclaredSystem system, EvidenceNeed need) =>
        tree.Context.Evidence.Of(system, need.Kind).Any(item => !need.IsPerVersion || item.Covers(system.Version));

    protected static string Ask(EvidenceNeed need) => $"write one, and name it in [Evidence(EvidenceKind.{need.Kind}, …)] or give it the front matter 'kind: {need.Kind}'";
}

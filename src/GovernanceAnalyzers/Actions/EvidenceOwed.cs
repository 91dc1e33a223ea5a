using System.Collections.Immutable;
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
                foreach (var (problem, kind) in ProblemsOf(tree, system).Take(1))
                    if (tree.Compiles(written.Syntax)) tree.Report(Diagnostic.Create(descriptor, written.Syntax.GetLocation(), Suggesting(kind, system), system.Id, problem));
    }

    /// <summary>What the system lacks, and the kind of document that would have it.</summary>
    protected virtual IEnumerable<(string Problem, EvidenceNeed Kind)> ProblemsOf(TreeFacts tree, DeclaredSystem system)
    {
        foreach (var need in EvidenceNeeds.All)
            if (need.Rule == descriptor.Id && tree.Context.Evidence.Needs(system, need, tree.Cancel) && !Has(tree, system, need))
                yield return ($"has no {need.Title}{(need.IsPerVersion && system.Version is { } version ? $" for version {version}" : "")}: {Ask(need)}", need);
    }

    protected static bool Has(TreeFacts tree, DeclaredSystem system, EvidenceNeed need) =>
        tree.Context.Evidence.Of(system, need.Kind).Any(item => !need.IsPerVersion || item.Covers(system.Version));

    protected static string Ask(EvidenceNeed need) => $"write one, and name it in [Evidence(EvidenceKind.{need.Kind}, …)] or give it the front matter 'kind: {need.Kind}'";

    /// <summary>What a fix needs to know.</summary>
    private static ImmutableDictionary<string, string?> Suggesting(EvidenceNeed need, DeclaredSystem system)
    {
        var suggested = ImmutableDictionary<string, string?>.Empty.Add(EvidenceSuggestion.Kind, need.Kind).Add(EvidenceSuggestion.File, need.File);
        return need.IsPerVersion && system.Version is { } version ? suggested.Add(EvidenceSuggestion.Version, version) : suggested;
    }
}

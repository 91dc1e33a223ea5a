using System.Collections.Immutable;
using GovernanceAnalyzers.Contracts;
using GovernanceAnalyzers.Frameworks;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Actions;

/// <summary>A rule that a system has a document of a kind. Which kind, and which systems, is data: see <see cref="FrameworkPacks"/>.</summary>
/// <remarks>Bound: that there is a document says nothing about whether it is true, and one that is named and not there is GOV0011's to report.</remarks>
internal abstract class EvidenceOwed(DiagnosticDescriptor descriptor) : ITreeRule
{
    public DiagnosticDescriptor Descriptor => descriptor;

    public void Check(TreeFacts tree)
    {
        foreach (var written in tree.Annotations)
            if (written.Annotation.Is(Vocabulary.AdvancedAiSystem) && tree.Context.Evidence.DeclaredAt(written) is { } system)
                if (ProblemOf(tree, system) is { } problem && tree.Compiles(written.Syntax)) tree.Report(Diagnostic.Create(descriptor, written.Syntax.GetLocation(), Suggesting(tree, system), system.Id, problem));
    }

    /// <summary>What the system lacks, to be read after its name.</summary>
    protected virtual string? ProblemOf(TreeFacts tree, DeclaredSystem system) =>
        LackOf(tree, system) is not { } owed ? null : owed.Requirement.IsExternal ? Independent(owed) : Missing(tree, system, owed);

    private OwedEvidence? LackOf(TreeFacts tree, DeclaredSystem system) =>
        tree.Context.Evidence.OwedBy(system, tree.Cancel).FirstOrDefault(owed => owed.Requirement.Rule == descriptor.Id && !tree.Context.Evidence.Answers(system, owed));

    /// <summary>What is needed to start the document; nothing where an independent party has to make it.</summary>
    private ImmutableDictionary<string, string?> Suggesting(TreeFacts tree, DeclaredSystem system)
    {
        var suggestion = ImmutableDictionary<string, string?>.Empty;
        if (LackOf(tree, system) is not { Requirement.IsExternal: false, Need: var need }) return suggestion;
        if (need.IsPerVersion && system.Version is not null) suggestion = suggestion.Add(EvidenceSuggestion.Version, system.Version);
        return suggestion
            .Add(EvidenceSuggestion.Kind, need.Kind).Add(EvidenceSuggestion.Title, need.Title).Add(EvidenceSuggestion.File, tree.Context.Build.PathOf(EvidenceSuggestion.Folder + need.File))
            .Add(EvidenceSuggestion.System, system.Id).Add(EvidenceSuggestion.Sections, EvidenceSuggestion.Write(need.Sections.Select(s => (s.Heading, s.Hint))));
    }

    private static string Missing(TreeFacts tree, DeclaredSystem system, OwedEvidence owed)
    {
        var need = owed.Need;
        var titles = string.Join(" or ", owed.AnsweredBy.Select(kind => tree.Context.Packs.FindNeed(kind)?.Title).OfType<string>());
        var version = need.IsPerVersion && system.Version is not null ? $" for version {system.Version}" : "";
        var raised = owed.RaisedBy.IsEmpty ? "" : $", which {Finding.Join(owed.RaisedBy.Select(c => c.Id))} asks of it";
        return $"has no {titles}{version}{raised}: write one, and name it in [Evidence(EvidenceKind.{need.Kind}, …)] or give it the front matter 'kind: {need.Kind}'";
    }

    private static string Independent(OwedEvidence owed) =>
        $"has no {owed.Need.Title} by an independent party, as a system of tier {RiskTiers.Names[owed.Requirement.FromTier]} needs: have one made, and name it with External = true or the front matter 'external: true'";
}

using GovernanceAnalyzers.Contracts;
using GovernanceAnalyzers.Evidence;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Actions.Risk;

/// <summary>What is packed or published is of a later version than was evaluated.</summary>
/// <remarks>
/// Bound: evidence that names no version is of every version, and one that names no model of every model. Versions that are not numbers are compared as equal
/// or not. Clause HCOC-1.10.
/// </remarks>
internal sealed class GOV0111UnevaluatedRelease : ITreeRule
{
    private static readonly string[] Kinds = ["Evaluation", "RedTeamReport"];

    public DiagnosticDescriptor Descriptor => Rules.UnevaluatedRelease;

    public void Check(TreeFacts tree)
    {
        if (!tree.Context.Build.IsRelease) return;
        foreach (var written in tree.Annotations)
            if (written.Annotation.Is(Vocabulary.AdvancedAiSystem)) CheckSystem(tree, written);
            else if (written.Annotation.Is(Vocabulary.ModelSource)) CheckModel(tree, written);
    }

    private void CheckSystem(TreeFacts tree, WrittenAnnotation written)
    {
        if (tree.Context.Evidence.DeclaredAt(written) is not { Version: { } version } system || TestsOf(tree, system) is not { Count: > 0 } tests) return;
        if (tests.Any(t => t.Covers(version)) || !tests.All(t => IsLater(version, t.Version!))) return;
        Report(tree, written, system.Id, $"is released as version {version}, but evaluated up to version {tests.Select(t => t.Version!).Last()} only: evaluate what is released, and say so in the evaluation");
    }

    private void CheckModel(TreeFacts tree, WrittenAnnotation written)
    {
        if (ModelIdentity.Of(written.Annotation) is not { Version: { } version } model || tree.Context.Evidence.SystemOf(written.Bearer) is not { } system) return;
        var tested = TestsOf(tree, system).Where(t => t.Document is not null).Select(t => t.Document!.Models.Select(ModelIdentity.Parse).ToList()).ToList();
        if (tested.Count == 0 || tested.Any(models => models.Count == 0 || models.Any(m => m.Id == model.Id && (m.Version is null || m.Version == version)))) return;
        var known = tested.SelectMany(models => models).Where(m => m.Id == model.Id).ToList();
        if (known.Count > 0 && known.TrueForAll(m => IsLater(version, m.Version!)))
            Report(tree, written, model.Id, $"is released with version {version}, but evaluated with version {Finding.Join(known.Select(m => m.Version!))} only: evaluate what is released, and list it under 'models' in the evaluation");
    }

    private static List<EvidenceItem> TestsOf(TreeFacts tree, DeclaredSystem system) => Kinds.SelectMany(kind => tree.Context.Evidence.Of(system, kind)).OrderBy(t => t.Version, VersionOrder.Instance).ToList();

    private static bool IsLater(string version, string than) => VersionOrder.Instance.Compare(version, than) > 0;

    private void Report(TreeFacts tree, WrittenAnnotation at, string what, string problem)
    {
        if (tree.Compiles(at.Syntax)) tree.Report(Diagnostic.Create(Descriptor, at.Syntax.GetLocation(), what, problem));
    }
}

using System.Collections.Immutable;
using GovernanceAnalyzers.Contracts;
using GovernanceAnalyzers.Weights;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Actions.Security;

/// <summary>Weights leave with the package, with what is published or through the web root, and no document approves their release.</summary>
/// <remarks>
/// Bound: items of the project, as the build step of the package found them; pack and publish are looked at when they are done. That there is a document says
/// nothing about whether it is of these weights. Clause HCOC-6.5.
/// </remarks>
internal sealed class GOV0606UnapprovedWeights : ITreeRule
{
    private const string Approval = "ReleaseApproval";

    private static readonly ImmutableArray<(string Way, string Words)> Ways = ImmutableArray.Create(
        ("pack", "part of the package"), ("publish", "part of what is published"), ("wwwroot", "given to whoever asks the web server"));

    public DiagnosticDescriptor Descriptor => Rules.UnapprovedWeights;

    public void Check(TreeFacts tree)
    {
        foreach (var written in tree.Annotations)
            if (tree.Context.Evidence.DeclaresFirst(written)) Check(tree, written);
    }

    private void Check(TreeFacts tree, WrittenAnnotation system)
    {
        var leaving = tree.Context.Weights.Built.Files.Where(f => !f.WaysOut.IsEmpty).ToList();
        if (leaving.Count == 0 || tree.Context.Evidence.Systems.Any(s => tree.Context.Evidence.Of(s, Approval).Any(e => e.Covers(s.Version))) || !tree.Compiles(system.Syntax)) return;
        var ways = Finding.Join(Ways.Where(way => leaving.Any(f => f.WaysOut.Contains(way.Way))).Select(way => way.Words));
        var (names, isOne) = (WeightsBook.NamesOf(tree.Context.Build, leaving), leaving.Count == 1);
        tree.Report(Diagnostic.Create(Descriptor, system.Syntax.GetLocation(), names, $"{(isOne ? "is" : "are")} {ways}", isOne ? "it" : "them"));
    }
}

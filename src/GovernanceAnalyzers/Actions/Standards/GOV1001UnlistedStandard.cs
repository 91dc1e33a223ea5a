using System.Collections.Immutable;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Actions.Standards;

/// <summary>A stamp says no standard that it follows, or one that no framework pack lists.</summary>
/// <remarks>Bound: whether the stamp follows the standard is not seen. Clause HCOC-10.2.</remarks>
internal sealed class GOV1001UnlistedStandard : ITreeRule
{
    private const string Standard = "Standard";

    public DiagnosticDescriptor Descriptor => Rules.UnlistedStandard;

    public void Check(TreeFacts tree)
    {
        foreach (var written in tree.Annotations)
            if (written.Annotation.Is(Vocabulary.StampsProvenance) && ProblemOf(tree, written) is { } problem && tree.Compiles(written.Syntax))
                tree.Report(Diagnostic.Create(
                    Descriptor, written.Syntax.GetLocation(),
                    ImmutableDictionary<string, string?>.Empty.Add(ObligationSuggestion.Standards, ObligationSuggestion.Write(tree.Context.Packs.Standards.Select(s => s.Id))), Finding.NameOf(written.Bearer), problem));
    }

    private static string? ProblemOf(TreeFacts tree, WrittenAnnotation written)
    {
        if (written.Annotation.Value<string>(Standard) is { } said && !string.IsNullOrWhiteSpace(said))
            return tree.Context.Packs.Standards.Any(s => s.IsNamedBy(said)) ? null : $"follows '{said}', which no framework pack of the build lists: {Ask(tree)}";
        return written.Find(Standard) is { Kind: not TypedConstantKind.Primitive } || (written.Names(Standard) && written.Find(Standard) is null) || SaysElsewhere(tree, written)
            ? null
            : $"says no standard that it follows: {Ask(tree)}";
    }

    private static string Ask(TreeFacts tree) => $"name one in Standard, such as {Finding.Join(tree.Context.Packs.Standards.Select(s => $"'{s.Id}'"))}";

    /// <summary>What it overrides, or the type around it, may say it.</summary>
    private static bool SaysElsewhere(TreeFacts tree, WrittenAnnotation written) =>
        tree.Context.Annotations.Of(written.Bearer).Concat(written.Bearer.ContainingType is { } type ? tree.Context.Annotations.Of(type) : ImmutableArray<Annotation>.Empty)
            .Any(a => a.Is(Vocabulary.StampsProvenance) && !string.IsNullOrWhiteSpace(a.Value<string>(Standard)));
}

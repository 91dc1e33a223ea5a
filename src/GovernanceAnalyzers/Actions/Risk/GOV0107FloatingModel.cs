using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Actions.Risk;

/// <summary>A model is named so that another may answer to the name tomorrow: an alias, or no version where the name needs one.</summary>
/// <remarks>
/// Bound: at a use, only what is known of families of models that are served under aliases; a declaration says a version or digest, unless its name or
/// value does. Clause HCOC-1.6.
/// </remarks>
internal sealed class GOV0107FloatingModel : ITreeRule
{
    private const string Version = "Version", Digest = "Digest";

    public DiagnosticDescriptor Descriptor => Rules.FloatingModel;

    public void Check(TreeFacts tree)
    {
        foreach (var written in tree.Annotations)
            if (written.Annotation.Is(Vocabulary.ModelSource) && tree.Context.Evidence.SystemOf(written.Bearer) is not null && written.Annotation.Text(0) is { } id && ProblemOf(written, id) is { } problem && tree.Compiles(written.Syntax))
                tree.Report(Diagnostic.Create(Descriptor, written.Syntax.GetLocation(), id, problem));
        foreach (var (place, text, taker, isIdentified) in ModelUses.In(tree))
            if (!isIdentified && ModelName.Floats(text) && !tree.Context.Deeds.TakesDeployment(taker))
                tree.Report(Diagnostic.Create(Descriptor, place.Syntax.GetLocation(), text, $"is an alias, given to '{Finding.NameOf(taker)}': name a version, by date or digest"));
    }

    private static string? ProblemOf(WrittenAnnotation written, string id)
    {
        var value = (written.Bearer as IFieldSymbol)?.ConstantValue as string ?? "";
        if (ModelName.IsAlias(id) || ModelName.IsAlias(value)) return "is an alias of what is newest: name a version, by date or digest";
        if (!written.Lacks(Version) || !written.Lacks(Digest)) return null;
        return ModelName.SaysVersion(id) || ModelName.SaysVersion(value) ? null : "is declared without a version: say Version or Digest";
    }
}

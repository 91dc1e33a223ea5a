using System.Collections.Immutable;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Actions.Declaring;

/// <summary>A declared AI system says not who answers for it, what it is for or how much risk it carries.</summary>
/// <remarks>Bound: whether what is said is true cannot be seen. Clause HCOC-5.2.</remarks>
internal sealed class GOV0002UndescribedSystem : ITreeRule
{
    private static readonly ImmutableArray<(string Argument, string Meaning)> Owed = ImmutableArray.Create(("Owner", "an owner"), ("Purpose", "a purpose"), ("RiskTier", "a risk tier"));

    public DiagnosticDescriptor Descriptor => Rules.UndescribedSystem;

    public void Check(TreeFacts tree)
    {
        foreach (var written in tree.Annotations)
        {
            if (!written.Annotation.Is(Vocabulary.AdvancedAiSystem) || tree.Context.Scope.Of(written.Bearer) != SystemStatus.Declared) continue;
            var isPart = tree.Context.Scope.IsOfPart(written.Annotation);
            var missing = Owed.Where(o => (!isPart || written.Names(o.Argument)) && written.Lacks(o.Argument)).ToList();
            if (missing.Count > 0 && tree.Compiles(written.Syntax)) tree.Report(Diagnostic.Create(Descriptor, written.Syntax.GetLocation(), Finding.NameOf(written.Bearer), Finding.Join(missing.Select(o => o.Meaning))));
        }
    }
}

using System.Collections.Immutable;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Actions.Data;

/// <summary>Inside a system, personal data is declared and it is not said of what category it is, what it is used for, or on what basis.</summary>
/// <remarks>Bound: whether what is said is true cannot be seen. Clause HCOC-11.1.</remarks>
internal sealed class GOV1102UnexplainedPersonalData : ITreeRule
{
    private static readonly ImmutableArray<(string Argument, string Meaning)> Owed =
        ImmutableArray.Create(("Category", "of what category it is"), ("Purpose", "what it is used for"), ("LawfulBasis", "on what lawful basis"));

    public DiagnosticDescriptor Descriptor => Rules.UnexplainedPersonalData;

    public void Check(TreeFacts tree)
    {
        foreach (var written in tree.Annotations)
        {
            if (!written.Annotation.Is(Vocabulary.PersonalDataInput) || tree.Context.Scope.Of(written.Bearer) != SystemStatus.Declared) continue;
            var missing = Owed.Where(o => written.Lacks(o.Argument)).Select(o => o.Meaning).ToList();
            if (missing.Count > 0 && tree.Compiles(written.Syntax)) tree.Report(Diagnostic.Create(Descriptor, written.Syntax.GetLocation(), Finding.NameOf(written.Bearer), Finding.Join(missing)));
        }
    }
}

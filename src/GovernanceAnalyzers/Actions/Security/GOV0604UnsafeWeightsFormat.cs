using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Actions.Security;

/// <summary>Weights are read by a member that can run what they contain: programs, pickles, object graphs.</summary>
/// <remarks>
/// Bound: the member decides, not the name of the file, as extensions are shared by formats that hold data only. <c>BinaryFormatter</c> counts inside
/// declared AI systems alone. Clause HCOC-6.4.
/// </remarks>
internal sealed class GOV0604UnsafeWeightsFormat : ITreeRule
{
    public DiagnosticDescriptor Descriptor => Rules.UnsafeWeightsFormat;

    public void Check(TreeFacts tree)
    {
        if (!tree.Context.Interest.MayReadUnsafely(tree.Root.SyntaxTree)) return;
        foreach (var operation in KnownUses.In(tree, tree.Context.Interest.UnsafeReaders))
            foreach (var (value, reader, isForWeights) in tree.Context.Deeds.UnsafelyReadIn(operation))
                if (isForWeights || tree.StatusOf(operation.Syntax) == SystemStatus.Declared)
                    tree.Report(Diagnostic.Create(Descriptor, value.Syntax.GetLocation(), Finding.NameOf(reader)));
    }
}

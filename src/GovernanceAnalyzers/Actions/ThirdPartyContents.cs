using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Actions;

/// <summary>What code says of content that belongs to others.</summary>
internal static class ThirdPartyContents
{
    /// <summary>What is said of a value: where it comes from, else by its type.</summary>
    public static Annotation? Said(TreeFacts tree, IOperation operation)
    {
        var source = operation switch
        {
            IParameterReferenceOperation { Parameter: var parameter } => parameter,
            IMemberReferenceOperation { Member: var member } => member,
            IInvocationOperation { TargetMethod: var method } => (ISymbol)(method.ReducedFrom ?? method),
            _ => null,
        };
        return source is null ? null : tree.Context.Annotations.Find(source, Vocabulary.ThirdPartyContent) ?? SaidOf(tree, operation.Type);
    }

    private static Annotation? SaidOf(TreeFacts tree, ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => SaidOf(tree, array.ElementType),
        INamedTypeSymbol named => tree.Context.Annotations.Find(named, Vocabulary.ThirdPartyContent) ?? named.TypeArguments.Select(argument => SaidOf(tree, argument)).FirstOrDefault(said => said is not null),
        _ => null,
    };
}

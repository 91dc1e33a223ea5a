using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Actions.Data;

/// <summary>Inside a declared system, content of others is given to a model to read or to learn from, and its declaration does not say that its owner allows that.</summary>
/// <remarks>Bound: content that is declared, and the way that <see cref="Ingredients"/> follows in one member. Clause HCOC-11.7.</remarks>
internal sealed class GOV1108UnlicensedContent : ITreeRule
{
    private const int Allowed = 1, NotAllowed = 2, Constrained = 3;

    public DiagnosticDescriptor Descriptor => Rules.UnlicensedContent;

    public void Check(TreeFacts tree)
    {
        var reported = new HashSet<SyntaxNode>();
        foreach (var (value, taker) in ModelInputs.In(tree))
            foreach (var part in new Ingredients(tree, taker, operation => Said(tree, operation) is not null).Of(value))
                if (Said(tree, part) is { } said && said.Number("AiUse") is var use && use != Allowed && reported.Add(part.Syntax) && tree.Compiles(part.Syntax))
                    tree.Report(Diagnostic.Create(Descriptor, part.Syntax.GetLocation(), value.Syntax == part.Syntax ? [] : [value.Syntax.GetLocation()], Finding.TextOf(part), Finding.NameOf(taker), ReasonOf(use)));
    }

    private static string ReasonOf(int use) => use switch
    {
        NotAllowed => "its owner does not allow use by AI: leave it out",
        Constrained => "its owner allows use by AI on conditions: say AiUse.Allowed in [ThirdPartyContent] once they are settled, or leave it out",
        _ => "nothing says that its owner allows use by AI: say so in [ThirdPartyContent], with the licence, or leave it out",
    };

    /// <summary>What is said of the value: where it comes from, else by its type.</summary>
    private static Annotation? Said(TreeFacts tree, IOperation operation)
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

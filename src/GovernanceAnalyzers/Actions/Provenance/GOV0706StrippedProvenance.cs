using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Actions.Provenance;

/// <summary>Inside a declared system, content that carries a provenance stamp, or is declared to be of others, goes through something that clears its metadata.</summary>
/// <remarks>Bound: what the catalogue lists as clearing; the way that <see cref="Ingredients"/> follows. What the same member stamps afterwards has a stamp again. Clause HCOC-7.1.</remarks>
internal sealed class GOV0706StrippedProvenance : ITreeRule
{
    public DiagnosticDescriptor Descriptor => Rules.StrippedProvenance;

    public void Check(TreeFacts tree)
    {
        var names = tree.Context.Deeds.ClearingNames;
        if (names.IsEmpty || !tree.Context.Interest.MayMention(tree.Root.SyntaxTree, names)) return;
        foreach (var operation in KnownUses.In(tree, names))
            if (tree.Context.Deeds.ClearedIn(operation) is { Member: { } member, Content: { } content } && tree.StatusOf(operation.Syntax) == SystemStatus.Declared
                && Marked(tree, operation, member, content) is var (part, place, reason) && tree.Compiles(operation.Syntax))
                tree.Report(Diagnostic.Create(
                    Descriptor, operation.Syntax.GetLocation(), new[] { place.Syntax, part.Syntax }.Distinct().Select(step => step.GetLocation()), Finding.NameOf(member), Finding.TextOf(part), reason));
    }

    private static (IOperation Part, IOperation Place, string Reason)? Marked(TreeFacts tree, IOperation operation, ISymbol member, IEnumerable<IOperation> content)
    {
        foreach (var (part, place) in content.SelectMany(value => new Ingredients(tree, member, i => IsStamped(tree, i.Part) || ThirdPartyContents.Said(tree, i.Part) is not null).Of(value)))
            if (ThirdPartyContents.Said(tree, part) is not null) return (part, place, "belongs to somebody else: keep what it says of where it comes from");
            else if (IsStamped(tree, part) && !IsStampedAfter(tree, operation.Syntax)) return (part, place, "carries a provenance stamp: keep its metadata, or stamp the result");
        return null;
    }

    /// <summary>A call that stamps, or a value of a type that says so.</summary>
    private static bool IsStamped(TreeFacts tree, IOperation operation) =>
        (operation is IInvocationOperation { TargetMethod: var method } && Stamps(tree, method)) || (operation.Type is INamedTypeSymbol type && tree.Context.Annotations.Has(type, Vocabulary.StampsProvenance));

    private static bool Stamps(TreeFacts tree, IMethodSymbol method) =>
        tree.Context.Annotations.Has(method.ReducedFrom ?? method, Vocabulary.StampsProvenance) || (method.MethodKind == MethodKind.Ordinary && tree.Context.Annotations.Has(method.ContainingType, Vocabulary.StampsProvenance)) || tree.Context.Deeds.Stamps(method);

    /// <summary>Whether the member stamps what it has, around or after the place.</summary>
    private static bool IsStampedAfter(TreeFacts tree, SyntaxNode place)
    {
        SyntaxNode around = place.FirstAncestorOrSelf<MemberDeclarationSyntax>(m => m is not GlobalStatementSyntax) ?? tree.Root;
        return around.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call =>
            call.Span.End > place.Span.End && tree.Model.GetSymbolInfo(call, tree.Cancel).Symbol is IMethodSymbol method && Stamps(tree, method));
    }
}

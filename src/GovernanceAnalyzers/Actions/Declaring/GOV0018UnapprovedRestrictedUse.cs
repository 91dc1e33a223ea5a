using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.Actions.Declaring;

/// <summary>A system uses a member whose use is restricted, and neither the code around it nor its type says who approved that. Once for each member, at the first use.</summary>
/// <remarks>Bound: members of the catalogue; whether an approval is sound is for people to judge, and one that is yet to be written is GOV0006's to report. Clauses HCOC-P.9, HCOC-P.10.</remarks>
internal sealed class GOV0018UnapprovedRestrictedUse : ITreeRule
{
    public DiagnosticDescriptor Descriptor => Rules.UnapprovedRestrictedUse;

    public void Check(TreeFacts tree)
    {
        var names = tree.Context.Deeds.RestrictedNames;
        if (names.IsEmpty || !tree.Context.Interest.MayMention(tree.Root.SyntaxTree, names)) return;
        var reported = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var operation in KnownUses.In(tree, names))
            if (tree.Context.Deeds.RestrictedIn(operation) is { } restricted && tree.Model.GetEnclosingSymbol(operation.Syntax.SpanStart, tree.Cancel) is { } around
                && tree.Context.Scope.Of(around) == SystemStatus.Declared && !IsApproved(tree, around, out var member) && reported.Add(member))
                tree.Report(Diagnostic.Create(Descriptor, PlaceOf(operation.Syntax).GetLocation(), Finding.NameOf(restricted)));
    }

    /// <param name="member">The method, property or field of the type that the use is in.</param>
    private static bool IsApproved(TreeFacts tree, ISymbol around, out ISymbol member)
    {
        member = around;
        for (ISymbol? scope = around; scope is not null and not INamespaceSymbol; scope = scope.ContainingSymbol)
        {
            if (tree.Context.Annotations.Has(scope, Vocabulary.RestrictedUse)) return true;
            if (scope.ContainingSymbol is INamedTypeSymbol && scope is not INamedTypeSymbol) member = scope;
        }
        return false;
    }

    private static SyntaxNode PlaceOf(SyntaxNode use) => use switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name,
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => binding.Name,
        InvocationExpressionSyntax call => call.Expression,
        ObjectCreationExpressionSyntax creation => creation.Type,
        AssignmentExpressionSyntax assignment => assignment.Left,
        _ => use,
    };
}

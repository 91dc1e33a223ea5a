using System.Collections.Immutable;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Actions.Data;

/// <summary>Inside a declared system, a value whose name says that it is probably about a person is given to a model, and nobody has said whether it is personal data.</summary>
/// <remarks>Bound: whole words at the end of names, in English; what can carry the annotation in this compilation; the way that <see cref="Ingredients"/> follows in one member. Clause HCOC-11.1.</remarks>
internal sealed class GOV1103UnclassifiedPersonalData : ITreeRule
{
    public DiagnosticDescriptor Descriptor => Rules.UnclassifiedPersonalData;

    public void Check(TreeFacts tree)
    {
        var reported = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var (value, taker) in ModelInputs.In(tree))
            foreach (var (part, _) in new Ingredients(tree, taker, operation => IsClassified(tree, operation) || Likely(tree, operation) is not null).Of(value))
                if (Likely(tree, part) is { } source && !IsWithin(tree, part) && reported.Add(source) && tree.Compiles(part.Syntax))
                    tree.Report(Diagnostic.Create(Descriptor, PlaceOf(part.Syntax).GetLocation(), source.Locations, Finding.NameOf(source), Finding.NameOf(taker)));
    }

    /// <summary>The parameter, property or field that is probably personal data, and of which nothing is said.</summary>
    private static ISymbol? Likely(TreeFacts tree, IOperation operation) =>
        operation switch
        {
            IParameterReferenceOperation { Parameter: var parameter } => (ISymbol)parameter,
            IPropertyReferenceOperation { Property: var property } => property,
            IFieldReferenceOperation { Field: { IsConst: false } field } => field,
            _ => null,
        } is { IsImplicitlyDeclared: false } source
        && SymbolEqualityComparer.Default.Equals(source.ContainingAssembly, tree.Model.Compilation.Assembly) && !IsClassified(tree, operation) && PersonalNames.Tell(source, operation.Type) ? source : null;

    /// <summary>Whether somebody has said of it, or of what holds it, that it is or is no personal data.</summary>
    private static bool IsClassified(TreeFacts tree, IOperation operation) => operation switch
    {
        IParameterReferenceOperation { Parameter: var parameter } => IsSaid(tree, parameter, operation.Type),
        IMemberReferenceOperation { Member: var member } => IsSaid(tree, member, operation.Type) || IsSaid(tree, member.ContainingType, null),
        IInvocationOperation { TargetMethod: var method } => IsSaid(tree, method, operation.Type) || tree.Context.Annotations.Has(method, Vocabulary.Redacts),
        _ => false,
    };

    private static bool IsSaid(TreeFacts tree, ISymbol symbol, ITypeSymbol? type) =>
        tree.Context.Contracts.ClassifiesPersonalData(symbol) || (type is INamedTypeSymbol { SpecialType: SpecialType.None } named && tree.Context.Contracts.ClassifiesPersonalData(named));

    /// <summary>Whether something that the value is read from has been classified: <c>patient.Contact.Email</c>.</summary>
    private static bool IsWithin(TreeFacts tree, IOperation operation)
    {
        for (var holder = (operation as IMemberReferenceOperation)?.Instance; holder is not null; holder = (holder as IMemberReferenceOperation)?.Instance)
            if (IsClassified(tree, holder)) return true;
        return false;
    }

    private static SyntaxNode PlaceOf(SyntaxNode use) => use is MemberAccessExpressionSyntax access && access.IsKind(SyntaxKind.SimpleMemberAccessExpression) ? access.Name : use;
}

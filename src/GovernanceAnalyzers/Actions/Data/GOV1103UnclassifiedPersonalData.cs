using System.Collections.Immutable;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Actions.Data;

/// <summary>Inside a declared system, a value whose name says that it is probably about a person is given to a model, and nobody has said whether it is personal data.</summary>
/// <remarks>
/// Bound: whole words at the end of names, in English; what can carry the annotation in this compilation; the way that <see cref="Ingredients"/> and <see cref="HandedInputs"/> follow. In other
/// members than the one that asks the model, only what keeps a text whole is followed. Clause HCOC-11.1.
/// </remarks>
internal sealed class GOV1103UnclassifiedPersonalData : ITreeRule
{
    /// <summary>Words of names of methods that make something else of personal data.</summary>
    private static readonly ImmutableHashSet<string> Masking = ImmutableHashSet.Create(
        "mask", "masked", "redact", "redacted", "anonymize", "anonymise", "anonymized", "anonymised", "pseudonymize", "pseudonymise", "tokenize", "tokenise", "hash", "hashed", "encrypt", "encrypted", "protect", "protected",
        "scrub", "scrubbed", "sanitize", "sanitise", "sanitized", "sanitised", "obfuscate", "obfuscated", "clean", "cleaned", "strip", "stripped", "remove", "hide", "hidden", "filter", "filtered", "shorten", "truncate", "safe", "domain", "initials");

    /// <summary>Members of the platform that give a text back whole, or put it into another.</summary>
    private static readonly ImmutableHashSet<string> Keeping = ImmutableHashSet.Create(
        "ToString", "Trim", "TrimStart", "TrimEnd", "ToLower", "ToLowerInvariant", "ToUpper", "ToUpperInvariant", "Normalize", "Concat", "Join", "Format", "Append", "AppendLine", "AppendFormat", "AppendJoin", "Insert",
        "Add", "AddRange", "ToList", "ToArray", "FromResult", "AsTask", "ConfigureAwait", "Serialize", "SerializeAsync");

    private static readonly HandedKind Handed = new((_, _) => true, (tree, found) => Ends(tree, found, isElsewhere: true) || found.Part.Parent is IMemberReferenceOperation);

    public DiagnosticDescriptor Descriptor => Rules.UnclassifiedPersonalData;

    public void Check(TreeFacts tree)
    {
        var reported = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var (value, taker, _) in tree.Context.Handed.With(tree, Handed))
            foreach (var found in new Ingredients(tree, taker, found => Ends(tree, found, found.Way is not null)).Of(value))
                if (Likely(tree, found) is { } source && !found.Holders().Any(holder => IsClassified(tree, holder)) && reported.Add(source) && Place(tree, found) is var place && tree.Compiles(place.Syntax))
                    tree.Report(Diagnostic.Create(Descriptor, PlaceOf(place.Syntax).GetLocation(), source.Locations, PropertiesOf(found, place), Finding.NameOf(source), Finding.NameOf(taker)));
    }

    /// <summary>Where the finding stands: where the value is read if that is in the same file, else where it comes into it.</summary>
    private static IOperation Place(TreeFacts tree, Ingredient found) => found.Part.Syntax.SyntaxTree == tree.Root.SyntaxTree ? found.Part : found.Place;

    private static ImmutableDictionary<string, string?> PropertiesOf(Ingredient found, IOperation place) =>
        place == found.Part ? ImmutableDictionary<string, string?>.Empty : ImmutableDictionary<string, string?>.Empty.Add(ReadSuggestion.Elsewhere, "");

    /// <summary>Whether what the part is made of is of no more interest.</summary>
    /// <param name="isElsewhere">Whether the part stands in another member than the one that reports it.</param>
    private static bool Ends(TreeFacts tree, Ingredient found, bool isElsewhere) =>
        IsClassified(tree, found.Part) || Likely(tree, found) is not null || found.Part switch
        {
            IInvocationOperation { TargetMethod: var method } when tree.Context.Own.Declares(method) => NameWords.Of(method.Name).Any(Masking.Contains),
            IInvocationOperation { TargetMethod: var method } => isElsewhere && Contracts.Platform.Declares(method) && !Keeping.Contains(method.Name),
            IMemberReferenceOperation { Instance: { } holder } => isElsewhere && holder is not IInstanceReferenceOperation,
            _ => false,
        };

    /// <summary>The parameter, property or field that is probably personal data, and of which nothing is said. A parameter of which the argument is known is what that is.</summary>
    private static ISymbol? Likely(TreeFacts tree, Ingredient found) =>
        found.Part switch
        {
            IParameterReferenceOperation { Parameter: var parameter } => found.Way?.ArgumentOf(parameter) is null ? (ISymbol)parameter : null,
            IPropertyReferenceOperation { Property: var property } => property,
            IFieldReferenceOperation { Field: { IsConst: false } field } => field,
            _ => null,
        } is { IsImplicitlyDeclared: false } source
        && SymbolEqualityComparer.Default.Equals(source.ContainingAssembly, tree.Model.Compilation.Assembly) && !IsClassified(tree, found.Part) && PersonalNames.Tell(source, found.Part.Type) ? source : null;

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

    private static SyntaxNode PlaceOf(SyntaxNode use) => use is MemberAccessExpressionSyntax access && access.IsKind(SyntaxKind.SimpleMemberAccessExpression) ? access.Name : use;
}

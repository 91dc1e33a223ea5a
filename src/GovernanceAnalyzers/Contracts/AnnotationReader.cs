using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Contracts;

/// <summary>
/// The annotations of symbols, those of what they override or implement included: an override has the obligations and the powers of
/// what it overrides. A positional property of a record has those of its parameter.
/// </summary>
internal sealed class AnnotationReader
{
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<Annotation>> _known = new(SymbolEqualityComparer.Default);

    public ImmutableArray<Annotation> Of(ISymbol symbol) => _known.GetOrAdd(symbol.OriginalDefinition, Read);

    public bool Has(ISymbol symbol, string name) => Find(symbol, name) is not null;

    public Annotation? Find(ISymbol symbol, string name)
    {
        foreach (var annotation in Of(symbol))
            if (annotation.Is(name)) return annotation;
        return null;
    }

    /// <summary>The annotations that stand on the symbol itself, without what it takes from others and what is said of its result.</summary>
    public static ImmutableArray<Annotation> Own(ISymbol symbol) => Annotations(symbol.GetAttributes(), symbol);

    /// <summary>The annotations that stand on the result of the method itself.</summary>
    public static ImmutableArray<Annotation> OwnOfResult(IMethodSymbol method) => Annotations(method.GetReturnTypeAttributes(), method);

    /// <summary>Both of these.</summary>
    public static ImmutableArray<Annotation> OwnWithResult(ISymbol symbol) => symbol is IMethodSymbol method ? Own(symbol).AddRange(OwnOfResult(method)) : Own(symbol);

    private static ImmutableArray<Annotation> Annotations(ImmutableArray<AttributeData> attributes, ISymbol bearer)
    {
        var found = ImmutableArray<Annotation>.Empty;                        // nearly always, so that nothing is made
        foreach (var attribute in attributes)
            if (Annotation.From(attribute, bearer) is { } annotation) found = found.Add(annotation);
        return found;
    }

    private static ImmutableArray<Annotation> Read(ISymbol symbol)
    {
        var found = ImmutableArray<Annotation>.Empty;
        foreach (var bearer in Bearers(symbol)) found = found.AddRange(OwnWithResult(bearer));
        return found;
    }

    /// <summary>The symbol and all that it takes annotations from.</summary>
    public static IEnumerable<ISymbol> Bearers(ISymbol symbol)
    {
        yield return symbol;
        switch (symbol)
        {
            case IMethodSymbol { AssociatedSymbol: IPropertySymbol property }:
                foreach (var bearer in Bearers(property)) yield return bearer;
                break;
            case IMethodSymbol or IPropertySymbol:
                foreach (var declared in Declared(symbol)) yield return declared;
                if (symbol is IPropertySymbol own && PositionalParameter(own) is { } positional) yield return positional;
                break;
            case IParameterSymbol { ContainingSymbol: IMethodSymbol method } parameter:
                foreach (var declared in Declared(method))
                    if (declared is IMethodSymbol { Parameters: var parameters } && parameter.Ordinal < parameters.Length) yield return parameters[parameter.Ordinal];
                break;
            case IParameterSymbol { ContainingSymbol: IPropertySymbol indexer } parameter:
                foreach (var declared in Declared(indexer))
                    if (declared is IPropertySymbol { Parameters: var parameters } && parameter.Ordinal < parameters.Length) yield return parameters[parameter.Ordinal];
                break;
            case INamedTypeSymbol { TypeKind: TypeKind.Class, BaseType: { } parent }:
                for (var type = parent; type is not null && type.SpecialType != SpecialType.System_Object; type = type.BaseType) yield return type.OriginalDefinition;
                break;
        }
    }

    /// <summary>The members that the member overrides or implements.</summary>
    private static IEnumerable<ISymbol> Declared(ISymbol member)
    {
        for (var overridden = Overridden(member); overridden is not null; overridden = Overridden(overridden)) yield return overridden.OriginalDefinition;
        if (member.IsStatic && !member.IsAbstract || member.ContainingType is not { TypeKind: TypeKind.Class or TypeKind.Struct } type) yield break;
        var isExplicit = member is IMethodSymbol { ExplicitInterfaceImplementations.IsEmpty: false } or IPropertySymbol { ExplicitInterfaceImplementations.IsEmpty: false };
        foreach (var contract in type.AllInterfaces)
            foreach (var candidate in contract.GetMembers())
                if (candidate.Kind == member.Kind && (isExplicit || candidate.Name == member.Name) && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(candidate), member)) yield return candidate.OriginalDefinition;
    }

    private static ISymbol? Overridden(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        _ => null,
    };

    /// <summary>The parameter of the record's primary constructor that declares the property.</summary>
    private static IParameterSymbol? PositionalParameter(IPropertySymbol property) =>
        property.ContainingType is { IsRecord: true } record
            ? record.InstanceConstructors
                .SelectMany(c => c.Parameters)
                .FirstOrDefault(p => p.Name == property.Name && p.DeclaringSyntaxReferences.Length > 0
                    && property.DeclaringSyntaxReferences.Any(r => r.SyntaxTree == p.DeclaringSyntaxReferences[0].SyntaxTree && r.Span == p.DeclaringSyntaxReferences[0].Span))
            : null;
}

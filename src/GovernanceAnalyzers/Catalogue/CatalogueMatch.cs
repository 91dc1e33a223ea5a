using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Catalogue;

/// <summary>What the catalogue says about one symbol, its places resolved to that symbol's own parameters.</summary>
internal sealed class CatalogueMatch
{
    private readonly ImmutableArray<(CatalogueRoles Role, ImmutableArray<CataloguePlace> Arguments, CataloguePlace Result, CatalogueEffect Effect)> _effects;

    private CatalogueMatch(
        CatalogueEntry entry,
        Confidence confidence,
        ImmutableArray<(CatalogueRoles Role, ImmutableArray<CataloguePlace> Arguments, CataloguePlace Result, CatalogueEffect Effect)> effects)
    {
        Entry = entry;
        Confidence = confidence;
        _effects = effects;
    }

    public CatalogueEntry Entry { get; }

    public Confidence Confidence { get; }

    public CatalogueRoles Roles => Entry.Roles;

    /// <summary>Whether it has any of the roles.</summary>
    public bool Has(CatalogueRoles roles) => Roles.Any(roles);

    /// <summary>The places a role speaks of (<c>arg=</c>); none when it has no such role, or an overload matched by name lacks the parameter.</summary>
    public ImmutableArray<CataloguePlace> Arguments(CatalogueRoles role)
    {
        foreach (var effect in _effects)
        {
            if (effect.Role == role)
                return effect.Arguments;
        }

        return ImmutableArray<CataloguePlace>.Empty;
    }

    /// <summary>Where the outcome of a role is (<c>result=</c>).</summary>
    public CataloguePlace Result(CatalogueRoles role)
    {
        foreach (var effect in _effects)
        {
            if (effect.Role == role)
                return effect.Result;
        }

        return new CataloguePlace(PlaceKind.Result);
    }

    /// <summary>The value of another key of the line that gives the role: <c>class</c>, <c>certainty</c>.</summary>
    public string? Option(CatalogueRoles role, string key)
    {
        foreach (var effect in _effects)
        {
            if (effect.Role == role)
                return effect.Effect.Options.TryGetValue(key, out var value) ? value : null;
        }

        return null;
    }

    /// <summary>An exact match: the names of parameters are those of <paramref name="listed"/>, whose positions are the symbol's.</summary>
    public static CatalogueMatch Exact(CatalogueEntry entry, ISymbol listed)
        => new(entry, Confidence.Exact, entry.Effects.Select(effect => Resolve(effect, effect.Arguments, listed)).ToImmutableArray());

    /// <summary>A match by name: of the places that any listed overload names, those that this overload has.</summary>
    public static CatalogueMatch ByName(ImmutableArray<CatalogueEntry> overloads, ISymbol symbol)
        => new(
            overloads[0],
            Confidence.Name,
            overloads[0].Effects.Select(effect => Resolve(
                effect,
                overloads.SelectMany(overload => overload.Effects).Where(other => other.Role == effect.Role).SelectMany(other => other.Arguments).Distinct(),
                symbol)).ToImmutableArray());

    private static (CatalogueRoles Role, ImmutableArray<CataloguePlace> Arguments, CataloguePlace Result, CatalogueEffect Effect) Resolve(
        CatalogueEffect effect,
        IEnumerable<string> arguments,
        ISymbol symbol)
    {
        var places = ImmutableArray.CreateBuilder<CataloguePlace>();
        foreach (var argument in arguments)
        {
            if (Place(argument, symbol) is { } place)
                places.Add(place);
        }

        var result = effect.Result is { } name && Place(name, symbol) is { } at ? at : new CataloguePlace(PlaceKind.Result);
        return (effect.Role, places.ToImmutable(), result, effect);
    }

    /// <summary>The place that a name in a file stands for.</summary>
    internal static CataloguePlace? Place(string name, ISymbol symbol)
    {
        foreach (var parameter in ParametersOf(symbol))
        {
            if (parameter.Name == name)
                return new CataloguePlace(PlaceKind.Parameter, parameter.Ordinal);
        }

        return name switch
        {
            "this" when !symbol.IsStatic => new CataloguePlace(PlaceKind.Receiver),
            "value" when symbol.Kind == SymbolKind.Property => new CataloguePlace(PlaceKind.Value),
            _ => null,
        };
    }

    internal static ImmutableArray<IParameterSymbol> ParametersOf(ISymbol symbol)
        => symbol switch
        {
            IMethodSymbol method => method.Parameters,
            IPropertySymbol property => property.Parameters,
            _ => ImmutableArray<IParameterSymbol>.Empty,
        };
}

using System.Collections.Concurrent;
using GovernanceAnalyzers.Catalogue;
using GovernanceAnalyzers.Flow;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Contracts;

/// <summary>What is personal data: by annotation, by an attribute that the catalogue knows, or as the result of a known member.</summary>
internal sealed class PersonalData(Compilation compilation, KnownApis apis, AnnotationReader annotations)
{
    private const int MaxDepth = 4, MaxTypes = 64;

    private readonly bool _knowsMarks = !apis.Names(CatalogueRoles.MarksPersonalData).IsEmpty;

    private readonly ConcurrentDictionary<ISymbol, ValueContract> _said = new(SymbolEqualityComparer.Default);

    /// <summary>What a parameter, member or type says of its own values.</summary>
    public ValueContract Said(ISymbol symbol) => _said.GetOrAdd(symbol.OriginalDefinition, Read);

    private ValueContract Read(ISymbol symbol)
    {
        if (annotations.Has(symbol, Vocabulary.NotPersonalData)) return new ValueContract(Lanes.None, Lanes.Redactable);
        if (annotations.Find(symbol, Vocabulary.PersonalDataInput) is { } personal)
        {
            var hasBasis = !string.IsNullOrWhiteSpace(personal.Value<string>("LawfulBasis"));
            return new ValueContract(
                Lanes.Personal | (personal.IsDischargedBy("DisclosedBy") ? Lanes.None : Lanes.PersonalUndisclosed) | (hasBasis ? Lanes.None : Lanes.PersonalUnbased),
                hasBasis ? Lanes.PersonalUnbased | Lanes.UnbasedInside : Lanes.None);
        }
        if (IsMarked(symbol)) return new ValueContract(Lanes.Personal | Lanes.PersonalUndisclosed | Lanes.PersonalUnbased, Lanes.None);
        return symbol is IPropertySymbol or IMethodSymbol && apis.Match(symbol)?.Has(CatalogueRoles.YieldsPersonalData) == true
            ? new ValueContract(Lanes.Personal | Lanes.PersonalUnbased, Lanes.None) : default;
    }

    /// <summary>What the public members of a type's values hold: the lanes of their insides.</summary>
    public Lanes Inside(INamedTypeSymbol type)
    {
        var inside = Lanes.None;
        foreach (var (member, shown) in Shown(type, 0, new(SymbolEqualityComparer.Default)))
        {
            var said = Said(member);
            inside |= InsideOf(said.Adds);
            if (said == default && Named(shown) is { } inner) inside |= InsideOf(Said(inner.OriginalDefinition).Adds);
        }
        return inside;
    }

    /// <summary>The first member that makes the type's values hold personal data, its own or one of what they hold.</summary>
    public ISymbol? MemberInside(ITypeSymbol type)
    {
        var seen = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        return Named(type) is { } named ? Shown(named, 0, seen).Select(shown => shown.Member).FirstOrDefault(member => Said(member).Adds != Lanes.None) : null;
    }

    /// <summary>Whether an attribute of the catalogue says that the symbol is personal data.</summary>
    public bool IsMarked(ISymbol symbol) => _knowsMarks && AnnotationReader.Bearers(symbol).Any(b => b.GetAttributes().Any(a => a.AttributeClass is { } type && apis.Match(type)?.Has(CatalogueRoles.MarksPersonalData) == true));

    /// <summary>The members that the type's values show, and of what nobody has said anything, the members of that too.</summary>
    /// <remarks>Bound: what serialisers and records show, in types of this compilation and of assemblies that annotate.</remarks>
    private IEnumerable<(ISymbol Member, ITypeSymbol Type)> Shown(INamedTypeSymbol type, int depth, HashSet<INamedTypeSymbol> seen)
    {
        if (depth > MaxDepth || seen.Count >= MaxTypes || !MayAnnotate(type) || !seen.Add(type)) yield break;
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
            foreach (var member in current.GetMembers())
            {
                if (ShownType(member) is not { } shown) continue;
                yield return (member, shown);
                if (Said(member) != default || Named(shown) is not { } inner) continue;
                foreach (var deeper in Shown(inner, depth + 1, seen)) yield return deeper;
            }
    }

    private static Lanes InsideOf(Lanes lanes) =>
        ((lanes & Lanes.Personal) != 0 ? Lanes.PersonalInside : Lanes.None) | ((lanes & Lanes.PersonalUnbased) != 0 ? Lanes.UnbasedInside : Lanes.None);

    private static ITypeSymbol? ShownType(ISymbol member) => member switch
    {
        IPropertySymbol { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, GetMethod: not null } property => property.Type,
        IFieldSymbol { IsStatic: false, DeclaredAccessibility: Accessibility.Public } field => field.Type,
        _ => null,
    };

    /// <summary>The type itself, or that of the elements.</summary>
    private static INamedTypeSymbol? Named(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => Named(array.ElementType),
        INamedTypeSymbol { TypeArguments: { IsEmpty: false } arguments } generic when Platform.Declares(generic) => arguments.Select(Named).OfType<INamedTypeSymbol>().LastOrDefault(),
        INamedTypeSymbol { SpecialType: SpecialType.None, TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } named => named,
        _ => null,
    };

    private bool MayAnnotate(INamedTypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly)
        || type.ContainingAssembly?.Modules.Any(m => m.ReferencedAssemblies.Any(r => r.Name == Vocabulary.Namespace)) == true;
}

using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Contracts;

internal enum SystemStatus
{
    /// <summary>Nothing is said.</summary>
    Undeclared,

    /// <summary>Part of a declared AI system: its obligations apply.</summary>
    Declared,

    /// <summary>Declared not to be one.</summary>
    Excluded,
}

/// <summary>Which code is part of a declared AI system: the nearest declaration around it, the assembly's being the farthest.</summary>
internal sealed class SystemScope(AnnotationReader annotations)
{
    public SystemStatus Of(ISymbol symbol)
    {
        for (ISymbol? scope = symbol as INamedTypeSymbol ?? symbol.ContainingType; scope is not null; scope = scope.ContainingType)
            if (Said(scope) is var said and not SystemStatus.Undeclared) return said;
        return symbol is IAssemblySymbol assembly ? Said(assembly) : symbol.ContainingAssembly is { } containing ? Said(containing) : SystemStatus.Undeclared;
    }

    /// <summary>
    /// Whether the declaration is of a part of a system that a wider one declares, of a base class, a type around it or the assembly: it names
    /// no identifier, or the same.
    /// </summary>
    public bool IsOfPart(Annotation declaration)
    {
        var id = declaration.Value<string>("Id");
        return Wider(declaration.Bearer).Any(wider => annotations.Find(wider, Vocabulary.AdvancedAiSystem) is { } other && (string.IsNullOrWhiteSpace(id) || other.Value<string>("Id") == id));
    }

    private static IEnumerable<ISymbol> Wider(ISymbol symbol)
    {
        if (symbol is not INamedTypeSymbol type) yield break;
        if (type.BaseType is { SpecialType: not SpecialType.System_Object } parent) yield return parent;
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType) yield return outer;
        yield return type.ContainingAssembly;
    }

    private SystemStatus Said(ISymbol scope) =>
        annotations.Has(scope, Vocabulary.NotAnAdvancedAiSystem) ? SystemStatus.Excluded
        : annotations.Has(scope, Vocabulary.AdvancedAiSystem) ? SystemStatus.Declared
        : SystemStatus.Undeclared;
}

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

    private SystemStatus Said(ISymbol scope) =>
        annotations.Has(scope, Vocabulary.NotAnAdvancedAiSystem) ? SystemStatus.Excluded
        : annotations.Has(scope, Vocabulary.AdvancedAiSystem) ? SystemStatus.Declared
        : SystemStatus.Undeclared;
}

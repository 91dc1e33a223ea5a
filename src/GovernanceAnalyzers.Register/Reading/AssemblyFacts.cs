using GovernanceAnalyzers.Register.Model;

namespace GovernanceAnalyzers.Register.Reading;

/// <summary>What an assembly declares.</summary>
/// <param name="Scopes">The types, and the assembly under its own name, that say whether they are an AI system.</param>
/// <param name="Map">Which type a line of source belongs to.</param>
internal sealed record AssemblyFacts(string Name, IReadOnlyList<ScopedSymbol> Symbols, IReadOnlyList<Scope> Scopes, SourceMap Map, string? Problem)
{
    /// <summary>The declaration that the code of a type falls under: that of the nearest type around it, at last the assembly's.</summary>
    /// <param name="chain">The type and what is around it, from the inside out.</param>
    public Scope? ScopeOf(IEnumerable<string> chain) =>
        chain.Select(type => Scopes.FirstOrDefault(scope => scope.Type == type)).FirstOrDefault(scope => scope is not null) ?? Scopes.FirstOrDefault(scope => scope.Type is null);
}

/// <param name="Chain">The type that the symbol is or is in, and what is around it.</param>
internal sealed record ScopedSymbol(Symbol Symbol, IReadOnlyList<string> Chain);

/// <param name="Type">The type that carries the declaration; <see langword="null"/> for the assembly.</param>
internal sealed record Scope(string? Type, string System, string Kind);

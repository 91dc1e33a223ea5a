using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Contracts;

/// <summary>What is said of the risk domains of the Code.</summary>
internal static class RiskStatements
{
    public static readonly string[] Domains = ["Cbrn", "OffensiveCyber", "HealthAndSafety", "SelfReplication", "Societal", "DemocraticValues", "ChainReaction"];

    /// <summary>The statements on the system, on what it inherits from, on the types around it and on the assembly.</summary>
    public static IEnumerable<Annotation> For(AnnotationReader annotations, ISymbol system)
    {
        var scopes = new List<ISymbol> { system };
        for (var outer = system.ContainingType; outer is not null; outer = outer.ContainingType) scopes.Add(outer);
        if (system is INamedTypeSymbol type) scopes.Add(type.ContainingAssembly);
        return scopes.SelectMany(scope => annotations.Of(scope)).Where(a => a.Is(Vocabulary.RiskConsidered));
    }

    /// <summary>Whether it says something else of its domain than that the risk does not arise.</summary>
    public static bool Arises(Annotation statement) => DomainOf(statement) is not null && Annotation.MemberOf(statement.Data.ConstructorArguments[1]) is not (null or "NotApplicable");

    /// <summary><see langword="null"/> for what does not compile or names no domain.</summary>
    public static string? DomainOf(Annotation statement) =>
        statement.Data.ConstructorArguments.Length == 2 ? Annotation.MemberOf(statement.Data.ConstructorArguments[0]) : null;
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Contracts;

/// <summary>
/// An AI system that the source of a compilation declares. Declarations of one <c>Id</c> are of one system; those without one are of a wider one, in the
/// end of the assembly's. It has the highest tier that any of them says, and the first of them is where findings about it stand.
/// </summary>
/// <param name="Id">Its name; the assembly's when none is given.</param>
/// <param name="Declarations">The assembly's first, then by file and place.</param>
internal sealed record DeclaredSystem(string Id, ImmutableArray<Annotation> Declarations)
{
    private const int GeneralPublic = 4, Minors = 8, VulnerableGroups = 16;

    public SyntaxReference Place => Declarations[0].Place!;

    /// <summary>As <c>RiskTier</c> numbers them; 0 when none is said.</summary>
    public int Tier { get; } = Declarations.Max(d => d.Number("RiskTier"));

    public string? Version { get; } = Declarations.Select(d => d.Value<string>("Version")).FirstOrDefault(v => !string.IsNullOrWhiteSpace(v))?.Trim();

    public bool IsForPublic { get; } = Declarations.Any(d => (d.Number("Audience") & GeneralPublic) != 0);

    public bool IsForVulnerable { get; } = Declarations.Any(d => (d.Number("Audience") & (Minors | VulnerableGroups)) != 0);

    public bool HasTenants { get; } = Declarations.Any(d => d.IsTrue("Tenants"));

    public ImmutableArray<string> IntendedUses { get; } = Declarations.SelectMany(d => d.Texts("IntendedUse")).Distinct().ToImmutableArray();

    public static ImmutableArray<DeclaredSystem> Of(IAssemblySymbol assembly, AnnotationReader annotations, SystemScope scope, AnnotationIndex index) =>
        index.Named(Vocabulary.AdvancedAiSystem).Select(w => w.Annotation).Where(a => scope.Of(a.Bearer) == SystemStatus.Declared).OrderBy(a => a.Bearer is IAssemblySymbol ? 0 : 1).ThenBy(a => a.Place!.SyntaxTree.FilePath, StringComparer.Ordinal).ThenBy(a => a.Place!.Span.Start)
            .GroupBy(d => IdOf(d, annotations), StringComparer.Ordinal)
            .Select(g => new DeclaredSystem(g.Key ?? assembly.Name, g.ToImmutableArray())).ToImmutableArray();

    /// <summary>The identifier of the declaration or, where it has none, of the nearest wider one: it is of a part of that system.</summary>
    private static string? IdOf(Annotation declaration, AnnotationReader annotations)
    {
        for (ISymbol? scope = declaration.Bearer; scope is not null; scope = scope.ContainingType ?? (scope is IAssemblySymbol ? null : (ISymbol)scope.ContainingAssembly))
            foreach (var annotation in annotations.Of(scope))
                if (annotation.Is(Vocabulary.AdvancedAiSystem) && annotation.Value<string>("Id") is { } id && !string.IsNullOrWhiteSpace(id)) return id.Trim();
        return null;
    }
}

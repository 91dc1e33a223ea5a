using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Contracts;

/// <summary>What a system, declared here or in a referenced assembly, says that it is for.</summary>
/// <param name="System">Its name; that of the assembly when none is given.</param>
internal sealed record IntendedUse(string System, ImmutableArray<string> Intended, ImmutableArray<string> OutOfScope)
{
    /// <summary>Of the system that the member is part of; <see langword="null"/> when it is part of none, or of one that says nothing of its use.</summary>
    public static IntendedUse? Of(ISymbol member, AnnotationReader annotations, SystemScope scope, AnnotationIndex written)
    {
        if (scope.Of(member) != SystemStatus.Declared) return null;
        var (name, declarations) = Around(member, annotations);
        if (name is not null) declarations.AddRange(written.Named(Vocabulary.AdvancedAiSystem).Select(w => w.Annotation).Where(d => IdOf(d) == name));
        var intended = declarations.SelectMany(d => d.Texts("IntendedUse")).ToImmutableArray();
        var outOfScope = declarations.SelectMany(d => d.Texts("OutOfScopeUse")).ToImmutableArray();
        return intended.IsEmpty && outOfScope.IsEmpty ? null : new IntendedUse(name ?? member.ContainingAssembly.Name, intended, outOfScope);
    }

    public bool Intends(string use) => Intended.IsEmpty || Has(Intended, use);

    public bool Excludes(string use) => Has(OutOfScope, use);

    /// <summary>The declarations around the member that are of one system: what has no identifier is part of a wider one.</summary>
    private static (string? Id, List<Annotation> All) Around(ISymbol member, AnnotationReader annotations)
    {
        string? id = null;
        var found = new List<Annotation>();
        for (ISymbol? place = member; place is not null and not INamespaceSymbol; place = place.ContainingType ?? (place is IAssemblySymbol ? null : (ISymbol)place.ContainingAssembly))
            foreach (var declaration in annotations.Of(place))
                if (declaration.Is(Vocabulary.AdvancedAiSystem) && (IdOf(declaration) is not { } own || (id ??= own) == own)) found.Add(declaration);
        return (id, found);
    }

    private static string? IdOf(Annotation declaration) => declaration.Value<string>("Id") is { } id && !string.IsNullOrWhiteSpace(id) ? id.Trim() : null;

    /// <summary>Case, blanks and hyphens are ways to write.</summary>
    private static bool Has(ImmutableArray<string> uses, string use) => uses.Any(u => string.Equals(Letters(u), Letters(use), StringComparison.OrdinalIgnoreCase));

    private static string Letters(string use) => string.Concat(use.Where(char.IsLetterOrDigit));
}

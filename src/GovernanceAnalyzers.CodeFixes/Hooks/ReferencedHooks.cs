using System.Collections.Immutable;
using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.CodeFixes.Hooks;

/// <summary>The static hooks of referenced assemblies. They are the same while fixes change the source, so they are looked for once.</summary>
internal sealed class ReferencedHooks
{
    private readonly Dictionary<string, ImmutableArray<IMethodSymbol>> _known = [];

    public ImmutableArray<IMethodSymbol> Of(Compilation compilation, AnnotationReader annotations, string hook, CancellationToken cancel)
    {
        if (!_known.TryGetValue(hook, out var found)) _known.Add(hook, found = Find(compilation, annotations, hook, cancel).ToImmutableArray());
        return found;
    }

    private static IEnumerable<IMethodSymbol> Find(Compilation compilation, AnnotationReader annotations, string hook, CancellationToken cancel)
    {
        var assemblies = compilation.SourceModule.ReferencedAssemblySymbols;
        var vocabularies = assemblies.Where(Declares).Select(a => a.Name).ToImmutableHashSet(StringComparer.Ordinal);
        foreach (var assembly in assemblies.Where(a => vocabularies.Contains(a.Name) || a.Modules.Any(m => m.ReferencedAssemblies.Any(r => vocabularies.Contains(r.Name)))))
            foreach (var type in Types(assembly.GlobalNamespace))
            {
                cancel.ThrowIfCancellationRequested();
                foreach (var method in type.GetMembers().OfType<IMethodSymbol>())
                    if (method.IsStatic && Hook.IsCallable(annotations, method, hook)) yield return method;
            }
    }

    private static bool Declares(IAssemblySymbol assembly) => assembly.GlobalNamespace.GetNamespaceMembers()
        .Any(n => n.Name == "GovernanceAnalyzers" && n.GetNamespaceMembers().Any(inner => inner.ToDisplayString() == Vocabulary.Namespace));

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container)
    {
        foreach (var member in container.GetMembers().OfType<INamespaceOrTypeSymbol>())
        {
            if (member is INamedTypeSymbol { DeclaredAccessibility: Accessibility.Public or Accessibility.Internal } type) yield return type;
            if (member is INamespaceSymbol or INamedTypeSymbol { DeclaredAccessibility: Accessibility.Public or Accessibility.Internal })
                foreach (var inner in Types(member)) yield return inner;
        }
    }
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Contracts;

/// <summary>Which members code outside the compilation calls: visible ones, the program's start, what a framework calls through a member of its own, and what a model calls.</summary>
internal sealed class EntryPoints(Compilation compilation, OutsideInput input, CancellationToken cancel)
{
    private static readonly ImmutableHashSet<string> TestFrameworks = ImmutableHashSet.Create("xunit.core", "xunit.v3.core", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework", "TUnit.Core");

    private readonly ConcurrentDictionary<ISymbol, bool> _known = new(SymbolEqualityComparer.Default);
    private readonly Lazy<bool> _hasTests = new(() => compilation.ReferencedAssemblyNames.Any(name => TestFrameworks.Contains(name.Name)));
    private readonly IMethodSymbol? _start = compilation.GetEntryPoint(cancel);

    /// <summary>Whether the project is one of tests: it is in nobody's service.</summary>
    public bool AreOfTests => _hasTests.Value;

    public bool Contains(ISymbol memberOrType) => _known.TryGetValue(memberOrType, out var known) ? known : _known.GetOrAdd(memberOrType, IsEntry);

    /// <summary>Whether the program starts with it, or a host starts it with the program.</summary>
    public bool IsStart(ISymbol member) =>
        SymbolEqualityComparer.Default.Equals(member, _start)
        || (member is IMethodSymbol { Name: "StartAsync" or "StartingAsync" or "StartedAsync" or "ExecuteAsync", IsStatic: false } method && method.ContainingType.AllInterfaces.Any(i => i is { Name: "IHostedService", ContainingNamespace.Name: "Hosting" }));

    /// <summary>
    /// Whether a path from outside begins with the member. Nobody outside can name what is visible in a program, so that what it calls is on
    /// the paths of those who call it; a constructor is on the paths of those who make the object; and nobody outside asks for what a test does.
    /// </summary>
    public bool Begins(ISymbol member) => !AreOfTests && member is not IMethodSymbol { MethodKind: MethodKind.Constructor } && ((IsLibrary && IsVisible(member)) || IsCalledByOthers(member) || (member is IMethodSymbol method && input.IsGiven(method)));

    private bool IsLibrary => compilation.Options.OutputKind is OutputKind.DynamicallyLinkedLibrary or OutputKind.NetModule;

    private bool IsEntry(ISymbol symbol) => IsVisible(symbol) || IsCalledByOthers(symbol);

    private bool IsCalledByOthers(ISymbol symbol) =>
        IsStart(symbol)
        || symbol is IMethodSymbol { MethodKind: MethodKind.StaticConstructor or MethodKind.Destructor }
        || (symbol is IMethodSymbol or IPropertySymbol && AnnotationReader.Bearers(symbol).Any(b => b is IMethodSymbol or IPropertySymbol && !SymbolEqualityComparer.Default.Equals(b.ContainingAssembly, compilation.Assembly)))
        || (symbol is IMethodSymbol tool && input.IsTool(tool))
        || symbol is IFieldSymbol || (symbol is IPropertySymbol property && property.GetMethod is null or { IsImplicitlyDeclared: true });

    /// <summary>Whether the symbol can be named outside its assembly.</summary>
    public static bool IsVisible(ISymbol symbol)
    {
        for (var current = symbol; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
        {
            if (current is IMethodSymbol { ExplicitInterfaceImplementations.Length: > 0 } implementation)
            {
                if (!implementation.ExplicitInterfaceImplementations.Any(IsVisible)) return false;
                continue;
            }
            if (current.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal)) return false;
        }
        return true;
    }
}

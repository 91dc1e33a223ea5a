using GovernanceAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.CodeFixes.Hooks;

/// <summary>
/// Finds the hooks that can be called at a position, nearest first: the type, the types around it, its bases, the values
/// at hand (a service that was injected), static methods of the same namespace, of the compilation, of referenced assemblies.
/// </summary>
internal sealed class HookFinder(Scope scope, string hook)
{
    private const int OwnType = 10, OuterType = 20, BaseType = 30, Value = 40, SameNamespace = 50, InCompilation = 60, Referenced = 80;

    private readonly SourceFile _file = scope.File;
    private readonly ISymbol? _enclosing = scope.File.Model.GetEnclosingSymbol(scope.Position, scope.File.Cancel);

    public IReadOnlyList<Hook> Find()
    {
        var named = Named().ToList();
        return named.Concat(OfValues()).Concat(Static().Where(s => !named.Any(n => SymbolEqualityComparer.Default.Equals(n.Method, s.Method))))
            .Where(h => !IsInside(h.Method))
            .OrderBy(h => h.Distance).ThenBy(h => h.Method.ToDisplayString(), StringComparer.Ordinal).ToList();
    }

    /// <summary>Those that need no more than their name.</summary>
    private IEnumerable<Hook> Named() =>
        from method in scope.Symbols.OfType<IMethodSymbol>()
        where Hook.IsCallable(_file.Annotations, method, hook)
        select new Hook(method, null, NeedsType: false, DistanceOf(method));

    private int DistanceOf(IMethodSymbol method)
    {
        var depth = 0;
        for (var outer = _enclosing as INamedTypeSymbol ?? _enclosing?.ContainingType; outer is not null; outer = outer.ContainingType, depth++)
        {
            if (IsOf(outer)) return depth == 0 ? OwnType : OuterType + depth;
            for (var (parent, height) = (outer.BaseType, 1); parent is not null; parent = parent.BaseType, height++)
                if (IsOf(parent)) return BaseType + Math.Min(height, 9);
        }
        return SameNamespace;

        bool IsOf(INamedTypeSymbol type) => SymbolEqualityComparer.Default.Equals(method.ContainingType.OriginalDefinition, type.OriginalDefinition);
    }

    private IEnumerable<Hook> OfValues()
    {
        foreach (var value in scope.Values)
            foreach (var method in MembersOf(value.Type))
                if (!method.IsStatic && Hook.IsCallable(_file.Annotations, method, hook)) yield return new Hook(method, Scope.NameOf(value.Symbol), NeedsType: false, Value + (int)value.Kind);
    }

    private static IEnumerable<IMethodSymbol> MembersOf(ITypeSymbol type)
    {
        if (type is ITypeParameterSymbol parameter) return parameter.ConstraintTypes.SelectMany(MembersOf);
        if (type is not INamedTypeSymbol { SpecialType: SpecialType.None }) return [];
        IEnumerable<ITypeSymbol> types = type.TypeKind == TypeKind.Interface ? [type, .. type.AllInterfaces] : Bases(type);
        return types.SelectMany(t => t.GetMembers().OfType<IMethodSymbol>());
    }

    private static IEnumerable<ITypeSymbol> Bases(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType) yield return current;
    }

    private IEnumerable<Hook> Static()
    {
        var within = _enclosing as INamedTypeSymbol ?? _enclosing?.ContainingType;
        foreach (var method in Declared())
            if (method.IsStatic && IsReachable(method)) yield return new Hook(method, null, NeedsType: true, DistanceOf(method.ContainingType, within));
        foreach (var method in _file.Referenced.Of(_file.Compilation, _file.Annotations, hook, _file.Cancel))
            if (IsReachable(method)) yield return new Hook(method, null, NeedsType: true, Referenced);

        bool IsReachable(IMethodSymbol method) =>
            !method.ContainingType.IsGenericType && _file.Compilation.IsSymbolAccessibleWithin(method, (ISymbol?)within ?? _file.Compilation.Assembly);
    }

    /// <summary>Nearer the more of its namespace is shared.</summary>
    private static int DistanceOf(INamedTypeSymbol type, INamedTypeSymbol? within)
    {
        var own = PartsOf(type);
        var other = within is null ? [] : PartsOf(within);
        if (own.SequenceEqual(other)) return SameNamespace;
        var shared = own.Zip(other, (x, y) => x == y).TakeWhile(same => same).Count();
        return InCompilation + Math.Max(0, 19 - shared);

        static string[] PartsOf(INamedTypeSymbol of) => of.ContainingNamespace.IsGlobalNamespace ? [] : of.ContainingNamespace.ToDisplayString().Split('.');
    }

    /// <summary>The methods of the compilation that carry the annotation themselves. They are found by its name, so that only few are bound.</summary>
    private IEnumerable<IMethodSymbol> Declared()
    {
        foreach (var tree in _file.Compilation.SyntaxTrees)
        {
            _file.Cancel.ThrowIfCancellationRequested();
            if (tree.GetText(_file.Cancel).ToString().IndexOf(hook, StringComparison.Ordinal) < 0) continue;
            var declarations = tree.GetRoot(_file.Cancel).DescendantNodes().OfType<AttributeSyntax>().Where(IsNamed)
                .Select(a => a.FirstAncestorOrSelf<MethodDeclarationSyntax>()).OfType<MethodDeclarationSyntax>().Distinct().ToList();
            if (declarations.Count == 0) continue;
            var model = tree == _file.Tree ? _file.Model : _file.Compilation.GetSemanticModel(tree);
            foreach (var declaration in declarations)
                if (model.GetDeclaredSymbol(declaration, _file.Cancel) is IMethodSymbol method && Hook.IsCallable(_file.Annotations, method, hook)) yield return method;
        }
    }

    private bool IsNamed(AttributeSyntax attribute)
    {
        var name = attribute.Name switch
        {
            QualifiedNameSyntax qualified => qualified.Right,
            AliasQualifiedNameSyntax qualified => qualified.Name,
            SimpleNameSyntax simple => simple,
            _ => null,
        };
        return name?.Identifier.ValueText is { } text && (text == hook || text == hook + "Attribute");
    }

    /// <summary>A hook does not call itself.</summary>
    private bool IsInside(IMethodSymbol method)
    {
        for (var enclosing = _enclosing; enclosing is not null; enclosing = enclosing.ContainingSymbol)
            if (SymbolEqualityComparer.Default.Equals(enclosing.OriginalDefinition, method.OriginalDefinition)) return true;
        return false;
    }
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Flow;

/// <summary>Finds the bodies of a compilation: of members, of what may run at a virtual call, and of what writes a field.</summary>
internal sealed class Bodies(Compilation compilation, int maxNodes)
{
    private readonly ConcurrentDictionary<ISymbol, FlowBody?> _bodies = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> _hasBody = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, ILookup<string, (IMethodSymbol Method, bool IsWrite)>> _mentions = new(SymbolEqualityComparer.Default);
    private readonly Lazy<ILookup<ISymbol, IMethodSymbol>> _implementations = new(() => Implementations(compilation));

    /// <summary>Whether the member is declared in this compilation.</summary>
    public bool IsOwn(ISymbol member) => SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, compilation.Assembly);

    /// <summary>Whether the member is declared in this compilation, with a body or initializer to read.</summary>
    public bool HasBody(ISymbol member) => IsOwn(member) && _hasBody.GetOrAdd(member, m => SyntaxOf(m) is not null);

    /// <returns><see langword="null"/> when there is no body, or one beyond the bound.</returns>
    public FlowBody? Get(ISymbol member, CancellationToken cancel)
    {
        if (_bodies.TryGetValue(member, out var known)) return known;
        var body = SyntaxOf(member) is { } syntax ? FlowBody.TryCreate(member, syntax, ModelOf(syntax.SyntaxTree), maxNodes, cancel) : null;
        return _bodies.GetOrAdd(member, body);
    }

    /// <summary>Lets go of a body that has been analysed; it is made anew should it be asked for again.</summary>
    public void Release(ISymbol member) => _bodies.TryRemove(member, out _);

    /// <summary>The methods with a body that a call may run.</summary>
    public IEnumerable<IMethodSymbol> Targets(IMethodSymbol method, bool isVirtual)
    {
        if (!IsOwn(method)) return [];
        method = Normalize(method);
        IEnumerable<IMethodSymbol> own = HasBody(method) ? [method] : [];
        return isVirtual && (method.IsAbstract || method.IsVirtual || method.IsOverride) && !method.IsSealed ? own.Concat(_implementations.Value[method]) : own;
    }

    /// <summary>Whether a type of this compilation derives from the type, or implements it.</summary>
    public bool DerivesHere(INamedTypeSymbol type)
    {
        return TypesIn(compilation.Assembly.GlobalNamespace).Any(own => own.AllInterfaces.Any(IsIt) || Bases(own).Any(IsIt));

        bool IsIt(INamedTypeSymbol other) => SymbolEqualityComparer.Default.Equals(other.OriginalDefinition, type.OriginalDefinition);

        static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol own)
        {
            for (var parent = own.BaseType; parent is not null; parent = parent.BaseType) yield return parent;
        }
    }

    /// <summary>Whether every write of the field or automatic property stands in its own type, so that its value can be known.</summary>
    public bool IsTracked(ISymbol member) =>
        IsOwn(member) && member.CanBeReferencedByName && member switch
        {
            IFieldSymbol field => !field.IsConst && (field.IsReadOnly || field.DeclaredAccessibility == Accessibility.Private) && field.RefKind == RefKind.None,
            IPropertySymbol property => (property.SetMethod is null || property.SetMethod.DeclaredAccessibility == Accessibility.Private) && IsAutomatic(property),
            _ => false,
        };

    /// <summary>The methods of the declaring type, and of types nested in it, that may write the field or property, or into what it refers to.</summary>
    public IEnumerable<IMethodSymbol> Writers(ISymbol member)
    {
        var isPlain = (member is IFieldSymbol field ? field.Type : ((IPropertySymbol)member).Type) is { SpecialType: SpecialType.System_String } or { TypeKind: TypeKind.Enum } or { IsValueType: true, SpecialType: not SpecialType.None };
        return _mentions.GetOrAdd(member.ContainingType, Mentions)[member.Name].Where(m => m.IsWrite || !isPlain).Select(m => m.Method);
    }

    /// <summary>Whether an override may run; not when the member is reached through <c>base</c>.</summary>
    public static bool IsVirtual(IPropertyReferenceOperation reference) => reference.Instance is not IInstanceReferenceOperation { Syntax: BaseExpressionSyntax };

    public static IMethodSymbol Normalize(IMethodSymbol method)
    {
        method = (method.ReducedFrom ?? method).OriginalDefinition;
        return method.PartialImplementationPart ?? method;
    }

    /// <summary>Whether only constructors and initializers write it.</summary>
    public static bool IsReadOnly(ISymbol member) => member is IFieldSymbol { IsReadOnly: true } or IFieldSymbol { IsConst: true } or IPropertySymbol { SetMethod: null or { IsInitOnly: true } };

    public static bool IsAutomatic(IPropertySymbol property) =>
        property.OriginalDefinition.ContainingType.GetMembers().Any(m => m is IFieldSymbol { AssociatedSymbol: { } owner } && SymbolEqualityComparer.Default.Equals(owner, property.OriginalDefinition));

    private static SyntaxNode? SyntaxOf(ISymbol member)
    {
        if (member is IMethodSymbol { PartialImplementationPart: { } implementation }) member = implementation;
        if (member.IsImplicitlyDeclared && member is not IMethodSymbol { MethodKind: MethodKind.Ordinary }) return null;
        foreach (var reference in member.DeclaringSyntaxReferences)
            switch (reference.GetSyntax())
            {
                case BaseMethodDeclarationSyntax { Body: null, ExpressionBody: null } or AccessorDeclarationSyntax { Body: null, ExpressionBody: null }: break;
                case (BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or ArrowExpressionClauseSyntax or CompilationUnitSyntax) and var body: return body;
                case VariableDeclaratorSyntax { Initializer: { } initializer } when member is IFieldSymbol: return initializer;
                case PropertyDeclarationSyntax { Initializer: { } initializer } when member is IPropertySymbol: return initializer;
            }
        return null;
    }

    public SemanticModel ModelOf(SyntaxTree tree)
    {
#pragma warning disable RS1030 // A summary reads bodies in other trees than the one under analysis.
        return compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
    }

    private static ILookup<string, (IMethodSymbol Method, bool IsWrite)> Mentions(INamedTypeSymbol type)
    {
        var sought = new HashSet<string>(type.GetMembers().Where(m => m is IFieldSymbol or IPropertySymbol).Select(m => m.Name), StringComparer.Ordinal);
        return WithNested(type).SelectMany(t => t.GetMembers()).OfType<IMethodSymbol>()
            .SelectMany(method => MentionedIn(method, sought).Select(mention => (Name: mention.Key, Method: method, IsWrite: mention.Value)))
            .ToLookup(m => m.Name, m => (m.Method, m.IsWrite));
    }

    /// <summary>The names in the body of a method, and whether any mention is a write.</summary>
    private static Dictionary<string, bool> MentionedIn(IMethodSymbol method, HashSet<string> sought)
    {
        var mentions = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var node in SyntaxOf(method)?.DescendantNodes() ?? [])
            if (node is IdentifierNameSyntax { Identifier.ValueText: var name } && sought.Contains(name)) mentions[name] = (mentions.TryGetValue(name, out var isWritten) && isWritten) || IsWrite(node);
        return mentions;
    }

    /// <summary>Whether the name stands where a value is assigned: left of an assignment, after <c>ref</c> or <c>out</c>, beside <c>++</c>.</summary>
    private static bool IsWrite(SyntaxNode name)
    {
        for (var node = name; ; node = node.Parent)
            switch (node.Parent)
            {
                case MemberAccessExpressionSyntax access when access.Name == node: continue;
                case ConditionalAccessExpressionSyntax access when access.WhenNotNull == node: continue;
                case MemberBindingExpressionSyntax or ParenthesizedExpressionSyntax or TupleExpressionSyntax: continue;
                case ArgumentSyntax { Parent: TupleExpressionSyntax }: continue;
                case AssignmentExpressionSyntax assignment: return assignment.Left == node;
                case ArgumentSyntax argument: return !argument.RefKindKeyword.IsKind(SyntaxKind.None);
                case PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax or RefExpressionSyntax: return true;
                default: return false;
            }
    }

    private static ILookup<ISymbol, IMethodSymbol> Implementations(Compilation compilation) =>
        TypesIn(compilation.Assembly.GlobalNamespace)
            .Where(t => t.TypeKind is TypeKind.Class or TypeKind.Struct)
            .SelectMany(t => Overrides(t).Concat(InterfaceImplementations(t, compilation.Assembly)))
            .Where(pair => !pair.Implementation.IsAbstract && SyntaxOf(pair.Implementation) is not null)
            .Distinct()
            .ToLookup(pair => pair.Declared, pair => pair.Implementation, SymbolEqualityComparer.Default);

    private static IEnumerable<(ISymbol Declared, IMethodSymbol Implementation)> Overrides(INamedTypeSymbol type)
    {
        foreach (var method in type.GetMembers().OfType<IMethodSymbol>())
            for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
                yield return (overridden.OriginalDefinition, Normalize(method));
    }

    private static IEnumerable<(ISymbol Declared, IMethodSymbol Implementation)> InterfaceImplementations(INamedTypeSymbol type, IAssemblySymbol assembly) =>
        from declared in type.AllInterfaces
        where SymbolEqualityComparer.Default.Equals(declared.ContainingAssembly, assembly)
        from member in declared.GetMembers().OfType<IMethodSymbol>()
        let implementation = type.FindImplementationForInterfaceMember(member) as IMethodSymbol
        where implementation is not null && SymbolEqualityComparer.Default.Equals(implementation.ContainingAssembly, assembly)
        select ((ISymbol)member.OriginalDefinition, Normalize(implementation));

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol container) =>
        container.GetMembers().OfType<INamespaceOrTypeSymbol>()
            .SelectMany(m => m is INamedTypeSymbol type ? WithNested(type) : TypesIn(m));

    private static IEnumerable<INamedTypeSymbol> WithNested(INamedTypeSymbol type) => TypesIn(type).Prepend(type);
}

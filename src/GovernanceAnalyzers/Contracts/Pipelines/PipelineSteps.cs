using System.Collections.Concurrent;
using System.Collections.Immutable;
using GovernanceAnalyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.Contracts.Pipelines;

/// <summary>What a step stands around, or before.</summary>
internal enum StepKind
{
    None,

    /// <summary>Calls of a model: a client that hands on to another.</summary>
    Client,

    /// <summary>All requests: middleware.</summary>
    Middleware,

    /// <summary>Handlers of requests: a filter of endpoints, actions or hubs.</summary>
    Filter,
}

/// <summary>A place at which the source names a step, other than where it is declared or stands as an attribute.</summary>
internal sealed record StepMention(SyntaxNode Node, StepKind Kind, Passage What);

/// <summary>The steps of pipelines: types that carry a hook and are put around a model or before a handler, and methods that put such a step there.</summary>
internal sealed class PipelineSteps
{
    private static readonly ImmutableHashSet<string> Filters = ImmutableHashSet.Create("IEndpointFilter", "IFilterMetadata", "IHubFilter");

    private readonly Compilation _compilation;
    private readonly InterestIndex _interest;
    private readonly KnownDeeds _deeds;
    private readonly AnnotationReader _annotations;
    private readonly Func<SyntaxTree, SemanticModel> _modelOf;
    private readonly Lazy<ILookup<StepKind, StepMention>> _mentions;
    private readonly Lazy<ImmutableHashSet<string>> _names;
    private readonly ConcurrentDictionary<ITypeSymbol, bool> _clients = new(SymbolEqualityComparer.Default);

    public PipelineSteps(Compilation compilation, InterestIndex interest, KnownDeeds deeds, AnnotationReader annotations, AnnotationIndex written, Func<SyntaxTree, SemanticModel> modelOf)
    {
        (_compilation, _interest, _deeds, _annotations, _modelOf) = (compilation, interest, deeds, annotations, modelOf);
        _names = new(() => written.All.Where(said => KindOf(said.Bearer) != StepKind.None).Select(said => said.Bearer.Name).ToImmutableHashSet());
        _mentions = new(() => compilation.SyntaxTrees.SelectMany(MentionsIn).ToLookup(m => m.Kind));
    }

    /// <summary>The places at which steps of a kind are named.</summary>
    public IEnumerable<StepMention> Mentions(StepKind kind) => _mentions.Value[kind];

    /// <summary>What may be done by any step of a kind that is named anywhere.</summary>
    public Passage AnyOf(StepKind kind) => Mentions(kind).Aggregate(default(Passage), (all, mention) => all.Then(mention.What)).Maybe();

    /// <summary>What the hooks of a type or method do.</summary>
    public Passage Of(ISymbol symbol)
    {
        var done = default(Passage);
        foreach (var annotation in _annotations.Of(symbol))
            done = done.Then(new(annotation.Is(Vocabulary.RecordsTrace) ? Events.Traced : AnnotatedContract.EventOf(annotation.Name), AnnotatedContract.MarkOf(annotation.Name) & ~Lanes.Unverified));
        return done;
    }

    /// <summary>Whether a call makes a step or puts one in place, rather than do what the step does.</summary>
    public bool IsPut(IMethodSymbol method) =>
        method.MethodKind == MethodKind.Constructor ? KindOf(method.ContainingType) != StepKind.None : KindOf(method) != StepKind.None;

    /// <summary>Whether values of the type are asked for what a model makes.</summary>
    public bool IsClient(ITypeSymbol? type) => type is INamedTypeSymbol named && _clients.GetOrAdd(named.OriginalDefinition, IsClientType);

    /// <summary>Whether values of the type put clients together.</summary>
    public bool IsBuilder(ITypeSymbol? type) => type is INamedTypeSymbol named && named.GetMembers("Build").OfType<IMethodSymbol>().Any(m => IsClient(m.ReturnType));

    private bool IsClientType(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
            if (current.GetMembers().Any(_deeds.Generates)) return true;
        return type.AllInterfaces.Any(i => i.GetMembers().Any(_deeds.Generates));
    }

    private IEnumerable<StepMention> MentionsIn(SyntaxTree tree)
    {
        if (!_interest.MayNameHook(tree)) yield break;
        var model = _modelOf(tree);
        foreach (var name in tree.GetRoot().DescendantNodes(n => n is not (AttributeListSyntax or BaseListSyntax or UsingDirectiveSyntax)).OfType<SimpleNameSyntax>())
        {
            if (!MayBeStep(name) || name.Parent is ParameterSyntax || model.GetSymbolInfo(name).Symbol is not { } symbol || IsInside(name, model)) continue;
            if (symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor) symbol = constructor.ContainingType;
            if (Of(symbol) is var what && what != default)
            {
                if (KindOf(symbol) is not StepKind.None and var kind) yield return new(name, kind, what);
                else if (symbol is IMethodSymbol && AroundCall(name) is not StepKind.None and var around) yield return new(name, around, what.Maybe());     // when it is called there cannot be told
            }
        }
    }

    /// <summary>A look at the syntax, so that little is bound: what the source declares is known by then, what references declare is not.</summary>
    private bool MayBeStep(SimpleNameSyntax name) =>
        _interest.IsHook(name.Identifier.ValueText) && (_interest.HasAnnotatedReferences || _names.Value.Contains(name.Identifier.ValueText) || AroundCall(name) != StepKind.None);

    /// <summary>Whether the name stands in a step, which is named elsewhere where it is used.</summary>
    private bool IsInside(SyntaxNode name, SemanticModel model)
    {
        for (var around = model.GetEnclosingSymbol(name.SpanStart); around is not null and not INamespaceSymbol; around = around.ContainingSymbol)
            if (Of(around) != default) return true;
        return false;
    }

    private StepKind KindOf(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol type =>
            IsClient(type) ? StepKind.Client
            : type.AllInterfaces.Any(i => Filters.Contains(i.Name)) ? StepKind.Filter
            : IsMiddleware(type) ? StepKind.Middleware
            : StepKind.None,
        IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ReducedExtension } method => KindOf(method),
        _ => StepKind.None,
    };

    private StepKind KindOf(IMethodSymbol method)
    {
        if (IsBuilder(method.ReturnType) || IsClient(method.ReturnType)) return StepKind.Client;
        var receiver = (method.ReducedFrom ?? method) is { IsExtensionMethod: true, Parameters: { Length: > 0 } parameters } ? parameters[0].Type : null;
        return Is(receiver, "IApplicationBuilder") ? StepKind.Middleware : Is(receiver, "IEndpointConventionBuilder") ? StepKind.Filter : StepKind.None;
    }

    private static bool Is(ITypeSymbol? type, string name) =>
        type is ITypeParameterSymbol parameter ? parameter.ConstraintTypes.Any(t => Is(t, name)) : type is not null && (type.Name == name || type.AllInterfaces.Any(i => i.Name == name));

    private static bool IsMiddleware(INamedTypeSymbol type) =>
        type.AllInterfaces.Any(i => i.Name == "IMiddleware")
        || type.GetMembers().OfType<IMethodSymbol>().Any(m => m.Name is "Invoke" or "InvokeAsync" && m.Parameters.Length > 0 && m.Parameters[0].Type.Name == "HttpContext");

    /// <summary><c>app.Use(async (context, next) => { Show(); … })</c>.</summary>
    private static StepKind AroundCall(SyntaxNode name)
    {
        foreach (var function in name.Ancestors().OfType<AnonymousFunctionExpressionSyntax>())
            if (function.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var called } } })
                switch (called)
                {
                    case "Use" or "UseWhen" or "Run": return StepKind.Middleware;
                    case "AddEndpointFilter" or "AddEndpointFilterFactory": return StepKind.Filter;
                }
        return StepKind.None;
    }
}

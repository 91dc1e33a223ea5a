using System.Collections.Immutable;
using GovernanceAnalyzers.Catalogue;
using GovernanceAnalyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Contracts;

/// <summary>What a web application answers requests by, who may ask, and whether a model is behind it.</summary>
internal sealed class Endpoints(KnownApis apis, KnownDeeds deeds, WebActions actions, AnnotationReader annotations, SummaryTable summaries)
{
    private static readonly CatalogueRoles Decisions = CatalogueRoles.Authorizes | CatalogueRoles.AllowsAnonymous;

    private const int MaxBodies = 2000;

    public WebActions Actions => actions;

    /// <summary>Whether an attribute of the member, or of what holds it, decides who may ask. A filter of one's own may do so too.</summary>
    public bool IsDecided(ISymbol member)
    {
        for (var scope = member; scope is not null and not INamespaceSymbol; scope = (scope as INamedTypeSymbol)?.BaseType ?? scope.ContainingSymbol)
            if (scope.GetAttributes().Any(a => a.AttributeClass is { } type && Decides(type)) || annotations.Has(scope, Vocabulary.AuthorizesAccess)) return true;
        return false;
    }

    /// <summary>By these, all endpoints may be closed at once.</summary>
    public static ImmutableHashSet<string> ClosingAll { get; } = ImmutableHashSet.Create("FallbackPolicy", "SetFallbackPolicy", "AddFallbackPolicy", "AuthorizeFilter");

    /// <summary>By this, all controllers or hubs may be.</summary>
    public static ImmutableHashSet<string> ClosingMapped { get; } = ImmutableHashSet.Create("RequireAuthorization");

    /// <summary>Whether the member, or its type, says that everybody may ask.</summary>
    public bool IsForAll(ISymbol member) =>
        member.GetAttributes().Concat(member.ContainingType?.GetAttributes() ?? ImmutableArray<AttributeData>.Empty).Any(a => a.AttributeClass is { } type && apis.Match(type)?.Has(CatalogueRoles.AllowsAnonymous) == true);

    /// <summary>Whether a call decides who may ask: at an endpoint, or in a body.</summary>
    public bool Decides(IMethodSymbol method) => apis.Match(method)?.Has(Decisions) == true || annotations.Has(method, Vocabulary.AuthorizesAccess);

    /// <summary>The functions that an operation makes endpoints.</summary>
    public IEnumerable<IOperation> HandlersIn(IInvocationOperation call) =>
        apis.Match(call.TargetMethod) is { } match && match.Has(CatalogueRoles.Endpoint)
            ? match.Arguments(CatalogueRoles.Endpoint).SelectMany(place => call.Arguments.Where(a => place.Kind == PlaceKind.Parameter && a.Parameter?.Ordinal == place.Ordinal).Select(a => a.Value))
            : [];

    /// <summary>The same, from the body of a method, or of what may run in its place.</summary>
    public ISymbol? ModelBehind(IMethodSymbol method, bool isVirtual, CancellationToken cancel) => ModelBehind(summaries.Bodies.Targets(method, isVirtual), [], cancel);

    /// <summary>The same, from the calls of a function without a name.</summary>
    public ISymbol? ModelBehind(IReadOnlyCollection<IInvocationOperation> calls, CancellationToken cancel) =>
        ModelBehind(calls.SelectMany(c => summaries.Bodies.Targets(c.TargetMethod, c.IsVirtual)), calls.Select(c => c.TargetMethod), cancel);

    /// <summary>Whether the method, or what may run in its place, has a model make something; whoever may ask.</summary>
    public bool ReachesModel(IMethodSymbol method, bool isVirtual, CancellationToken cancel) => ModelBehind(summaries.Bodies.Targets(method, isVirtual), [], cancel, whoever: true) is not null;

    /// <summary>The member by which a model is reached from what runs first; <see langword="null"/> when none is, or when somebody is asked who asks on the way.</summary>
    private ISymbol? ModelBehind(IEnumerable<ISymbol> first, IEnumerable<ISymbol> used, CancellationToken cancel, bool whoever = false)
    {
        ISymbol? found = null;
        if (Meets(used)) return null;
        var seen = new HashSet<ISymbol>(first, SymbolEqualityComparer.Default);
        var todo = new Queue<ISymbol>(seen);
        while (todo.Count > 0)
        {
            if (seen.Count > MaxBodies) return null;
            var body = todo.Dequeue();
            if (Meets(summaries.NotedIn(body, cancel))) return null;
            foreach (var callee in summaries.CalleesOf(body, cancel))
                if (seen.Add(callee)) todo.Enqueue(callee);
        }
        return found;

        bool Meets(IEnumerable<ISymbol> members)
        {
            foreach (var member in members)
            {
                if (!whoever && member is IMethodSymbol method && Decides(method)) return true;
                if (deeds.Generates(member)) found ??= member;
            }
            return false;
        }
    }

    private bool Decides(INamedTypeSymbol attribute) =>
        apis.Match(attribute)?.Has(Decisions) == true
        || (attribute.AllInterfaces.Any(i => i.Name is "IFilterMetadata" or "IEndpointFilter" or "IHubFilter") && attribute.ContainingAssembly?.Name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal) != true);
}

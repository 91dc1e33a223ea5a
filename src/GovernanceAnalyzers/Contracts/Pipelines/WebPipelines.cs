using System.Collections.Concurrent;
using System.Collections.Immutable;
using GovernanceAnalyzers.Catalogue;
using GovernanceAnalyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceAnalyzers.Contracts.Pipelines;

/// <summary>What middleware and filters do before actions and handlers. What is registered for all, in the program's start and on every path, counts for all.</summary>
internal sealed class WebPipelines(PipelineSteps steps, KnownApis apis, KnownDeeds deeds, WebActions actions, Func<SyntaxTree, SemanticModel> modelOf)
{
    private static readonly string[] Mapping = ["MapControllers", "MapControllerRoute", "MapDefaultControllerRoute", "MapRazorPages", "MapHub"];

    private readonly ConcurrentDictionary<SyntaxNode, Passage> _handlers = new();
    private readonly ConcurrentDictionary<IMethodSymbol, Passage> _methods = new(SymbolEqualityComparer.Default);
    private readonly Lazy<Passage> _forAll = new(() => steps.Mentions(StepKind.Middleware).Aggregate(default(Passage), (all, mention) => all.Then(IsForAll(mention) ? mention.What : mention.What.Maybe())));
    private readonly Lazy<Passage> _forActions = new(() => steps.Mentions(StepKind.Filter).Where(m => IsForActions(m.Node)).Aggregate(default(Passage), (all, mention) => all.Then(mention.What.Maybe())));

    /// <summary>Before an action of a controller, page or hub: what attributes say on it, its type and base types, and what is said for all.</summary>
    public Passage Before(IMethodSymbol method) => actions.Contains(method) ? _methods.GetOrAdd(method, OfAction) : default;

    /// <summary>Before a handler of an endpoint.</summary>
    public Passage Before(IOperation function) => function.Syntax is { } written ? _handlers.GetOrAdd(written, OfHandler) : default;

    private Passage OfAction(IMethodSymbol action)
    {
        var all = _forAll.Value.Then(_forActions.Value);
        for (ISymbol? scope = action; scope is not null and not INamespaceSymbol; scope = (scope as INamedTypeSymbol)?.BaseType ?? scope.ContainingSymbol)
            foreach (var attribute in scope.GetAttributes()) all = all.Then(Of(attribute));
        return all;
    }

    private Passage Of(AttributeData attribute)
    {
        if (attribute.AttributeClass is not { } type) return default;
        var done = Known(type);
        if (type.AllInterfaces.Any(i => i.Name == "IFilterMetadata")) done = done.Then(steps.Of(type));
        foreach (var argument in attribute.ConstructorArguments)             // [ServiceFilter(typeof(…))]
            if (argument is { Kind: TypedConstantKind.Type, Value: INamedTypeSymbol filter }) done = done.Then(steps.Of(filter));
        foreach (var argument in type.TypeArguments) done = done.Then(steps.Of(argument));
        return done;
    }

    /// <summary>What the catalogue says that an attribute, or a call after that which maps an endpoint, asks before it.</summary>
    private Passage Known(ISymbol step) =>
        apis.Match(step) is not { } match ? default
        : new((match.Has(CatalogueRoles.Authorizes) ? Events.Authorized : Events.None) | (match.Has(CatalogueRoles.AsksSwitch) ? Events.Switched : Events.None), Lanes.None);

    private Passage OfHandler(SyntaxNode written)
    {
        var argument = written.Ancestors().TakeWhile(n => n is ParenthesizedExpressionSyntax or CastExpressionSyntax or ArgumentSyntax).OfType<ArgumentSyntax>().FirstOrDefault();
        if (argument is not { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } } map }) return default;
        var model = modelOf(written.SyntaxTree);
        if (model.GetSymbolInfo(map).Symbol is not IMethodSymbol method || !deeds.MapsEndpoint(method)) return default;
        var all = _forAll.Value.Then(After(map, model)).Then(OfGroup(receiver, model));
        foreach (var attribute in (model.GetSymbolInfo(written).Symbol as IMethodSymbol)?.GetAttributes() ?? ImmutableArray<AttributeData>.Empty) all = all.Then(Of(attribute));
        return all;
    }

    /// <summary>What the calls that follow put before an endpoint or group.</summary>
    private Passage After(ExpressionSyntax map, SemanticModel model)
    {
        var all = default(Passage);
        for (var last = map; last.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next }; last = next) all = all.Then(Put(next, model));
        return all;
    }

    private Passage Put(InvocationExpressionSyntax call, SemanticModel model)
    {
        if (model.GetSymbolInfo(call).Symbol is not IMethodSymbol method) return default;
        var all = steps.Of(method);
        all = all.Then(Known(method));
        foreach (var mention in steps.Mentions(StepKind.Filter))
            if (mention.Node.SyntaxTree == call.SyntaxTree && IsPartOf(mention.Node, call)) all = all.Then(mention.What);
        return all;
    }

    /// <summary>Whether it stands in the call's name or arguments, rather than in what it is called on.</summary>
    private static bool IsPartOf(SyntaxNode node, InvocationExpressionSyntax call) =>
        call.ArgumentList.Span.Contains(node.Span) || (call.Expression is MemberAccessExpressionSyntax access && access.Name.Span.Contains(node.Span));

    /// <summary>What is put before all endpoints of the group that one is mapped in; of a group that comes from elsewhere it cannot be told.</summary>
    private Passage OfGroup(ExpressionSyntax group, SemanticModel model)
    {
        var all = default(Passage);
        while (group is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var inner } } call)
        {
            all = all.Then(Put(call, model));
            group = inner;
        }
        if (model.GetSymbolInfo(group).Symbol is not ILocalSymbol { DeclaringSyntaxReferences: { Length: 1 } places } local || places[0].GetSyntax() is not VariableDeclaratorSyntax { Initializer.Value: { } given })
            return all.Then(steps.AnyOf(StepKind.Filter));
        foreach (var use in group.SyntaxTree.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>())
            if (use.Identifier.ValueText == local.Name && RootStatement(use) is { } && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(use).Symbol, local) && !MapsIn(use, model)) all = all.Then(After(use, model));
        return local.Type.Name == "WebApplication" ? all : all.Then(OfGroup(given, model));
    }

    /// <summary>The statement that is nothing but calls on the name, and runs whenever its block does.</summary>
    private static SyntaxNode? RootStatement(SyntaxNode use)
    {
        var last = use;
        while (last.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next }) last = next;
        return last.Parent is ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } statement ? statement : null;
    }

    private bool MapsIn(SyntaxNode use, SemanticModel model)
    {
        for (var last = use; last.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next }; last = next)
            if (next.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "MapGroup" } || (model.GetSymbolInfo(next).Symbol is IMethodSymbol method && deeds.MapsEndpoint(method))) return true;
        return false;
    }

    /// <summary>Whether it is registered in the program's start, on the application itself and on every path.</summary>
    private static bool IsForAll(StepMention mention)
    {
        var call = mention.Node.Ancestors().OfType<InvocationExpressionSyntax>().FirstOrDefault();
        if (call?.Expression is not MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax } || RootStatement(((MemberAccessExpressionSyntax)call.Expression).Expression) is not { } statement) return false;
        var isAtStart = statement.Parent is GlobalStatementSyntax || statement.Parent is BlockSyntax { Parent: MethodDeclarationSyntax { Identifier.ValueText: WellKnownMemberNames.EntryPointMethodName } };
        return isAtStart && !statement.SyntaxTree.GetRoot().DescendantTokens().Any(t => t.IsKind(SyntaxKind.IdentifierToken) && t.ValueText == "UseEndpoints");
    }

    private static bool IsForActions(SyntaxNode filter) =>
        filter.Ancestors().OfType<InvocationExpressionSyntax>().Any(call => call.DescendantTokens().Any(t => t.IsKind(SyntaxKind.IdentifierToken) && (t.ValueText is "Filters" or "AddFilter" || Array.IndexOf(Mapping, t.ValueText) >= 0)));
}

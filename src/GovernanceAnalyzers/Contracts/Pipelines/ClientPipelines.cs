using System.Collections.Concurrent;
using System.Collections.Immutable;
using GovernanceAnalyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Contracts.Pipelines;

/// <summary>
/// What the steps around a client of a model do, as far as it can be told where the client comes from: made in the same member, kept in a field,
/// or registered with a container. A step is counted where every way to the client goes through it.
/// </summary>
internal sealed class ClientPipelines(Compilation compilation, PipelineSteps steps, InterestIndex interest, WebActions actions, KnownDeeds deeds, GivenValues given, Func<SyntaxTree, SemanticModel> modelOf)
{
    private const int MaxDepth = 16;

    /// <summary>The name by which code begins a trace itself.</summary>
    public const string StartsActivity = "StartActivity";

    private static readonly ImmutableHashSet<string> Registering = ImmutableHashSet.Create(
        "AddChatClient", "AddKeyedChatClient", "AddSingleton", "AddScoped", "AddTransient", "TryAddSingleton", "TryAddScoped", "TryAddTransient", "AddKeyedSingleton", "AddKeyedScoped", "AddKeyedTransient");

    private static readonly ImmutableHashSet<string> Asking = ImmutableHashSet.Create("GetService", "GetRequiredService", "GetKeyedService", "GetRequiredKeyedService");

    private readonly ConcurrentDictionary<SyntaxNode, ClientWay> _known = new();
    private readonly ConcurrentDictionary<string, ILookup<ISymbol, BaseObjectCreationExpressionSyntax>> _creations = new();
    private readonly ConcurrentDictionary<ITypeSymbol, ClientWay> _injected = new(SymbolEqualityComparer.Default);

    private Passage Unknown => steps.AnyOf(StepKind.Client).Then(_mayTrace.Value);

    private readonly Lazy<Passage> _mayTrace = new(() => interest.MayMentionAnywhere(deeds.TracingNames) ? new Passage(Events.Traced, Lanes.None).Maybe() : default);

    /// <param name="receiver">The client that is called.</param>
    public Passage Around(IOperation receiver) =>
        receiver is IInstanceReferenceOperation ? default                    // a step does not go through itself
        : !steps.Mentions(StepKind.Client).Any() ? OfType(receiver is IConversionOperation { Operand: var operand } ? operand.Type : receiver.Type)
        : receiver.Syntax is ExpressionSyntax written ? WayTo(written).Through
        : Unknown;

    /// <summary>The expressions that make the client, and what is done around it on the way from there.</summary>
    public IEnumerable<(ExpressionSyntax Made, Passage Through)> MakersOf(ExpressionSyntax client) => WayTo(client).Clients;

    private ClientWay WayTo(ExpressionSyntax client) => _known.GetOrAdd(client, syntax => Of((ExpressionSyntax)syntax, 0));

    private ClientWay Of(ExpressionSyntax client, int depth)
    {
        var model = modelOf(client.SyntaxTree);
        ClientWay own = OfType(model.GetTypeInfo(client).Type);
        return depth > MaxDepth ? own.Then(Unknown) : own.Then(client switch
        {
            ParenthesizedExpressionSyntax inner => Of(inner.Expression, depth + 1),
            CastExpressionSyntax cast => Of(cast.Expression, depth + 1),
            AwaitExpressionSyntax await => Of(await.Expression, depth + 1),
            PostfixUnaryExpressionSyntax known => Of(known.Operand, depth + 1),
            ConditionalExpressionSyntax either => Of(either.WhenTrue, depth + 1).Or(Of(either.WhenFalse, depth + 1)),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } either => Of(either.Left, depth + 1).Or(Of(either.Right, depth + 1)),
            ThrowExpressionSyntax => Unknown,
            BaseObjectCreationExpressionSyntax creation => MadeBy(creation, creation.ArgumentList, Parts(creation.ArgumentList, model, depth), model),
            InvocationExpressionSyntax call => Of(call, model, depth),
            SimpleNameSyntax or MemberAccessExpressionSyntax => Of(model.GetSymbolInfo(client).Symbol, depth),
            _ => Unknown,
        });
    }

        private Passage OfType(ITypeSymbol? type) => type is { TypeKind: TypeKind.Class } && steps.IsClient(type) ? Traced(type).Then(steps.Of(type)) : default;

    private Passage Traced(ISymbol step) => deeds.Traces(step) || TracesByHand(step) ? new(Events.Traced, Lanes.None) : default;

    /// <summary>Whether a client of the source begins an activity of its own, or writes a log.</summary>
    private bool TracesByHand(ISymbol step) =>
        step is INamedTypeSymbol && SymbolEqualityComparer.Default.Equals(step.ContainingAssembly, compilation.Assembly)
        && step.DeclaringSyntaxReferences.Select(r => r.GetSyntax()).Any(type => type.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(Records));

    private bool Records(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: StartsActivity } || (modelOf(call.SyntaxTree).GetSymbolInfo(call).Symbol is IMethodSymbol method && deeds.Logs(method));

    private ClientWay Of(InvocationExpressionSyntax call, SemanticModel model, int depth)
    {
        if (model.GetSymbolInfo(call).Symbol is not IMethodSymbol method) return Unknown;
        if (Asking.Contains(method.Name) && steps.IsClient(method.ReturnType)) return Injected(method.ReturnType);
        if (steps.Of(method) == default && SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly)) return Unknown;     // what its body does is not followed
        var added = Added(call, method, model, depth);
        return call.Expression is MemberAccessExpressionSyntax { Expression: var receiver } && IsPart(receiver, model) ? Of(receiver, depth + 1).Then(added) : MadeBy(call, call.ArgumentList, added, model);
    }

    /// <summary>What makes a client of something that is none is where the client comes from.</summary>
    private ClientWay MadeBy(ExpressionSyntax maker, ArgumentListSyntax? arguments, ClientWay way, SemanticModel model) =>
        arguments?.Arguments.Any(a => a.Expression is AnonymousFunctionExpressionSyntax || IsPart(a.Expression, model)) == true ? way : way.From(maker);

    /// <summary>What a call adds to what it is called on.</summary>
    private ClientWay Added(InvocationExpressionSyntax call, IMethodSymbol method, SemanticModel model, int depth)
    {
        var added = Parts(call.ArgumentList, model, depth).Then(Traced(method).Then(steps.Of(method)));
        foreach (var argument in method.TypeArguments)
            if (argument.TypeKind == TypeKind.Class && steps.IsClient(argument)) added = added.Then(OfType(argument));
        return added;
    }

    private ClientWay Parts(ArgumentListSyntax? arguments, SemanticModel model, int depth)
    {
        var all = default(ClientWay);
        foreach (var argument in arguments?.Arguments ?? default)
            if (argument.Expression is AnonymousFunctionExpressionSyntax function) all = all.Then(Made(function, model, depth));
            else if (IsPart(argument.Expression, model)) all = all.Then(Of(argument.Expression, depth + 1));
            else if (model.GetTypeInfo(argument.Expression).ConvertedType is INamedTypeSymbol { DelegateInvokeMethod.ReturnType: var made } && steps.IsClient(made)) all = all.Then(Unknown);
        return all;
    }

    /// <summary>What a function puts around the client that it is given.</summary>
    private ClientWay Made(AnonymousFunctionExpressionSyntax function, SemanticModel model, int depth)
    {
        if (model.GetSymbolInfo(function).Symbol is not IMethodSymbol symbol || !(steps.IsClient(symbol.ReturnType) || steps.IsBuilder(symbol.ReturnType))) return default;
        if (function.ExpressionBody is { } value) return Of(value, depth + 1);
        var returned = function.Block!.DescendantNodes(n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).OfType<ReturnStatementSyntax>().Select(r => r.Expression).OfType<ExpressionSyntax>().ToList();
        return returned.Count == 0 ? default : returned.Select(r => Of(r, depth + 1)).Aggregate((one, other) => one.Or(other));
    }

    private bool IsPart(ExpressionSyntax value, SemanticModel model) => model.GetTypeInfo(value).Type is { } type && (steps.IsClient(type) || steps.IsBuilder(type));

    private ClientWay Of(ISymbol? named, int depth) => named switch
    {
        ILocalSymbol local when given.Of(local, AddsStep) is { } value => Of(value, depth + 1),
        IParameterSymbol parameter => OfParameter(parameter, depth),
        IFieldSymbol or IPropertySymbol => OfMember(named, depth),
        _ => Unknown,
    };

    /// <summary>Whether a builder gets another step than it is declared with.</summary>
    private static bool AddsStep(IdentifierNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax { Parent: ExpressionStatementSyntax }, Name.Identifier.ValueText: var called } && called.StartsWith("Use", StringComparison.Ordinal);

    private ClientWay OfParameter(IParameterSymbol parameter, int depth)
    {
        var isInner = parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } function && (steps.IsClient(function.ReturnType) || steps.IsBuilder(function.ReturnType));
        return isInner ? default
            : parameter.ContainingSymbol switch
            {
                IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => Injected(parameter.Type).Or(Given(constructor, parameter, depth)),
                IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } handler when IsHandler(handler) => Injected(parameter.Type),
                IMethodSymbol action when actions.Contains(action) => Injected(parameter.Type),
                _ => Unknown,
            };
    }

    private bool IsHandler(IMethodSymbol function) =>
        function.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } }
        && modelOf(call.SyntaxTree).GetSymbolInfo(call).Symbol is IMethodSymbol method && deeds.MapsEndpoint(method);

    /// <summary>What is given to the constructor where the source calls it; all that a container gives where it does not.</summary>
    private ClientWay Given(IMethodSymbol constructor, IParameterSymbol parameter, int depth)
    {
        ClientWay? all = null;
        foreach (var creation in _creations.GetOrAdd(constructor.ContainingType.Name, CreationsNear)[constructor.OriginalDefinition])
        {
            var argument = creation.ArgumentList?.Arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText == parameter.Name) ?? creation.ArgumentList?.Arguments.ElementAtOrDefault(parameter.Ordinal);
            var passed = argument is null ? Unknown : Of(argument.Expression, depth + 1);
            all = all?.Or(passed) ?? passed;
        }
        return all ?? Injected(parameter.Type);
    }

    /// <summary>What is made, by its constructor, in the files that mention a type's name.</summary>
    private ILookup<ISymbol, BaseObjectCreationExpressionSyntax> CreationsNear(string type)
    {
        var names = ImmutableHashSet.Create(type);
        return (from tree in compilation.SyntaxTrees
                where interest.MayMention(tree, names)
                from creation in interest.Nodes.In<BaseObjectCreationExpressionSyntax>(tree)
                let made = modelOf(tree).GetSymbolInfo(creation).Symbol?.OriginalDefinition
                where made is not null
                select (made, creation)).ToLookup(c => c.made, c => c.creation, SymbolEqualityComparer.Default);
    }

    private ClientWay OfMember(ISymbol member, int depth) =>
        given.Of(member) is { Count: > 0 } values ? values.Select(value => Of(value, depth + 1)).Aggregate((one, other) => one.Or(other)) : Unknown;

    /// <summary>What is around a client that a container gives: what is around each that is registered; another step may be put around it elsewhere.</summary>
    private ClientWay Injected(ITypeSymbol client) => _injected.GetOrAdd(client, Register);

    private ClientWay Register(ITypeSymbol client)
    {
        ClientWay? all = null;
        foreach (var tree in compilation.SyntaxTrees.Where(t => interest.MayMention(t, Registering)))
        {
            var model = modelOf(tree);
            foreach (var call in interest.Nodes.In<InvocationExpressionSyntax>(tree))
                if (call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } && Registering.Contains(name) && model.GetSymbolInfo(call).Symbol is IMethodSymbol method && Registers(method, client))
                    all = all is { } known ? known.Or(Registered(call, method, model)) : Registered(call, method, model);
        }
        return (all ?? default).Then(Unknown);
    }

    private bool Registers(IMethodSymbol method, ITypeSymbol client) =>
        method.TypeArguments.Length > 0 ? SymbolEqualityComparer.Default.Equals(method.TypeArguments[0], client)
        : steps.IsBuilder(method.ReturnType) && method.ReturnType.GetMembers("Build").OfType<IMethodSymbol>().Any(m => SymbolEqualityComparer.Default.Equals(m.ReturnType, client));

    private ClientWay Registered(InvocationExpressionSyntax call, IMethodSymbol method, SemanticModel model)
    {
        var all = Added(call, method, model, 0);
        for (var last = call; last.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next }; last = next)
            all = all.Then(model.GetSymbolInfo(next).Symbol is IMethodSymbol added && steps.IsBuilder(added.ReturnType) ? Added(next, added, model, 0) : default);
        return all;
    }
}

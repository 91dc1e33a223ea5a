using System.Collections.Immutable;
using GovernanceAnalyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Contracts;

/// <summary>What runs for whoever asks: behind endpoints from which nobody is kept.</summary>
/// <remarks>
/// Bound: calls that the flow analysis follows, up to some number of bodies. Where a fallback policy or a filter for all may close endpoints, only those count that say
/// that everybody may call them.
/// </remarks>
internal sealed class PublicCode
{
    private const int MaxBodies = 4000;

    private readonly InterestIndex _interest;
    private readonly Endpoints _endpoints;
    private readonly MemberContracts _contracts;
    private readonly SummaryTable _summaries;
    private readonly Lazy<ImmutableArray<SyntaxTree>> _served;
    private readonly Lazy<Reach> _open, _all;

    public PublicCode(Compilation compilation, InterestIndex interest, Endpoints endpoints, MemberContracts contracts, SummaryTable summaries)
    {
        (_interest, _endpoints, _contracts, _summaries) = (interest, endpoints, contracts, summaries);
        _served = new(() => compilation.SyntaxTrees.Where(interest.MayServe).ToImmutableArray());
        _open = new(() => Find(whoever: false));
        _all = new(() => Find(whoever: true));
    }

    /// <summary>Whether any file may have an endpoint.</summary>
    public bool MayBe => !_served.Value.IsEmpty;

    /// <summary>The endpoint behind which a node runs: an action, or what maps a function; the first, where there are several.</summary>
    /// <param name="owner">The member around the node.</param>
    /// <param name="whoever">Whether endpoints count that ask who calls.</param>
    public (IMethodSymbol? Action, IInvocationOperation? Map)? EndpointOf(SyntaxNode node, ISymbol owner, bool whoever)
    {
        var reach = (whoever ? _all : _open).Value;
        foreach (var around in node.Ancestors())
            if (around is AnonymousFunctionExpressionSyntax && reach.Functions.TryGetValue(around, out var map)) return (null, map);
        while (owner is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction }) owner = owner.ContainingSymbol;
        return owner is IMethodSymbol method && reach.Bodies.TryGetValue(Bodies.Normalize(method), out var endpoint) ? endpoint : null;
    }

    private sealed class Reach
    {
        public Dictionary<ISymbol, (IMethodSymbol? Action, IInvocationOperation? Map)> Bodies { get; } = new(SymbolEqualityComparer.Default);

        public Dictionary<SyntaxNode, IInvocationOperation> Functions { get; } = [];
    }

    // Made once for all who ask: it is not theirs to cancel.
    private Reach Find(bool whoever)
    {
        var reach = new Reach();
        var todo = new Queue<ISymbol>();
        foreach (var tree in _served.Value)
        {
            var model = _summaries.Bodies.ModelOf(tree);
            foreach (var node in _interest.Nodes.In(tree))
                switch (node)
                {
                    case MethodDeclarationSyntax method when model.GetDeclaredSymbol(method) is IMethodSymbol action && _endpoints.Actions.Contains(action) && (whoever || IsOpen(action, _contracts.Before(action), isAction: true)):
                        Add(action, (action, null));
                        break;
                    case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } call when _interest.Servers.Contains(name) && model.GetOperation(call) is IInvocationOperation map:
                        foreach (var handler in _endpoints.HandlersIn(map)) AddHandler(handler, map);
                        break;
                }
        }
        while (todo.Count > 0 && reach.Bodies.Count < MaxBodies)
        {
            var body = todo.Dequeue();
            foreach (var callee in _summaries.CalleesOf(body, CancellationToken.None)) Add(callee, reach.Bodies[body]);
        }
        return reach;

        void AddHandler(IOperation handler, IInvocationOperation map)
        {
            while (handler is IConversionOperation conversion) handler = conversion.Operand;
            if (handler is not IDelegateCreationOperation { Target: var target }) return;
            if (target is IMethodReferenceOperation { Method: var method } reference && (whoever || IsOpen(method, _contracts.Before(reference), isAction: false)))
                foreach (var body in _summaries.Bodies.Targets(method, reference.IsVirtual)) Add(body, (null, map));
            if (target is not IAnonymousFunctionOperation lambda || !(whoever || IsOpen(lambda.Symbol, _contracts.Before(lambda), isAction: false))) return;
            var calls = lambda.Body.Descendants().OfType<IInvocationOperation>().ToList();
            if (!whoever && calls.Any(c => _endpoints.Decides(c.TargetMethod))) return;
            reach.Functions[lambda.Syntax] = map;
            foreach (var call in calls)
                foreach (var body in _summaries.Bodies.Targets(call.TargetMethod, call.IsVirtual)) Add(body, (null, map));
        }

        void Add(ISymbol body, (IMethodSymbol?, IInvocationOperation?) endpoint)
        {
            if (reach.Bodies.ContainsKey(body) || (!whoever && AsksWho(body))) return;
            reach.Bodies.Add(body, endpoint);
            todo.Enqueue(body);
        }
    }

    /// <summary>Whether it looks itself at who calls.</summary>
    private bool AsksWho(ISymbol body) => _summaries.NotedIn(body, CancellationToken.None).Any(used => used is IMethodSymbol method && _endpoints.Decides(method));

    private bool IsOpen(IMethodSymbol function, Passage before, bool isAction) =>
        _endpoints.IsForAll(function)
        || (!_endpoints.IsDecided(function) && (before.Events & Events.Authorized) == Events.None && !_interest.MayMentionAnywhere(Endpoints.ClosingAll) && !(isAction && _interest.MayMentionAnywhere(Endpoints.ClosingMapped)));
}

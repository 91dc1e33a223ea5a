using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Flow;

/// <summary>
/// The summaries of a compilation, made on demand: the least fixed point of each strongly connected component of the call graph,
/// hence the same whatever is asked for first and on whichever thread. Fields that only their own type writes are nodes too.
/// </summary>
internal sealed class SummaryTable(Bodies bodies, IFlowModel model)
{
    /// <summary>The bound on the size of a body's graph, in nodes.</summary>
    public const int DefaultMaxNodes = 4096;

    private readonly ConcurrentDictionary<ISymbol, Summary> _done = new(SymbolEqualityComparer.Default);   // finished ones only
    private readonly ConcurrentDictionary<ISymbol, FlowResult> _results = new(SymbolEqualityComparer.Default);   // not yet asked for
    private readonly ConcurrentDictionary<ISymbol, ISymbol[]> _used = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, ISymbol[]> _noted = new(SymbolEqualityComparer.Default);     // of bodies that use any

    public SummaryTable(Compilation compilation, IFlowModel model, int maxNodes = DefaultMaxNodes)
        : this(new Bodies(compilation, maxNodes), model)
    {
    }

    public Bodies Bodies { get; } = bodies;

    /// <summary>Analyses one body, given the summaries of all it depends on.</summary>
    /// <returns><see langword="null"/> when there is no body to analyse, or it exceeds the bound.</returns>
    public FlowResult? Analyze(ISymbol member, CancellationToken cancel)
    {
        Get(member, cancel);
        if (_results.TryRemove(member, out var result))
        {
            Bodies.Release(member);
            return result;
        }
        if (Bodies.Get(member, cancel) is not { } body) return null;
        foreach (var callee in Dependencies(member, cancel)) Get(callee, cancel);
        return Run(body, s => _done.TryGetValue(s, out var known) ? known : null, cancel);
    }

    private FlowResult? Run(FlowBody body, Func<ISymbol, Summary?> summaryOf, CancellationToken cancel)
    {
        try
        {
            return new MethodAnalysis(body, model, Bodies, summaryOf).Run(cancel);
        }
        catch (InsufficientExecutionStackException)                          // an expression nested too deep
        {
            return null;
        }
    }

    /// <summary>What the body of a member uses of all that is noted; nothing for a body that exceeds the bound.</summary>
    public IReadOnlyList<ISymbol> NotedIn(ISymbol member, CancellationToken cancel)
    {
        if (!Bodies.HasBody(member)) return [];
        Get(member, cancel);                                                 // rather than the dependencies alone: the body is made once
        return _noted.TryGetValue(member, out var noted) ? noted : [];
    }

    /// <summary>The members with a body here that the body of a member may call.</summary>
    public IEnumerable<ISymbol> CalleesOf(ISymbol member, CancellationToken cancel) => Bodies.HasBody(member) ? Dependencies(member, cancel).Where(d => d is IMethodSymbol) : [];

    /// <returns><see langword="null"/> when the symbol has neither a body nor writers in this compilation.</returns>
    public Summary? Get(ISymbol root, CancellationToken cancel)
    {
        if (_done.TryGetValue(root, out var known)) return known;
        if (!IsNode(root)) return null;

        // Iterative Tarjan: a recursive walk would overflow on long call chains.
        var index = new Dictionary<ISymbol, int>(SymbolEqualityComparer.Default);
        var low = new Dictionary<ISymbol, int>(SymbolEqualityComparer.Default);
        var component = new Stack<ISymbol>();
        var onStack = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var work = new Stack<(ISymbol Node, IEnumerator<ISymbol> Dependencies)>();
        Push(root);
        while (work.Count > 0)
        {
            cancel.ThrowIfCancellationRequested();
            var (node, dependencies) = work.Peek();
            if (dependencies.MoveNext())
            {
                var next = dependencies.Current;
                if (_done.ContainsKey(next)) continue;
                if (!index.TryGetValue(next, out var seen)) Push(next);
                else if (onStack.Contains(next)) low[node] = Math.Min(low[node], seen);
                continue;
            }
            work.Pop();
            if (work.Count > 0) low[work.Peek().Node] = Math.Min(low[work.Peek().Node], low[node]);
            if (low[node] != index[node]) continue;
            var members = Members(node);
            if (members.Exists(member => !_done.ContainsKey(member))) Solve(members, cancel);      // another thread may have been faster
        }
        return _done[root];

        void Push(ISymbol node)
        {
            index[node] = low[node] = index.Count;
            component.Push(node);
            onStack.Add(node);
            work.Push((node, Dependencies(node, cancel).GetEnumerator()));
        }

        List<ISymbol> Members(ISymbol first)
        {
            var members = new List<ISymbol>();
            ISymbol popped;
            do
            {
                popped = component.Pop();
                onStack.Remove(popped);
                members.Add(popped);
            }
            while (!SymbolEqualityComparer.Default.Equals(popped, first));
            return members;
        }
    }

    private void Solve(List<ISymbol> members, CancellationToken cancel)
    {
        var results = new Dictionary<ISymbol, FlowResult>(SymbolEqualityComparer.Default);   // each is that of a run after which nothing has changed
        if (members.Count == 1 && !Dependencies(members[0], cancel).Contains(members[0], SymbolEqualityComparer.Default))
        {
            Keep(members[0], Summarize(members[0], isTold: false, s => _done.TryGetValue(s, out var known) ? known : null, results, cancel));
            return;
        }
        var draft = new Dictionary<ISymbol, Summary>(SymbolEqualityComparer.Default);
        foreach (var member in members) draft[member] = Summary.Bottom(ParameterCount(member));
        var users = (from member in members from dependency in Dependencies(member, cancel) where draft.ContainsKey(dependency) select (dependency, member))
            .ToLookup(pair => pair.dependency, pair => pair.member, SymbolEqualityComparer.Default);
        var todo = new Queue<ISymbol>(members.OrderBy(Turn));                // the outcome is the same in any order
        var waiting = new HashSet<ISymbol>(members, SymbolEqualityComparer.Default);
        while (todo.Count > 0)
        {
            var member = todo.Dequeue();
            waiting.Remove(member);
            var isTold = results.ContainsKey(member) && !UsedIn(member, cancel).Any(draft.ContainsKey);      // nothing that its body uses can have changed
            var next = draft[member].Join(Summarize(member, isTold, s => draft.TryGetValue(s, out var d) ? d : _done.TryGetValue(s, out d) ? d : null, results, cancel));   // only ever grows, so that it ends
            if (next.SameAs(draft[member])) continue;
            draft[member] = next;
            foreach (var user in users[member])
                if (waiting.Add(user)) todo.Enqueue(user);
        }
        foreach (var pair in draft) Keep(pair.Key, pair.Value);

        void Keep(ISymbol member, Summary summary)
        {
            if (results.TryGetValue(member, out var result)) _results.TryAdd(member, result);
            _done.TryAdd(member, summary with { Open = OpenDuty.Bounded(summary.Open) });
        }
    }

    /// <summary>What constructors leave in fields is mostly all there is, so that those who read them need run only once.</summary>
    private static int Turn(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } => 0,
        IMethodSymbol => 2,
        _ => 1,
    };

    /// <param name="isTold">Nothing has changed for the body since it ran.</param>
    /// <param name="results">Takes what the run finds.</param>
    private Summary Summarize(ISymbol member, bool isTold, Func<ISymbol, Summary?> summaryOf, Dictionary<ISymbol, FlowResult> results, CancellationToken cancel)
    {
        var result = isTold ? results[member] : Bodies.HasBody(member) && Bodies.Get(member, cancel) is { } body ? Run(body, summaryOf, cancel) : null;
        if (result is not null) results[member] = result;
        if (member is IMethodSymbol) return result?.Summary ?? Summary.Unknown(ParameterCount(member));

        // A field: what its writers leave in it, their arguments being a matter of the instance.
        var value = Bodies.IsReadOnly(member) ? Labels.None : Labels.Source(Lanes.Unmarked);     // nobody may have written it yet
        foreach (var writes in Bodies.Writers(member).Select(w => summaryOf(w)?.Writes).Append(result?.Summary.Writes))
            if (writes is not null && writes.TryGetValue(member, out var labels)) value |= labels.ParametersAs(0);
        return Summary.Bottom(0) with { Result = value };
    }

    private static int ParameterCount(ISymbol member) => member is IMethodSymbol method ? method.Parameters.Length : 0;

    private bool IsNode(ISymbol symbol) => symbol is IMethodSymbol ? Bodies.HasBody(symbol) : Bodies.IsTracked(symbol);

    /// <summary>Every symbol that a summary depends on.</summary>
    private IEnumerable<ISymbol> Dependencies(ISymbol member, CancellationToken cancel)
    {
        var used = UsedIn(member, cancel);
        return member is IMethodSymbol ? used : used.Union(Bodies.Writers(member).Where(IsNode), SymbolEqualityComparer.Default).OfType<ISymbol>();
    }

    /// <summary>Every symbol whose summary the analysis of a body may ask for: the two must agree, or the answer depends on the order.</summary>
    private ISymbol[] UsedIn(ISymbol member, CancellationToken cancel)
    {
        if (_used.TryGetValue(member, out var known)) return known;
        var direct = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var noted = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        if (Bodies.HasBody(member) && Bodies.Get(member, cancel) is { } body)
            foreach (var operation in body.Operations)
            {
                if (!IsInitialized(operation, member))
                    foreach (var used in References(operation)) direct.Add(used);
                Note(operation, noted);
            }
        if (noted.Count > 0) _noted.TryAdd(member, [.. noted]);
        return _used.GetOrAdd(member, [.. direct.Where(IsNode)]);
    }

    /// <summary>Whether the operation is the field or property to which its own initializer gives its value.</summary>
    private static bool IsInitialized(IOperation operation, ISymbol member) =>
        member is not IMethodSymbol && operation is IMemberReferenceOperation { Member: var target, Parent: ISimpleAssignmentOperation assignment }
        && assignment.Target == operation && assignment.IsImplicit && SymbolEqualityComparer.Default.Equals(target, member);

    private IEnumerable<ISymbol> References(IOperation operation) => operation.Kind switch
    {
        OperationKind.Invocation when operation is IInvocationOperation call => Bodies.Targets(call.TargetMethod, call.IsVirtual),
        OperationKind.ObjectCreation when operation is IObjectCreationOperation { Constructor: { } constructor } => Bodies.Targets(constructor, isVirtual: false),
        OperationKind.MethodReference when operation is IMethodReferenceOperation reference => Bodies.Targets(reference.Method, reference.IsVirtual),
        OperationKind.PropertyReference when operation is IPropertyReferenceOperation property => Bodies.IsOwn(property.Property) ? Accessors(property).Append(property.Property.OriginalDefinition) : [],
        OperationKind.FieldReference when operation is IFieldReferenceOperation field => Bodies.IsOwn(field.Field) ? [field.Field.OriginalDefinition] : [],
        OperationKind.Conversion when operation is IConversionOperation { OperatorMethod: { } method } => Bodies.Targets(method, isVirtual: false),
        OperationKind.Binary when operation is IBinaryOperation { OperatorMethod: { } method } => Bodies.Targets(method, isVirtual: false),
        OperationKind.Binary when operation is IBinaryOperation { Type.SpecialType: SpecialType.System_String } concatenation => Texts(concatenation.LeftOperand).Concat(Texts(concatenation.RightOperand)),
        OperationKind.Interpolation when operation is IInterpolationOperation part => Texts(part.Expression),
        OperationKind.Unary when operation is IUnaryOperation { OperatorMethod: { } method } => Bodies.Targets(method, isVirtual: false),
        _ => [],
    };

    private IEnumerable<ISymbol> Texts(IOperation operation) => TextForm.MethodOf(TextForm.Shown(operation)) is { } method ? Bodies.Targets(method, isVirtual: true) : [];

    private void Note(IOperation operation, HashSet<ISymbol> noted)
    {
        ISymbol? used = operation.Kind switch
        {
            OperationKind.Invocation => Bodies.Normalize(((IInvocationOperation)operation).TargetMethod),
            OperationKind.ObjectCreation => ((IObjectCreationOperation)operation).Constructor?.OriginalDefinition,
            OperationKind.FieldReference or OperationKind.PropertyReference or OperationKind.MethodReference or OperationKind.EventReference => ((IMemberReferenceOperation)operation).Member.OriginalDefinition,
            OperationKind.TypeOf => ((ITypeOfOperation)operation).TypeOperand.OriginalDefinition,
            _ => null,
        };
        if (used is null) return;
        if (model.IsNoted(used)) noted.Add(used);
        if (operation is not IInvocationOperation { TargetMethod.TypeArguments: var types }) return;
        foreach (var type in types)
            if (model.IsNoted(type)) noted.Add(type);
    }

    private IEnumerable<ISymbol> Accessors(IPropertyReferenceOperation reference) =>
        new[] { reference.Property.GetMethod, reference.Property.SetMethod }
            .Where(a => a is not null)
            .SelectMany(a => Bodies.Targets(a!, Bodies.IsVirtual(reference)));
}

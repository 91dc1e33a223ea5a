using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Flow;

/// <summary>
/// One body together with the functions nested in it, solved to its fixed point. One lattice: a row of labels, joined by OR. What more
/// than one function can see is one label for the whole body: never overwritten, no order. A last visit with the final states then
/// records what leaves and what is used.
/// </summary>
internal sealed partial class MethodAnalysis
{
    /// <summary>What is known of a function of the body: its result, and the row at its normal exit.</summary>
    private sealed class FunctionState
    {
        public Labels Result;
        public Labels[]? Entry, Exit;
    }

    private readonly FlowBody _body;
    private readonly IFlowModel _model;
    private readonly Bodies _bodies;
    private readonly Func<ISymbol, Summary?> _summaryOf;
    private readonly Slots _slots;
    private readonly Dictionary<ISymbol, FunctionState> _functions = new(SymbolEqualityComparer.Default);
    private readonly bool _isEntry;
    private readonly int _receiver;
    private readonly Labels _instance;
    private readonly Labels[] _common;
    private Labels[] _now, _thrown;
    private bool _commonChanged;
    private FlowUnit _unit;

    public MethodAnalysis(FlowBody body, IFlowModel model, Bodies bodies, Func<ISymbol, Summary?> summaryOf)
    {
        (_body, _model, _bodies, _summaryOf, _origins) = (body, model, bodies, summaryOf, new FlowOrigins(model));
        _slots = Slots.Of(body, MayMarkArguments);
        _isEntry = model.IsEntry(body.Owner);
        _receiver = body.Parameters.Length;
        _instance = body.Owner.IsStatic ? Labels.None
            : model.IsEntry(body.Owner.ContainingType) ? Labels.Parameter(_receiver).Without(Lanes.Assumed) | Labels.Unknown   // anyone can make an instance
            : Labels.Parameter(_receiver);
        _common = new Labels[_slots.Count];
        _now = _thrown = [];
        _unit = body.Units[0];
    }

    public FlowResult Run(CancellationToken cancel)
    {
        _common[Slot(Slots.This)] = _instance;
        foreach (var unit in _body.Units) _functions[FunctionOf(unit)] = new FunctionState();
        _functions[_body.Owner].Entry = OwnEntry();
        var states = _body.Units.Select(_ => new Dictionary<int, Labels[]>()).ToArray();
        do
        {
            _commonChanged = false;
            for (var i = _body.Units.Length - 1; i >= 0; i--) Solve(_body.Units[i], states[i], cancel);
        }
        while (_commonChanged);
        Record(states);
        return Conclude();
    }

    private ISymbol FunctionOf(FlowUnit unit) => unit.Function ?? _body.Owner;

    private int Slot(object key) => _slots.TryGet(key, out var slot) ? slot : throw new InvalidOperationException();

    /// <summary>The row in which nothing has run yet.</summary>
    private Labels[] InitialRow()
    {
        var row = new Labels[_slots.Count];
        row[Slots.Events] = new Labels((ulong)Events.All, 0);
        foreach (var slot in _slots.Masks) row[slot] = Labels.Source(Lanes.All);
        foreach (var slot in _slots.Truths) row[slot] = NothingImplied;
        foreach (var pair in _slots.Values)
            if (!_slots.IsShared(pair.Key) && pair.Key is ISymbol symbol) row[pair.Value] = EntryValue(symbol);
        return row;
    }

    private Labels[] OwnEntry()
    {
        var row = InitialRow();
        foreach (var pair in _slots.Values)
            if (_slots.IsShared(pair.Key) && pair.Key is IFieldSymbol or IPropertySymbol or IParameterSymbol && !IsOfNestedFunction((ISymbol)pair.Key))
                Put(pair.Key, EntryValue((ISymbol)pair.Key), row, strong: true);
        return row;
    }

    private bool IsOfNestedFunction(ISymbol symbol) => symbol is IParameterSymbol && symbol.ContainingSymbol is { } function && _functions.ContainsKey(function) && !IsOwner(function);

    private bool IsOwner(ISymbol function) => SymbolEqualityComparer.Default.Equals(function, _body.Owner);

    private Labels EntryValue(ISymbol symbol)
    {
        return symbol switch
        {
            IParameterSymbol parameter when IsOwner(parameter.ContainingSymbol) => OwnParameter(parameter),
            IParameterSymbol parameter => Declared(parameter, parameter.Type, Labels.Unknown | _instance),      // of a primary constructor
            IFieldSymbol { IsConst: true } => Labels.Constant,
            IFieldSymbol field => Held(field, field.IsStatic),
            IPropertySymbol property => Held(property, property.IsStatic),
            _ => Labels.Unknown,
        };

        Labels Held(ISymbol member, bool isStatic) => _summaryOf(member) is not { } known
            ? isStatic ? Labels.Unknown : Labels.Unknown | _instance
            : known.Result.IsEmpty ? Labels.Constant : known.Result.Substitute([_instance]);
    }

    /// <summary>What a parameter declares is a matter of the method when anyone may call it, else of the callers.</summary>
    private Labels OwnParameter(IParameterSymbol parameter)
    {
        var declared = _model.OfValue(parameter).Over(_model.OfType(parameter.Type));
        var value = Labels.Parameter(parameter.Ordinal);
        return _isEntry ? declared.Apply(value.Without(declared.Adds)) : value.Without(declared.Clears);
    }

    private Labels Declared(ISymbol member, ITypeSymbol? type, Labels value) => _model.OfValue(member).Apply(_model.OfType(type).Apply(value));

    /// <summary>Solves one function to its fixed point, given what is currently known of the shared state and of the other functions.</summary>
    private void Solve(FlowUnit unit, Dictionary<int, Labels[]> states, CancellationToken cancel)
    {
        var function = _functions[FunctionOf(unit)];
        if (function.Entry is null) return;                                  // nothing has referred to it yet
        _unit = unit;
        Merge(states, 0, function.Entry);
        var flow = unit.Flow;
        var work = new SortedSet<(int Ordinal, int Node)>(states.Keys.Select(n => (flow.Blocks[n].Ordinal, n)));   // ordinals follow reverse post-order, loops apart
        while (work.Count > 0)
        {
            cancel.ThrowIfCancellationRequested();
            var item = work.Min;
            work.Remove(item);
            Visit(flow.Blocks[item.Node], states[item.Node]);
            foreach (var edge in flow.Successors[item.Node])
                if (Merge(states, edge.To, Along(edge, flow.Blocks[item.Node]))) work.Add((flow.Blocks[edge.To].Ordinal, edge.To));
        }
        var exit = flow.ExitNode >= 0 && states.TryGetValue(flow.ExitNode, out var row) ? row : null;
        if (exit is null || (function.Exit is not null && function.Exit.SequenceEqual(exit))) return;
        function.Exit = (Labels[])exit.Clone();
        if (unit.IsIterator) function.Exit[Slots.Events] = new Labels((ulong)Events.All, 0);
        _commonChanged |= unit.Function is not null;                         // nobody here reads the owner's own exit
    }

    private Labels[] Along(Edge edge, BasicBlock block)
    {
        if (edge.Kind == EdgeKind.Exceptional) return _thrown;
        if (block.ConditionKind == ControlFlowConditionKind.None || block.BranchValue is not { } condition) return _now;
        var isTrue = (edge.Kind == EdgeKind.Conditional) == (block.ConditionKind == ControlFlowConditionKind.WhenTrue);
        return Given(condition, isTrue);
    }

    private static bool Merge(Dictionary<int, Labels[]> states, int node, Labels[] row)
    {
        if (states.TryGetValue(node, out var old)) return MergeInto(old, row);
        states[node] = (Labels[])row.Clone();
        return true;
    }

    private static bool MergeInto(Labels[] old, Labels[] row)
    {
        var changed = false;
        for (var i = 0; i < old.Length; i++)
        {
            var joined = old[i] | row[i];
            if (joined == old[i]) continue;
            old[i] = joined;
            changed = true;
        }
        return changed;
    }

    private void Visit(BasicBlock block, Labels[] state)
    {
        _now = (Labels[])state.Clone();
        _thrown = (Labels[])state.Clone();
        foreach (var operation in block.Operations)
        {
            Eval(operation);
            Thrown();
        }
        if (block.BranchValue is not { } value) return;
        var labels = Eval(value);
        Thrown();
        if (block.FallThroughSuccessor?.Semantics == ControlFlowBranchSemantics.Return && block.ConditionKind == ControlFlowConditionKind.None) Return(value, labels);
    }

    /// <summary>An exception may leave with the state before or after each operation.</summary>
    private void Thrown()
    {
        for (var i = 0; i < _now.Length; i++) _thrown[i] |= _now[i];
    }

    private void Return(IOperation value, Labels labels)
    {
        var function = _functions[FunctionOf(_unit)];
        if ((function.Result | labels) != function.Result)
        {
            function.Result |= labels;
            _commonChanged |= _unit.Function is not null;
        }
        RecordReturn(value, labels);
    }

    /// <summary>The function runs, now or later, with what has happened by now.</summary>
    private void Enter(IMethodSymbol function)
    {
        var state = _functions[function];
        if (state.Entry is null)
        {
            state.Entry = InitialRow();
            state.Entry[Slots.Events] = Labels.None;
            foreach (var slot in _slots.Masks) state.Entry[slot] = Labels.None;
            _commonChanged = true;
        }
        Join(Slots.Events);
        foreach (var slot in _slots.Masks) Join(slot);

        void Join(int slot)
        {
            var joined = state.Entry[slot] | _now[slot];
            _commonChanged |= joined != state.Entry[slot];
            state.Entry[slot] = joined;
        }
    }
}

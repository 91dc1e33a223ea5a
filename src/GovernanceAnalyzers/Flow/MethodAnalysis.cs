using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Flow;

/// <summary>
/// One body together with the functions nested in it, solved to its fixed point. One lattice: a row of labels, joined by OR. What more
/// than one function can see is one label for the whole body: never overwritten, no order. Visits with the final states record what
/// leaves and what is used.
/// </summary>
internal sealed partial class MethodAnalysis
{
    /// <summary>What is known of a function of the body: its result, and the rows at its ends.</summary>
    private sealed class FunctionState(FlowUnit unit)
    {
        public Labels Result;
        public Labels[]? Entry, Exit, WhenTrue, WhenFalse;

        /// <summary>A call runs the body before it returns.</summary>
        public bool RunsAtOnce { get; } = !unit.IsIterator && unit.Function is { IsAsync: false };
    }

    private readonly FlowBody _body;
    private readonly Slots _slots;
    private readonly IFlowModel _model;
    private readonly Bodies _bodies;
    private readonly Func<ISymbol, Summary?> _summaryOf;
    private readonly Dictionary<ISymbol, FunctionState> _functions = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _asked = new(SymbolEqualityComparer.Default);
    private readonly Duties _answered;
    private readonly bool _isEntry, _beginsPath, _isShown, _decides;
    private readonly Events _before;
    private readonly int _receiver;
    private readonly Labels _instance;
    private readonly Labels[] _common, _now, _thrown, _given;
    private bool _commonChanged;
    private FlowUnit _unit;

    public MethodAnalysis(FlowBody body, IFlowModel model, Bodies bodies, Func<ISymbol, Summary?> summaryOf)
    {
        (_body, _model, _bodies, _summaryOf, _found) = (body, model, bodies, summaryOf, new Recorded(model));
        _slots = Slots.Of(body, MayCheck);
        _checks = new Facts?[_slots.CheckCount];
        (_isEntry, _beginsPath) = (model.IsEntry(body.Owner), model.BeginsPath(body.Owner));
        var own = body.Owner is IMethodSymbol owner ? model.Of(owner) : MethodContract.Opaque;
        (_answered, _isShown, _decides) = (own.AnswersFor, own.ResultIsShown, own.Decides);
        _influence = model.TracksInfluence ? body.Units.ToDictionary(unit => unit, unit => new Influence(unit.Flow)) : null;
        _before = body.Owner is IMethodSymbol called ? model.Before(called).Events : Events.None;
        _receiver = body.Parameters.Length;
        _instance = body.Owner.IsStatic ? Labels.None
            : model.IsEntry(body.Owner.ContainingType) ? Labels.Parameter(_receiver).Without(Lanes.Assumed) | Labels.Unknown   // anyone can make an instance
            : Labels.Parameter(_receiver);
        foreach (var operation in body.Operations)
            if (operation.Kind == OperationKind.Argument && operation is IArgumentOperation argument && IsAsked(argument) && Slots.SymbolOf(argument.Value) is { } variable) _asked.Add(variable);
        (_common, _now, _thrown, _given) = (NewRow(), NewRow(), NewRow(), NewRow());
        _unit = body.Units[0];

        Labels[] NewRow() => new Labels[_slots.Count];
    }

    public FlowResult Run(CancellationToken cancel)
    {
        if (_body.HasErrors) return new FlowResult(Summary.Bottom(_receiver), [], [], ["code with errors"], _found.Origins);   // nothing is certain, so nothing is owed
        foreach (var unit in _body.Units) _functions[FunctionOf(unit)] = new FunctionState(unit);
        _functions[_body.Owner].Entry = OwnEntry();
        var states = _body.Units.Select(u => new Labels[]?[u.Flow.Blocks.Count]).ToArray();
        _recording = true;                                                   // what the first visits find stands, unless what they have read changes after them
        do
        {
            _commonChanged = false;
            for (var i = _body.Units.Length - 1; i >= 0; i--) Solve(_body.Units[i], states[i], cancel);
            _recording &= !_commonChanged;
        }
        while (_commonChanged);
        if (!_recording) Record(states);
        return Conclude();
    }

    /// <summary>Whether a model is given the text of a variable as it is.</summary>
    private bool IsAsked(IArgumentOperation argument) =>
        argument is { Parameter: { ContainingSymbol: IMethodSymbol method, Ordinal: var ordinal }, Value: ILocalReferenceOperation or IParameterReferenceOperation }
        && (_model.Of(method).Parameter(ordinal).Duties & Duties.ModelInput) != Duties.None && _model.OfType(argument.Value.Type).Form == ValueForm.Whole;

    private ISymbol FunctionOf(FlowUnit unit) => unit.Function ?? _body.Owner;

    private int Slot(object key) => _slots.TryGet(key, out var slot) ? slot : throw new InvalidOperationException();

    /// <summary>The row in which nothing has run yet.</summary>
    private Labels[] InitialRow()
    {
        var row = new Labels[_slots.Count];
        row[Slots.Events] = new Labels((ulong)Events.All, 0);
        row[Slots.Checks] = _slots.NoChecks;
        row[Slots.Left] = Labels.Constant;
        foreach (var mask in _slots.Masks) row[mask.Slot] = Labels.Source(Lanes.All);
        foreach (var slot in _slots.Truths) row[slot] = NothingImplied;
        foreach (var pair in _slots.Values)
            if (!_slots.IsShared(pair.Key) && pair.Key is ISymbol symbol) row[pair.Value] = EntryValue(symbol);
        return row;
    }

    private Labels[] OwnEntry()
    {
        foreach (var pair in _slots.Values)
            if (_slots.IsShared(pair.Key) && pair.Key is ISymbol and not ILocalSymbol and var symbol && !IsOfNestedFunction(symbol)) _common[pair.Value] |= EntryValue(symbol);
        var row = InitialRow();
        row[Slots.Events] = new Labels((ulong)(Events.All & ~_before), 0);
        return row;
    }

    private bool IsOfNestedFunction(ISymbol symbol) => symbol is IParameterSymbol && symbol.ContainingSymbol is { } function && _functions.ContainsKey(function) && !IsOwner(function);

    private bool IsOwner(ISymbol function) => SymbolEqualityComparer.Default.Equals(function, _body.Owner);

    private Labels EntryValue(ISymbol symbol) => symbol switch
    {
        IParameterSymbol parameter when IsOwner(parameter.ContainingSymbol) => OwnParameter(parameter),
        IParameterSymbol parameter => Declared(parameter, parameter.Type, _body.Owner is IMethodSymbol ? _instance : Labels.Parameter(_receiver)),   // of a primary constructor
        IFieldSymbol { IsConst: true } => Labels.Constant,
        IFieldSymbol field => Held(field, field.Type),
        IPropertySymbol property => Held(property, property.Type),
        _ => Labels.Unknown,
    };

    /// <summary>What a member holds when the body begins.</summary>
    private Labels Held(ISymbol member, ITypeSymbol type) =>
        !member.IsStatic && _body.Owner is IMethodSymbol { MethodKind: MethodKind.Constructor } && !_bodies.HasBody(member) ? Labels.Constant
        : Tracked(member, type, _instance) ?? (member.IsStatic ? Labels.Unknown : Labels.Unknown | _instance);

    /// <summary>What a parameter declares is a matter of the method when anyone may call it, else of the callers.</summary>
    private Labels OwnParameter(IParameterSymbol parameter)
    {
        var declared = _model.OfValue(parameter).Over(_model.OfType(parameter.Type));
        var value = Labels.Parameter(parameter.Ordinal);
        return _isEntry ? declared.Apply(value.Without(declared.Adds)) : value.Without(declared.Clears);
    }

    /// <summary>What a member holds that only its own type writes; others may still have put something into what it refers to.</summary>
    private Labels? Tracked(ISymbol member, ITypeSymbol type, Labels instance)
    {
        if (_summaryOf(member) is not { } known) return null;
        var value = known.Result.Substitute([instance]);
        return type is { IsValueType: true } or { SpecialType: SpecialType.System_String } ? value : value | instance.Without(Lanes.Assumed);
    }

    /// <summary>What is read from a member: of the object's labels, what the member may hold, as a value of its type.</summary>
    private Labels Declared(ISymbol member, ITypeSymbol? type, Labels value)
    {
        var own = _model.OfValue(member);
        return own.Apply(_model.OfType(type).Apply(value.Without(own.Clears)));
    }

    /// <summary>Solves one function to its fixed point, given what is currently known of the shared state and of the other functions.</summary>
    private void Solve(FlowUnit unit, Labels[]?[] states, CancellationToken cancel)
    {
        var function = _functions[FunctionOf(unit)];
        if (function.Entry is null) return;                                  // nothing has referred to it yet
        _unit = unit;
        Merge(states, 0, function.Entry);
        var flow = unit.Flow;
        var isWaiting = new bool[states.Length];                             // by rank
        for (var i = 0; i < isWaiting.Length; i++) isWaiting[i] = states[flow.Order[i]] is not null;
        for (var rank = 0; rank < isWaiting.Length; rank++)
        {
            if (!isWaiting[rank]) continue;
            cancel.ThrowIfCancellationRequested();
            isWaiting[rank] = false;
            var node = flow.Order[rank];
            Visit(node, states[node]!);
            foreach (var edge in flow.Successors[node])
            {
                if (!Merge(states, edge.To, Along(edge, flow.Blocks[node]))) continue;
                isWaiting[flow.Rank[edge.To]] = true;
                _recording &= flow.Rank[edge.To] > flow.Rank[node];
                rank = Math.Min(rank, flow.Rank[edge.To] - 1);               // back to a loop's head
            }
        }
        if (flow.ExitNode < 0 || states[flow.ExitNode] is not { } exit) return;
        if (unit.IsIterator) exit = NothingDone(exit);                       // it runs when it is enumerated, if ever
        JoinEnd(ref function.Exit, exit);
    }

    private Labels[] NothingDone(Labels[] row)
    {
        row = (Labels[])row.Clone();
        row[Slots.Events] = new Labels((ulong)Events.All, 0);
        foreach (var mask in _slots.Masks) row[mask.Slot] = Labels.Source(Lanes.All);
        return row;
    }

    /// <summary>Callers in the body see the end of a nested function.</summary>
    private void JoinEnd(ref Labels[]? end, Labels[] row)
    {
        if (end is not null && !MergeInto(end, row)) return;
        end ??= (Labels[])row.Clone();
        _commonChanged |= _unit.Function is not null;                        // nobody here reads the owner's own end
    }

    private Labels[] Along(Edge edge, BasicBlock block)
    {
        if (edge.Kind == EdgeKind.Exceptional) return _thrown;
        if (block.ConditionKind == ControlFlowConditionKind.None || block.BranchValue is not { } condition) return _now;
        var isTrue = (edge.Kind == EdgeKind.Conditional) == (block.ConditionKind == ControlFlowConditionKind.WhenTrue);
        var truth = Truth(condition);
        return Narrowed(Given(isTrue ? truth.Low : truth.High), condition, isTrue);
    }

    /// <summary>Where a variable has turned out to be of a type, it holds what values of the type do.</summary>
    private Labels[] Narrowed(Labels[] row, IOperation condition, bool isTrue)
    {
        var (value, type) = condition switch
        {
            IIsTypeOperation match when match.IsNegated != isTrue => (match.ValueOperand, match.TypeOperand),
            IIsPatternOperation match => (match.Value, TypeIn(match.Pattern, isTrue)),
            _ => default,
        };
        if (type is null || _slots.VariableOf(value!) is not { } variable || _slots.IsShared(variable) || !_slots.TryGet(variable, out var slot)) return row;
        var clears = _model.OfType(type).Clears;
        if (!row[slot].Any(clears)) return row;
        if (row != _given) row.CopyTo(_given, 0);
        _given[slot] = row[slot].Without(clears);
        return _given;
    }

    private static ITypeSymbol? TypeIn(IPatternOperation pattern, bool matches) => pattern switch
    {
        INegatedPatternOperation negated => TypeIn(negated.Pattern, !matches),
        IDeclarationPatternOperation declaration when matches => declaration.MatchedType,
        ITypePatternOperation type when matches => type.MatchedType,
        IRecursivePatternOperation parts when matches => parts.MatchedType,
        _ => null,
    };

    private static bool Merge(Labels[]?[] states, int node, Labels[] row)
    {
        if (states[node] is { } old) return MergeInto(old, row);
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

    private void Visit(int node, Labels[] state)
    {
        var block = _unit.Flow.Blocks[node];
        _node = node;
        state.CopyTo(_now, 0);
        state.CopyTo(_thrown, 0);
        _control = _influence?[_unit].On(node) ?? Labels.None;
        foreach (var operation in block.Operations) Eval(operation);
        if (block.BranchValue is not { } value) return;
        var labels = Eval(value);
        if (_influence is not null && block.ConditionKind != ControlFlowConditionKind.None) Control(node, value, labels);
        if (block.FallThroughSuccessor?.Semantics == ControlFlowBranchSemantics.Return && block.ConditionKind == ControlFlowConditionKind.None) Return(value, labels);
    }

    /// <summary>Changes the state. An exception may leave the block before or after, so its handlers see both.</summary>
    private void Set(int slot, Labels value)
    {
        _now[slot] = value;
        _thrown[slot] |= value;
    }

    private void Return(IOperation value, Labels labels)
    {
        labels |= _control;
        var function = _functions[FunctionOf(_unit)];
        if ((function.Result | labels) != function.Result)
        {
            function.Result |= labels;
            _commonChanged |= _unit.Function is not null;
        }
        if (Slots.IsTruth(value.Type) && !_unit.IsIterator)
        {
            var truth = Truth(value);
            if (truth.Low != 0) JoinEnd(ref function.WhenTrue, Given(truth.Low));      // 0: the constant of the other outcome
            if (truth.High != 0) JoinEnd(ref function.WhenFalse, Given(truth.High));
        }
        RecordReturn(value, labels);
    }

    /// <summary>The function runs, at once or some time later, with what has happened by now.</summary>
    /// <param name="before">What has happened besides.</param>
    private void Enter(IMethodSymbol function, bool atOnce, Events before = Events.None)
    {
        var state = _functions[function];
        if (state.Entry is null)
        {
            state.Entry = InitialRow();
            state.Entry[Slots.Events] = Labels.None;
            foreach (var mask in _slots.Masks)
                if (!IsAt(mask.Home, function)) state.Entry[mask.Slot] = Labels.None;
            _commonChanged = true;
        }
        Join(Slots.Events, new Labels((ulong)(NotDone & ~before), 0));
        foreach (var mask in _slots.Masks)
            if (!IsAt(mask.Home, function)) Join(mask.Slot, atOnce || mask.IsStable ? _now[mask.Slot] : Labels.Source(Lanes.All));

        void Join(int slot, Labels value)
        {
            var joined = state.Entry[slot] | value;
            _commonChanged |= joined != state.Entry[slot];
            state.Entry[slot] = joined;
        }
    }

    private static bool IsAt(IMethodSymbol? home, IMethodSymbol? function) => SymbolEqualityComparer.Default.Equals(home, function);
}

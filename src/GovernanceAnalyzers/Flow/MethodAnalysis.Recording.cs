using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Flow;

/// <summary>What visits with the final states find: what leaves, what is used, and what the callers must know.</summary>
internal sealed partial class MethodAnalysis
{
    private const string Untold = "a step of a pipeline of which it cannot be told what passes through it";

    private sealed record Left(IMethodSymbol? Function, IOperation Value, Labels Labels, IParameterSymbol? Parameter, Events NotDone = Events.All);

    /// <summary>What visits have found so far.</summary>
    private sealed class Recorded(IFlowModel model)
    {
        public HashSet<IMethodSymbol> Leaving { get; } = new(SymbolEqualityComparer.Default);

        public HashSet<IMethodSymbol> Fed { get; } = new(SymbolEqualityComparer.Default);

        public Dictionary<(IOperation, IParameterSymbol?), Left> Left { get; } = [];

        public Dictionary<(Duties, SyntaxNode, Location?), FlowUse> Uses { get; } = [];

        public Dictionary<CaptureId, Dictionary<IOperation, Labels>> Captures { get; } = [];

        public Dictionary<IOperation, List<(IOperation Value, Labels Labels)>> Listed { get; } = [];

        public SortedSet<string> NotAnalysed { get; } = new(StringComparer.Ordinal);

        public FlowOrigins Origins { get; } = new(model);

        public Dictionary<Duties, Repeats<(Duties, SyntaxNode, Location?)>> Repeats { get; } = [];
    }

    private Recorded _found;
    private bool _recording;
    private int _node;

    private void Record(Labels[]?[][] states)
    {
        (_recording, _found) = (true, new(_model));
        for (var i = 0; i < _body.Units.Length; i++)
        {
            _unit = _body.Units[i];
            foreach (var node in _unit.Flow.Order)
                if (states[i][node] is { } state) Visit(node, state);
        }
    }

    private void RecordReturn(IOperation value, Labels labels)
    {
        if (!_recording) return;
        RecordLeft(new Left(_unit.Function, value, labels, null, NotDone));
        if (_unit.Function is not null) _found.Origins.Define(_unit.Function, value);
    }

    private void RecordOut(IParameterSymbol parameter, IOperation value, Labels labels)
    {
        if (_recording && parameter.RefKind is RefKind.Out or RefKind.Ref && IsOwner(parameter.ContainingSymbol)) RecordLeft(new Left(null, value, labels, parameter));
    }

    private void RecordLeft(Left left)
    {
        var key = (left.Value, left.Parameter);
        _found.Left[key] = _found.Left.TryGetValue(key, out var old) ? left with { Labels = old.Labels | left.Labels, NotDone = old.NotDone | left.NotDone } : left;
    }

    private void RecordCapture(IFlowCaptureOperation capture, Labels labels)
    {
        if (!_recording) return;
        if (!_found.Captures.TryGetValue(capture.Id, out var arms)) _found.Captures.Add(capture.Id, arms = []);
        arms[capture.Value] = arms.TryGetValue(capture.Value, out var old) ? old | labels : labels;
    }

    private void RecordOrigin(CallSite site, MethodContract contract)
    {
        if (_recording && contract.Adds != Lanes.None) _found.Origins.Add(contract.Adds, site.Operation, site.Method);
    }

    private void Define(ISymbol variable, IOperation? value)
    {
        if (_recording && value is not null) _found.Origins.Define(variable, value);
    }

    private void Define(IOperation target, IOperation value)
    {
        if (Slots.SymbolOf(target) is { } symbol) Define(symbol, value);
    }

    private void DefineCapture(CaptureId capture, IOperation? value)
    {
        if (_recording && value is not null) _found.Origins.Define(capture, value);
    }

    private void NotUnderstood(string reason)
    {
        if (_recording) _found.NotAnalysed.Add(reason);
    }

    /// <summary>The function given as an argument makes content that leaves: where it returns when it stands in this body, else here.</summary>
    private void Leaves(IOperation argument, ISymbol sink)
    {
        if (!_recording) return;
        switch (argument is IConversionOperation conversion ? conversion.Operand : argument)
        {
            case IDelegateCreationOperation { Target: IFlowAnonymousFunctionOperation lambda }: _found.Leaving.Add(lambda.Symbol); break;
            case IDelegateCreationOperation { Target: IMethodReferenceOperation { Method: var method } } when _functions.ContainsKey(Bodies.Normalize(method)): _found.Leaving.Add(Bodies.Normalize(method)); break;
            case IDelegateCreationOperation { Target: IMethodReferenceOperation reference }:
                var labels = Eval(reference);
                Use(Duties.ContentLeaves, argument, labels, NotDone, sink, null);
                if (!_model.Of(reference.Method).ResultIsShown) Use(Duties.ContentShown, argument, labels, NotDoneAfter(reference), null, null, staysHere: true);
                break;
        }
    }

    private Events NotDoneAfter(IMethodReferenceOperation reference)
    {
        var contract = _model.Of(reference.Method);
        return NotDone & ~_model.Before(reference).Events & ~contract.Performs.WithProof() & (SummaryOf(reference.Method, reference.IsVirtual, contract)?.Exit.NotDone ?? Events.All);
    }

    /// <summary>Whether it is, or is in, a function whose result leaves, or that others call with what they have.</summary>
    private bool IsRunByOthers(ISymbol? function)
    {
        for (; function is IMethodSymbol method && !IsOwner(function); function = function.ContainingSymbol)
            if (_found.Leaving.Contains(method) || _found.Fed.Contains(method)) return true;
        return false;
    }

    private void Use(Duties duty, IOperation value, Labels labels, Events notDone, ISymbol? sink, Location? inner, ISymbol? origin = null, bool staysHere = false)
    {
        if (!_recording || (duty & _answered) != Duties.None) return;
        labels = labels.Only(duty.Lane());
        var use = new FlowUse(duty, value, labels, notDone, sink, inner, origin) { StaysHere = staysHere || (duty.Unless() != Events.None && (_isFed || IsRunByOthers(_unit.Function))) };
        if (!use.IsOpen)
        {
            if (labels.HasSource(duty.Lane()) && notDone.IsDoubtful(duty.Unless())) NotUnderstood(Untold);
            return;
        }
        var key = (duty, value.Syntax, inner);
        if (duty.IsToldOnce() && labels.HasSource(duty.Lane()) && sink is IMethodSymbol) RepeatsOf(duty).Add(_unit, _node, key);   // what is kept may still be handed on
        _found.Uses[key] = _found.Uses.TryGetValue(key, out var old) ? old with { Labels = old.Labels | labels, NotDone = old.NotDone | notDone } : use;
    }

    private Repeats<(Duties, SyntaxNode, Location?)> RepeatsOf(Duties duty)
    {
        if (!_found.Repeats.TryGetValue(duty, out var repeats)) _found.Repeats.Add(duty, repeats = new());
        return repeats;
    }

    private FlowResult Conclude()
    {
        _unit = _body.Units[0];
        foreach (var left in _found.Left.Values)
        {
            var leaves = left.Function is { } function && _found.Leaving.Contains(function);
            if (leaves) Use(Duties.ContentLeaves, left.Value, left.Labels, Events.All, null, null);
            if (leaves || (_isShown && left is { Function: null, Parameter: null })) Use(Duties.ContentShown, left.Value, left.Labels, left.NotDone, null, null, staysHere: leaves);
        }
        if (_decides)
            foreach (var left in _found.Left.Values.Select(AtExit))
                if (left.Function is null) Use(Duties.Decision, left.Value, left.Labels, left.Parameter is null ? left.NotDone : ExitEvents, _body.Owner, null, staysHere: true);
        foreach (var repeat in _found.Repeats.Values.SelectMany(r => r.Find())) _found.Uses[repeat] = _found.Uses[repeat] with { IsRepeat = true };
        var uses = _found.Uses.Values.SelectMany(Arms).ToList();
        var exits = _found.Left.Values.Select(AtExit).SelectMany(Exits).ToArray();
        return new FlowResult(Summarize(uses), exits, [.. uses.Where(IsOwed)], [.. _found.NotAnalysed], _found.Origins);
    }

    /// <summary>What may not have happened at the normal end.</summary>
    private Events ExitEvents => _functions[_body.Owner].Exit is { } exit ? (Events)exit[Slots.Events].Low : Events.None;

    /// <summary>Of what a parameter was given, the part that is still in it when the body ends.</summary>
    private Left AtExit(Left left) =>
        left.Parameter is not { } parameter ? left
        : left with { Labels = _functions[_body.Owner].Exit is { } exit ? left.Labels & (exit[Slot(parameter)] | _common[Slot(parameter)]) : Labels.None };

    private IEnumerable<FlowExit> Exits(Left left) => Split(left.Value, left.Labels).Select(arm => new FlowExit(arm.Value, arm.Labels, left.Parameter, left.Function));

    private IEnumerable<FlowUse> Arms(FlowUse use) =>
        use.Duty == Duties.Decision ? [use] :                                // what is decided is which arm it is
        Split(use.Value, use.Labels).Select(arm => use with { Value = arm.Value, Labels = arm.Labels.Only(use.Duty.Lane()) }).Where(arm => arm.IsOpen);

    /// <summary>A conditional expression is a capture with a definition an arm: a person would change the arm; of arguments in a list, the one.</summary>
    private IEnumerable<(IOperation Value, Labels Labels)> Split(IOperation value, Labels labels)
    {
        var inner = value;
        while (inner is IConversionOperation { OperatorMethod: null } conversion) inner = conversion.Operand;
        if (_found.Listed.TryGetValue(inner, out var elements)) return elements.SelectMany(element => Split(element.Value, element.Labels));
        return inner is IFlowCaptureReferenceOperation capture && _found.Captures.TryGetValue(capture.Id, out var arms) && arms.Count > 1
            && labels.Without(Lanes.Influenced).IsWithin(arms.Values.Aggregate(Labels.None, (a, b) => a | b))          // nothing was put into it since
            ? arms.SelectMany(arm => Split(arm.Key, arm.Value))
            : [(value, labels)];
    }

    /// <summary>Whether no callers are asked for what has happened before.</summary>
    private bool EndsHere(Duties duty) => duty.IsOfPath() ? _beginsPath : _isEntry;

    /// <summary>Whether the duty is broken here, rather than left to the callers.</summary>
    private bool IsOwed(FlowUse use)
    {
        var lane = use.Duty.Lane();
        return use.Labels.HasSource(lane) && (EndsHere(use.Duty) || use.StaysHere || use.Duty.Unless() == Events.None) || (_isEntry && (lane & Lanes.Assumed) != Lanes.None);
    }

    private Summary Summarize(List<FlowUse> uses)
    {
        var function = _functions[_body.Owner];
        var parameters = _body.Parameters;
        return new Summary
        {
            Result = function.Result,
            Exit = OutcomeOf(function.Exit),
            WhenTrue = OutcomeOf(function.WhenTrue),
            WhenFalse = OutcomeOf(function.WhenFalse),
            Outs = [.. parameters.Select(p => function.Exit is { } exit ? exit[Slot(p)] | _common[Slot(p)] : Labels.None), LeftInThis(function.Exit)],
            Writes = _writes.Count == 0 ? Summary.NoWrites : WritesAt(function.Exit).ToImmutableDictionary(SymbolEqualityComparer.Default)!,
            Open = OpenDuties(uses),
        };
    }

    private Labels LeftInThis(Labels[]? exit)
    {
        if (exit is null) return Labels.None;
        var parts = default(Labels.Whole);
        parts.Add(exit[Slots.Left]);
        foreach (var member in _slots.Members)
            if (!member.IsStatic && _slots.IsWritten(member)) parts.Add(ValueAt(exit, member));
        return parts.Labels | Read(Slots.This);
    }

    /// <summary>What is written to fields: any value on the way, as others may look at any time; of a new object that nobody can see yet, what is there at the end.</summary>
    private IEnumerable<KeyValuePair<ISymbol, Labels>> WritesAt(Labels[]? exit)
    {
        var isHidden = _body.Owner is IMethodSymbol { MethodKind: MethodKind.Constructor } && !_body.Operations.Any(ShowsThis);
        if (!isHidden) return _writes;
        return from write in _writes
               let isOwn = !write.Key.IsStatic && _slots.Members.Contains(write.Key)
               where !isOwn || exit is not null
               select isOwn ? new KeyValuePair<ISymbol, Labels>(write.Key, ValueAt(exit!, write.Key)) : write;
    }

    private Labels ValueAt(Labels[] exit, ISymbol member)
    {
        var value = exit[Slot(member)] | _common[Slot(member)];
        return _slots.MaskOf(Slots.OwnPlace(member)) is { } mask ? value.Without(EarnedBy(mask, exit)) : value;
    }

    private static bool ShowsThis(IOperation operation) =>
        operation is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance, Parent: var parent } && parent switch
        {
            IFieldReferenceOperation or IInvocationOperation { TargetMethod.MethodKind: MethodKind.Constructor } => false,
            IPropertyReferenceOperation property => !Bodies.IsAutomatic(property.Property),
            _ => true,
        };

    private Outcome OutcomeOf(Labels[]? row) =>
        row is null ? Outcome.Never(_body.Parameters.Length) : new((Events)row[Slots.Events].Low, [.. _body.Parameters.Select(p => Lanes.All & ~Earned(p, row))]);

    private OpenDuty[] OpenDuties(List<FlowUse> uses)
    {
        var open = new List<OpenDuty>();
        foreach (var use in uses)
        {
            var lane = use.Duty.Lane();
            if (_isEntry && (lane & Lanes.Assumed) != Lanes.None) continue;
            var value = EndsHere(use.Duty) || use.StaysHere || use.Duty.Unless() == Events.None ? use.Labels.WithoutSource() : use.Labels;
            if (!value.IsEmpty) open.Add(new OpenDuty(use.Duty, value, use.Inner ?? use.Value.Syntax.GetLocation(), use.Sink, use.Origin ?? (value.HasSource(lane) ? _found.Origins.Find(use.Value, lane)?.Member : null)));
        }
        return OpenDuty.Join(open);
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Flow;

/// <summary>Reading and writing the state.</summary>
internal sealed partial class MethodAnalysis
{
    private readonly Dictionary<ISymbol, Labels> _writes = new(SymbolEqualityComparer.Default);

    private Events NotDone
    {
        get => (Events)_now[Slots.Events].Low;
        set => Set(Slots.Events, new Labels((ulong)value, 0));
    }

    private Labels Read(object key) => _slots.TryGet(key, out var slot) ? _now[slot] | _common[slot] : Labels.Unknown;

    /// <summary>What is known of <c>this</c> as a whole.</summary>
    private Labels Receiver()
    {
        var value = _instance | Read(Slots.This);
        foreach (var slot in _slots.OwnMembers) value |= (_now[slot] | _common[slot]).Without(Lanes.Assumed);
        return value;
    }

    /// <summary>The variable or member has the value, and no other.</summary>
    private void Write(object key, Labels value)
    {
        if (_slots.TryGet(key, out var slot)) Put(key, slot, value);
        if (key is ISymbol symbol)
            foreach (var mask in _slots.MasksOf(symbol)) Unmark(mask, Lanes.All);
        SetTruth(key, NothingImplied);
    }

    private void Put(object key, int slot, Labels value)
    {
        value |= _control;
        if (_slots.IsShared(key)) Share(slot, value);
        else Set(slot, value);
    }

    /// <summary>The variable or member may have the value.</summary>
    private void MayPut(object key, Labels value)
    {
        if (_slots.TryGet(key, out var slot)) Put(key, slot, Read(key) | value);
    }

    /// <summary>The function has the value in its parameter, among those of other calls.</summary>
    private void Pass(IParameterSymbol parameter, Labels value) => Share(Slot(parameter), value);

    private void Share(int slot, Labels value)
    {
        if ((_common[slot] | value) == _common[slot]) return;
        _common[slot] |= value;
        _commonChanged = true;
    }

    /// <summary>What was checked of the place no longer holds of what it has now.</summary>
    private void Unmark(Mask mask, Lanes lanes)
    {
        if (IsAt(mask.Home, _unit.Function)) Set(mask.Slot, _now[mask.Slot] | Labels.Source(lanes));
        else Share(mask.Slot, Labels.Source(lanes));                         // others cannot tell when this runs
        Forget(mask);
    }

    /// <summary>The lanes of which the place has not been freed.</summary>
    private Lanes Lacking(Mask mask, Labels[] row) => (row[mask.Slot] | _common[mask.Slot]).Present & Lanes.All;

    /// <summary>Takes from a value the lanes of which its place has been freed.</summary>
    private Labels Masked(IOperation operation, Labels value) =>
        _slots.MaskOf(operation) is { } mask ? value.Without(Lanes.All & ~Lacking(mask, _now)) : value;

    private void Assign(IOperation target, IOperation? source, Labels value)
    {
        switch (target)
        {
            case ILocalReferenceOperation { Local: var local }:
                Write(local, value);
                Define(local, source);
                if (local.IsRef && _slots.ReferredBy(local) is IMemberReferenceOperation real) Assign(real, source, value);
                break;
            case IParameterReferenceOperation { Parameter: var parameter }:
                Write(parameter, value);
                Define(parameter, source);
                RecordOut(parameter, source ?? target, value | _control);
                break;
            case IFlowCaptureReferenceOperation capture: AssignThrough(capture, source, value); break;
            case IDeclarationExpressionOperation declaration: Assign(declaration.Expression, source, value); break;
            case ITupleOperation tuple:
                foreach (var element in tuple.Elements) Assign(element, source, value);
                break;
            case IArrayElementReferenceOperation element: Keep(element.ArrayReference, source, value); break;
            case IInstanceReferenceOperation: Keep(target, source, value); break;
            case IPropertyReferenceOperation { Property.SetMethod: { } setter } property when IsKnown(setter):
                Call(new CallSite(setter, Bodies.IsVirtual(property), property.Instance, property.Arguments, property, source, value));
                break;
            case IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } instance } indexer:
                foreach (var argument in indexer.Arguments) Eval(argument.Value);
                Keep(instance, source, value);
                break;
            case IMemberReferenceOperation member when Slots.IsOwn(member.Instance): Store(member, source, value); break;
            case IMemberReferenceOperation { Instance: { } instance } member:
                Eval(instance);
                value = _model.OfType(instance.Type).Formed(source is null or { ConstantValue.HasValue: true } ? value : value | Labels.Source(_model.OfValue(member.Member).Adds & Lanes.Legible));
                Wrote(member.Member.OriginalDefinition, value);
                MayPut(member.Member.OriginalDefinition, value);             // the instance may be this one
                foreach (var mask in _slots.MasksOf(member.Member.OriginalDefinition)) Unmark(mask, Lanes.All);
                Keep(instance, source, value);
                break;
        }
    }

    /// <summary>Assigns to what was captured, which is any one of several things after a conditional.</summary>
    private void AssignThrough(IFlowCaptureReferenceOperation capture, IOperation? source, Labels value)
    {
        var references = _slots.References(capture.Id).ToList();
        Write(capture.Id, value);
        foreach (var reference in references) Assign(reference, source, references.Count == 1 ? value : value | Eval(reference));
    }

    /// <summary>A static member, or a member of <c>this</c>, gets the value.</summary>
    private void Store(IMemberReferenceOperation target, IOperation? source, Labels value)
    {
        var member = target.Member.OriginalDefinition;
        Wrote(member, value);
        Write(member, value);
        Define(member, source);
        if (source is not null && !IsInitializing) Use(Duties.PersonalDataUse, source, value, NotDone, member, null);
    }

    private void Wrote(ISymbol member, Labels value)
    {
        if (!value.IsEmpty) _writes[member] = _writes.TryGetValue(member, out var old) ? old | value : value;
    }

    /// <summary>Constructors and setters fill an object; what they do with the value is a matter of the object.</summary>
    private bool IsInitializing => _body.Owner is not IMethodSymbol { MethodKind: not (MethodKind.Constructor or MethodKind.PropertySet or MethodKind.StaticConstructor) };

    /// <summary>The target now also holds the value: a collection it was added to, an object of which a member was set.</summary>
    private void Keep(IOperation target, IOperation? source, Labels value)
    {
        if (_slots.MaskOf(target) is { } mask) Unmark(mask, value.Any(Lanes.Unstamped) ? value.Present & ~Lanes.Coverable : value.Present & ~Lanes.Assumed);
        switch (target)
        {
            case ILocalReferenceOperation { Local: var local }:
                KeepIn(local);
                if (_slots.OnlyValueOf(local) is { Type.IsReferenceType: true } other) Keep(other, source, value);     // another name of the same object
                break;
            case IParameterReferenceOperation { Parameter: var parameter }: KeepIn(parameter); break;
            case IFlowCaptureReferenceOperation capture:
                KeepIn(capture.Id);
                DefineCapture(capture.Id, source);
                foreach (var reference in _slots.References(capture.Id)) Keep(reference, source, value);
                break;
            case IConversionOperation { OperatorMethod: null } conversion: Keep(conversion.Operand, source, value); break;
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }:
                Share(Slot(Slots.This), value.Without(Lanes.Assumed));
                LeaveInThis(value);
                break;
            case IMemberReferenceOperation { Member: var member } reference when Slots.IsOwn(reference.Instance):
                Wrote(member.OriginalDefinition, value);
                KeepIn(member.OriginalDefinition);
                break;
            case IMemberReferenceOperation { Instance: { } instance }: Keep(instance, source, value); break;
            case IInvocationOperation { Instance: { } instance, TargetMethod: var method } when GivesReceiver(method): Keep(instance, source, value); break;
        }

        void KeepIn(object key)
        {
            if (_slots.TryGet(key, out var slot)) Put(key, slot, Labels.Combine(Read(key), value));
            if (key is ISymbol symbol) Define(symbol, source);
        }
    }

    private void LeaveInThis(Labels value)
    {
        if (_unit.Function is null) Set(Slots.Left, Labels.Combine(_now[Slots.Left], value) | _control);
    }
}

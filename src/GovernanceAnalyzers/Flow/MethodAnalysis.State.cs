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
        set => _now[Slots.Events] = new Labels((ulong)value, 0);
    }

    private Labels Read(object key) => _slots.TryGet(key, out var slot) ? _now[slot] | _common[slot] : Labels.Unknown;

    /// <summary>What is known of <c>this</c> as a whole.</summary>
    private Labels Receiver()
    {
        var value = _common[Slot(Slots.This)];
        foreach (var pair in _slots.Values)
            if (pair.Key is IFieldSymbol { IsStatic: false } or IPropertySymbol { IsStatic: false }) value |= Read(pair.Key).Without(Lanes.Assumed);
        return value;
    }

    private void Write(object key, Labels value, bool strong)
    {
        if (_slots.TryGet(key, out _)) Put(key, value, _now, strong);
        if (key is ISymbol symbol) Unmark(symbol);
    }

    private void Put(object key, Labels value, Labels[] row, bool strong)
    {
        var slot = Slot(key);
        if (!_slots.IsShared(key)) row[slot] = strong ? value : Labels.Combine([row[slot], value]);
        else if ((_common[slot] | value) != _common[slot])
        {
            _common[slot] |= value;
            _commonChanged = true;
        }
    }

    /// <summary>What was checked of the variable or member no longer holds of its new value.</summary>
    private void Unmark(ISymbol written)
    {
        foreach (var slot in _slots.MasksOf(written))
        {
            _now[slot] = Labels.Source(Lanes.All);
            Forget(slot);
        }
    }

    private void Mark(IOperation target, Lanes lanes)
    {
        if (lanes != Lanes.None && _slots.TryGetMask(target, out var slot)) _now[slot] = _now[slot].Without(lanes);
    }

    /// <summary>Takes from a value the lanes of which its place has been freed.</summary>
    private Labels Masked(IOperation operation, Labels value)
    {
        if (!_slots.TryGetMask(operation, out var slot)) return value;
        foreach (var lane in EachLane)
            if (!_now[slot].Any(lane)) value = value.Without(lane);
        return value;
    }

    private static readonly Lanes[] EachLane = [.. Enumerable.Range(0, 8).Select(i => (Lanes)(1 << i)).Where(l => (l & Lanes.All) != 0)];

    private static Lanes Lacking(Labels mask) => EachLane.Where(l => mask.Any(l)).Aggregate(Lanes.None, (all, lane) => all | lane);

    private void Assign(IOperation target, IOperation? source, Labels value)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                Write(local.Local, value, strong: true);
                SetTruth(local.Local, source);
                Define(local.Local, source);
                break;
            case IParameterReferenceOperation parameter:
                Write(parameter.Parameter, value, strong: true);
                SetTruth(parameter.Parameter, source);
                Define(parameter.Parameter, source);
                RecordOut(parameter.Parameter, source ?? target, value);
                break;
            case IFlowCaptureReferenceOperation capture when _slots.References.TryGetValue(capture.Id, out var real):
                Write(capture.Id, value, strong: true);
                Assign(real, source, value);
                break;
            case IDeclarationExpressionOperation declaration: Assign(declaration.Expression, source, value); break;
            case ITupleOperation tuple: AssignElements(tuple, source, value); break;
            case IArrayElementReferenceOperation element: Keep(element.ArrayReference, source, value); break;
            case IPropertyReferenceOperation { Property.SetMethod: { } setter } property when IsKnown(setter):
                Call(new CallSite(setter, IsVirtual: true, property.Instance, property.Arguments, property, source, value));
                break;
            case IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } instance } indexer:
                foreach (var argument in indexer.Arguments) Eval(argument.Value);
                Keep(instance, source, value);
                break;
            case IMemberReferenceOperation member when IsOwn(member.Instance): Store(member, source, value); break;
            case IMemberReferenceOperation { Instance: { } instance } member:
                Eval(instance);
                Unmark(member.Member);
                Keep(instance, source, value);
                break;
        }
    }

    private void AssignElements(ITupleOperation target, IOperation? source, Labels value)
    {
        var elements = source is IConversionOperation conversion ? conversion.Operand : source;
        for (var i = 0; i < target.Elements.Length; i++)
            if (elements is ITupleOperation { Elements: var values } && values.Length == target.Elements.Length) Assign(target.Elements[i], values[i], Eval(values[i]));
            else Assign(target.Elements[i], source, value);
    }

    /// <summary>A static member, or a member of <c>this</c>, gets the value.</summary>
    private void Store(IMemberReferenceOperation target, IOperation? source, Labels value)
    {
        var member = target.Member.OriginalDefinition;
        _writes[member] = _writes.TryGetValue(member, out var old) ? old | value : value;
        Write(member, value, strong: true);
        Define(member, source);
        if (source is not null && !IsInitializing) Use(Duties.PersonalDataUse, source, value, NotDone, member, null);
    }

    /// <summary>Constructors and setters fill an object; what they do with the value is a matter of the object.</summary>
    private bool IsInitializing => _body.Owner is not IMethodSymbol { MethodKind: not (MethodKind.Constructor or MethodKind.PropertySet or MethodKind.StaticConstructor) };

    /// <summary>The target now also holds the value: a collection it was added to, an object of which a member was set.</summary>
    private void Keep(IOperation target, IOperation? source, Labels value)
    {
        switch (target)
        {
            case ILocalReferenceOperation { Local: var local }: KeepIn(local); break;
            case IParameterReferenceOperation { Parameter: var parameter }: KeepIn(parameter); break;
            case IFlowCaptureReferenceOperation capture:
                Put(capture.Id, value, _now, strong: false);
                DefineCapture(capture.Id, source);
                if (_slots.References.TryGetValue(capture.Id, out var real)) Keep(real, source, value);
                break;
            case IConversionOperation conversion: Keep(conversion.Operand, source, value); break;
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }:
                Write(Slots.This, value, strong: false);
                _writes[_body.Owner] = _writes.TryGetValue(_body.Owner, out var kept) ? kept | value : value;
                break;
            case IMemberReferenceOperation { Member: var member } reference when IsOwn(reference.Instance):
                _writes[member.OriginalDefinition] = _writes.TryGetValue(member.OriginalDefinition, out var old) ? old | value : value;
                KeepIn(member.OriginalDefinition);
                break;
            case IMemberReferenceOperation { Instance: { } instance }: Keep(instance, source, value); break;
        }

        void KeepIn(ISymbol symbol)
        {
            if (_slots.TryGet(symbol, out _)) Put(symbol, value, _now, strong: false);
            Define(symbol, source);
        }
    }

    private static bool IsOwn(IOperation? instance) => instance is null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance };
}

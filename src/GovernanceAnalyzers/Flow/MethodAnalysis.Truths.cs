using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Flow;

/// <summary>
/// Checks that return a truth value: what they discharge holds only where the value is known to be true (or false). Each check has a bit;
/// a truth value carries, per outcome, the bits of the checks that the outcome does <em>not</em> imply.
/// </summary>
internal sealed partial class MethodAnalysis
{
    private const int MaxChecks = 64;

    private sealed record Check(Events Performs, List<(int Slot, Lanes Lanes)> Marks);

    private static readonly Labels NothingImplied = new(ulong.MaxValue, ulong.MaxValue);

    private readonly List<Check> _checks = [];
    private readonly Dictionary<(IOperation Call, bool Outcome), int> _checkOf = [];

    /// <summary>Says what holds where the call came out as told.</summary>
    private void AddCheck(IOperation call, bool outcome, Events performs, IEnumerable<(IOperation Target, Lanes Lanes)> marks)
    {
        var slots = new List<(int, Lanes)>();
        foreach (var (target, lanes) in marks)
            if (lanes != Lanes.None && _slots.TryGetMask(target, out var slot)) slots.Add((slot, lanes));
        if (performs == Events.None && slots.Count == 0) return;
        if (!_checkOf.TryGetValue((call, outcome), out var index))
        {
            if (_checks.Count == MaxChecks) return;
            _checkOf.Add((call, outcome), index = _checks.Count);
            _checks.Add(new Check(performs, slots));
        }
        _checks[index] = new Check(performs, slots);
        Forget(1UL << index);                                                // an earlier round's outcome says nothing of this one
    }

    private void Forget(int maskSlot)
    {
        for (var i = 0; i < _checks.Count; i++)
            if (_checks[i].Marks.Any(m => m.Slot == maskSlot)) Forget(1UL << i);
    }

    private void Forget(ulong checks)
    {
        foreach (var slot in _slots.Truths) _now[slot] |= new Labels(checks, checks);
    }

    private void SetTruth(object key, IOperation? source)
    {
        if (_slots.TryGetTruth(key, out var slot)) _now[slot] = source is null ? NothingImplied : Truth(source);
    }

    /// <summary>The checks that the value being true (low) or false (high) does not imply.</summary>
    private Labels Truth(IOperation operation)
    {
        operation = Completion.Awaited(operation);
        switch (operation)
        {
            case { ConstantValue: { HasValue: true, Value: bool constant } }: return constant ? new(ulong.MaxValue, 0) : new(0, ulong.MaxValue);
            case ILocalReferenceOperation local: return TruthOf(local.Local);
            case IParameterReferenceOperation parameter: return TruthOf(parameter.Parameter);
            case IFlowCaptureReferenceOperation capture: return TruthOf(capture.Id);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not: return Opposite(Truth(not.Operand));
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison when Compared(comparison.LeftOperand, comparison.RightOperand) is var (value, with):
                return with == (comparison.OperatorKind == BinaryOperatorKind.Equals) ? Truth(value) : Opposite(Truth(value));
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.And } and: return new(Truth(and.LeftOperand).Low & Truth(and.RightOperand).Low, ulong.MaxValue);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Or } or: return new(ulong.MaxValue, Truth(or.LeftOperand).High & Truth(or.RightOperand).High);
            case IIsPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: bool expected } } } match:
                return expected ? Truth(match.Value) : Opposite(Truth(match.Value));
            default: return new(Unimplied(operation, true), Unimplied(operation, false));
        }
    }

    private static (IOperation Value, bool With)? Compared(IOperation left, IOperation right) =>
        right.ConstantValue is { HasValue: true, Value: bool r } ? (left, r) : left.ConstantValue is { HasValue: true, Value: bool l } ? (right, l) : null;

    private Labels TruthOf(object key) => _slots.TryGetTruth(key, out var slot) ? _now[slot] : NothingImplied;

    private static Labels Opposite(Labels truth) => new(truth.High, truth.Low);

    private ulong Unimplied(IOperation call, bool outcome) => _checkOf.TryGetValue((call, outcome), out var index) ? ~(1UL << index) : ulong.MaxValue;

    /// <summary>The current row, given that the condition came out as told.</summary>
    private Labels[] Given(IOperation condition, bool outcome)
    {
        var truth = Truth(condition);
        var unimplied = outcome ? truth.Low : truth.High;
        if (_checks.Count == 0 || unimplied == ulong.MaxValue) return _now;
        var row = (Labels[])_now.Clone();
        for (var i = 0; i < _checks.Count; i++)
        {
            if ((unimplied & (1UL << i)) != 0) continue;
            row[Slots.Events] = new Labels(row[Slots.Events].Low & ~(ulong)_checks[i].Performs, 0);
            foreach (var (slot, lanes) in _checks[i].Marks) row[slot] = row[slot].Without(lanes);
        }
        return row;
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Flow;

/// <summary>
/// Checks: calls that discharge only where their result is known to be true (or false), or where their task is known to have ended.
/// Each outcome has a bit; a truth value carries, for being true (low) and for being false (high), the bits of the outcomes that this
/// does <em>not</em> imply.
/// </summary>
internal sealed partial class MethodAnalysis
{
    /// <summary>What is certain in some case.</summary>
    private sealed record Facts(Events Done, List<(Mask Mask, Lanes Lanes)> Marks);

    private static readonly Labels NothingImplied = new(ulong.MaxValue, ulong.MaxValue);

    private readonly Facts?[] _checks;

    /// <summary>Says what holds where the call just made came out as told.</summary>
    private void AddCheck(IOperation call, CheckOutcome outcome, Facts facts)
    {
        if (!_slots.TryGetCheck(call, outcome, out var index)) return;
        _checks[index] = facts;
        var bit = 1UL << index;
        Forget(bit);                                                         // what an earlier round said is no more
        Set(Slots.Checks, new Labels(_now[Slots.Checks].Low & ~bit, _now[Slots.Checks].High | bit));
    }

    /// <summary>What was checked has another value now.</summary>
    private void Forget(Mask mask)
    {
        var bits = _slots.ChecksOf(mask);
        if (bits == 0) return;
        Forget(bits);
        Set(Slots.Checks, _now[Slots.Checks] | new Labels(bits, bits));
    }

    private void Forget(ulong bits)
    {
        foreach (var slot in _slots.Truths) Set(slot, _now[slot] | new Labels(bits, bits));
    }

    private void Apply(Facts facts, Labels[] row)
    {
        row[Slots.Events] = new Labels(row[Slots.Events].Low & ~(ulong)facts.Done, 0);
        foreach (var (mask, lanes) in facts.Marks) row[mask.Slot] = row[mask.Slot].Without(lanes);
    }

    /// <summary>A task kept in a variable has ended.</summary>
    private void Finish(IOperation waited)
    {
        if (Completion.Awaited(waited) is ILocalReferenceOperation { Local: var task } && _slots.OnlyValueOf(task) is { } made
            && _slots.TryGetCheck(Completion.Awaited(made), CheckOutcome.End, out var index)
            && _checks[index] is { } facts && (_now[Slots.Checks].Low & (1UL << index)) == 0)
            Apply(facts, _now);
    }

    private void SetTruth(IOperation target, Labels truth) => SetTruth(target is IFlowCaptureReferenceOperation ? null : Slots.SymbolOf(target), truth);

    private void SetTruth(object? key, Labels truth)
    {
        if (key is null || !_slots.TryGetTruth(key, out var slot)) return;
        if (!_slots.IsShared(key) || _unit.Function is null) Set(slot, truth);
        if (!_slots.IsShared(key) || _unit.Function is null || _common[slot] == NothingImplied) return;
        _common[slot] = NothingImplied;                                      // others write it too
        _commonChanged = true;
    }

    /// <summary>What the value being true, respectively false, does not imply here, where some outcomes are known already.</summary>
    private Labels TruthHere(IOperation operation)
    {
        var truth = Truth(operation);
        var unknown = _now[Slots.Checks].High;
        return new(truth.Low & unknown, truth.High & unknown);
    }

    private Labels Truth(IOperation operation)
    {
        operation = Completion.Awaited(operation);
        switch (operation)
        {
            case { ConstantValue: { HasValue: true, Value: bool constant } }: return constant ? new(ulong.MaxValue, 0) : new(0, ulong.MaxValue);
            case { ConstantValue: { HasValue: true, Value: null } } or IDefaultValueOperation { Type.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }: return Labels.None;   // neither
            case ILocalReferenceOperation local: return TruthOf(local.Local);
            case IParameterReferenceOperation parameter: return TruthOf(parameter.Parameter);
            case IFlowCaptureReferenceOperation capture: return TruthOf(capture.Id);
            case ISimpleAssignmentOperation assignment: return Truth(assignment.Target);
            case ICompoundAssignmentOperation { OperatorKind: var kind } compound: return Joined(kind, Truth(compound.Target), Truth(compound.Value));
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not: return Opposite(Truth(not.Operand));
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison when Compared(comparison.LeftOperand, comparison.RightOperand) is var (value, with):
                return comparison.OperatorKind == BinaryOperatorKind.Equals ? Is(value, with) : Opposite(Is(value, with));
            case IBinaryOperation { OperatorKind: var kind } binary: return Joined(kind, Truth(binary.LeftOperand), Truth(binary.RightOperand));
            case IIsPatternOperation match: return Matches(match.Value, match.Pattern);
            default: return new(Unimplied(operation, CheckOutcome.True), Unimplied(operation, CheckOutcome.False));
        }
    }

    private static Labels Joined(BinaryOperatorKind kind, Labels left, Labels right) => kind switch
    {
        BinaryOperatorKind.And => new(left.Low & right.Low, left.High | right.High),
        BinaryOperatorKind.Or => new(left.Low | right.Low, left.High & right.High),
        _ => NothingImplied,
    };

    /// <summary>A nullable value that is not <see langword="true"/> may be <see langword="null"/> as well.</summary>
    private Labels Is(IOperation value, bool expected)
    {
        var truth = expected ? Truth(value) : Opposite(Truth(value));
        return value.Type is { SpecialType: SpecialType.System_Boolean } ? truth : new(truth.Low, ulong.MaxValue);
    }

    private Labels Matches(IOperation value, IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: bool expected } } => Is(value, expected),
        INegatedPatternOperation negated => Opposite(Matches(value, negated.Pattern)),
        _ => NothingImplied,
    };

    private static (IOperation Value, bool With)? Compared(IOperation left, IOperation right) =>
        Constant(right) is { } r ? (left, r) : Constant(left) is { } l ? (right, l) : null;

    private static bool? Constant(IOperation operation) =>
        operation is IConversionOperation { OperatorMethod: null } conversion ? Constant(conversion.Operand) : operation.ConstantValue is { HasValue: true, Value: bool value } ? value : null;

    private Labels TruthOf(object key) => _slots.TryGetTruth(key, out var slot) ? _now[slot] | _common[slot] : NothingImplied;

    private static Labels Opposite(Labels truth) => new(truth.High, truth.Low);

    private ulong Unimplied(IOperation call, CheckOutcome outcome) => _slots.TryGetCheck(call, outcome, out var index) ? ~(1UL << index) | _now[Slots.Checks].Low : ulong.MaxValue;

    /// <summary>The current row, given that all outcomes but these are known. It is the same array each time.</summary>
    private Labels[] Given(ulong unimplied)
    {
        if (unimplied == ulong.MaxValue) return _now;
        _now.CopyTo(_given, 0);
        for (var i = 0; i < _checks.Length; i++)
            if ((unimplied & (1UL << i)) == 0 && _checks[i] is { } facts) Apply(facts, _given);
        _given[Slots.Checks] = new Labels(_given[Slots.Checks].Low, _given[Slots.Checks].High & unimplied);
        return _given;
    }
}

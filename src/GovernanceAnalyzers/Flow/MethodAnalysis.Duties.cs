using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Flow;

/// <summary>What calls owe for their arguments, and what they make certain.</summary>
internal sealed partial class MethodAnalysis
{
    private bool MayCheck(IOperation operation) => operation.Kind switch
    {
        OperationKind.Invocation when operation is IInvocationOperation call => call.TargetMethod.MethodKind == MethodKind.LocalFunction || MayCheck(call.TargetMethod, call.IsVirtual),
        OperationKind.ObjectCreation when operation is IObjectCreationOperation { Constructor: { } constructor } => MayCheck(constructor, isVirtual: false),
        _ => false,
    };

    private bool MayCheck(IMethodSymbol method, bool isVirtual) =>
        _model.Of(method) is { MarksArguments: true } or { Performs: not Events.None } || _bodies.Targets(method, isVirtual).Any();

    private void UseArguments(CallSite site, Inputs inputs, MethodContract contract, Summary? summary, Passage passage)
    {
        var notDone = NotDone & ~passage.Events;
        for (var i = 0; i < inputs.Operations.Length - 1; i++)
        {
            if (inputs.Operations[i] is not { } argument || IsNothing(argument)) continue;
            var parameter = contract.Parameter(i);
            var owed = parameter.Duties | Conditional(parameter.Conditional, inputs);
            if (parameter.Into is { } into && inputs.Operations[into] is { } target) owed |= _model.Into(target);
            foreach (var duty in owed.Parts())
                Pass(duty, argument, inputs.Labels[i]);
            if (parameter.ResultLeaves) Leaves(argument, site.Method);
            if (parameter.Feeds != Lanes.None && Function(argument) is IFlowAnonymousFunctionOperation fed) _found.Fed.Add(fed.Symbol);
            if (contract.HandsOn && summary is null && (parameter.Duties & Duties.PersonalDataUse) == Duties.None && !IsFunction(argument))
                Pass(Duties.PersonalDataUse, argument, inputs.Labels[i]);
        }
        foreach (var duty in contract.Owes.Parts())
            Pass(duty, site.Operation, duty == Duties.ScreenedCall ? Asked(inputs, contract) : Labels.Source(duty.Lane()));
        if (summary is null) return;
        foreach (var open in summary.Open)
        {
            var lane = open.Duty.Lane();
            if (open.Value.HasSource(lane)) Use(open.Duty, site.Operation, Labels.Source(lane), notDone, open.Sink, open.Where, open.Origin);
            for (var i = 0; i < inputs.Labels.Length; i++)
                if (open.Value.HasParameter(lane, i) && !IsNothing(inputs.Operations[i])) Use(open.Duty, !open.Duty.IsOfCall() && IsWritten(inputs.Operations[i]) ? inputs.Operations[i]! : site.Operation, inputs.Labels[i].Only(open.Value.LanesOf(i)), notDone, open.Sink, open.Where);
        }

        void Pass(Duties duty, IOperation value, Labels labels)
        {
            if (labels.Any(duty.Lane() & passage.MayMark)) NotUnderstood(Untold);
            Use(duty, value, labels.Without(duty.IsOfCall() ? Lanes.None : passage.Lanes), notDone, site.Method, null);
        }
    }

    private static IOperation? Function(IOperation argument) => (argument is IConversionOperation conversion ? conversion.Operand : argument) is IDelegateCreationOperation function ? function.Target : null;

    private Duties Conditional(ConditionalDuties? owed, Inputs inputs) =>
        owed is { Ordinal: >= 0 } && inputs.Operations[owed.Ordinal] is { } other && owed.IsNamed(Captured(other)) ? owed.Duties : Duties.None;

    /// <summary>What a capture was given, when that is one expression.</summary>
    private IOperation Captured(IOperation value) =>
        value is IFlowCaptureReferenceOperation capture && _found.Captures.TryGetValue(capture.Id, out var arms) && arms.Count == 1 ? arms.Keys.First() : value;

    /// <summary>What a model is given; where that cannot be told, all that goes into the call.</summary>
    private static Labels Asked(Inputs inputs, MethodContract contract)
    {
        Labels? asked = null;
        for (var i = 0; i < contract.Parameters.Length; i++)
            if ((contract.Parameters[i].Duties & Duties.ModelInput) != Duties.None) asked = inputs.Labels[i] | (asked ?? Labels.None);
        return asked ?? inputs.Labels.Aggregate(Labels.None, (all, input) => all | input);
    }

    /// <summary>Whether the argument, or each of those that a call takes as one array, stands in the code.</summary>
    private static bool IsWritten(IOperation? argument) => argument is not null && TextForm.Shown(argument) is { IsImplicit: false } or IArrayCreationOperation;

    /// <summary>Nothing is owed for nothing: <see langword="null"/>, <see langword="default"/>, or a parameter that is left at one of them.</summary>
    private static bool IsNothing(IOperation? argument) => argument is { ConstantValue: { HasValue: true, Value: null } } or IDefaultValueOperation;

    /// <param name="passed">What steps around the call have done.</param>
    private void Discharge(CallSite site, Inputs inputs, MethodContract contract, Summary? summary, Events passed)
    {
        if (summary is not null)
        {
            Settle(site, With(FactsOf(summary.Exit, inputs)), With(FactsOf(summary.WhenTrue, inputs)), With(FactsOf(summary.WhenFalse, inputs)));
            return;
        }
        if (contract.Performs == Events.None && passed == Events.None && !contract.MarksArguments) return;
        var facts = FactsOf(contract.Performs.WithProof() | passed, inputs, i => contract.Parameter(i).Marks);
        Settle(site, contract.OnlyWhenTrue ? Nothing : facts, facts, contract.OnlyWhenTrue ? Nothing : facts);

        Facts With(Facts facts) => passed == Events.None ? facts : facts with { Done = facts.Done | passed };
    }

    private static readonly Facts Nothing = new(Events.None, []);

    private void Settle(CallSite site, Facts always, Facts whenTrue, Facts whenFalse)
    {
        if (Completion.Completes(site.Method, site.Operation)) Apply(always, _now);
        else AddCheck(site.Operation, CheckOutcome.End, always);
        AddCheck(site.Operation, CheckOutcome.True, whenTrue);
        AddCheck(site.Operation, CheckOutcome.False, whenFalse);
    }

    private Facts FactsOf(Outcome outcome, Inputs inputs) => FactsOf(~outcome.NotDone, inputs, i => Lanes.All & ~outcome.Unmarked[i]);

    private Facts FactsOf(Events done, Inputs inputs, Func<int, Lanes> marks)
    {
        var facts = new Facts(done, []);
        for (var i = 0; i < inputs.Operations.Length - 1; i++)
            if (inputs.Operations[i] is { } argument && marks(i) is not Lanes.None and var lanes && _slots.MaskOf(Declaration(argument)) is { } mask) facts.Marks.Add((mask, lanes));
        return facts;
    }

    /// <summary>What is certain at one end of a nested function; until that is known to be reached, everything.</summary>
    private Facts FactsOf(Labels[]? row, IMethodSymbol function, Inputs inputs)
    {
        var facts = FactsOf(row is null ? Events.All : ~(Events)row[Slots.Events].Low, inputs, i => Earned(function.Parameters[i], row));
        foreach (var mask in _slots.Masks)
            if (!IsAt(mask.Home, function) && EarnedBy(mask, row) is not Lanes.None and var lanes) facts.Marks.Add((mask, lanes));
        return facts;
    }

    /// <summary>The marks that the function's argument has earned, rather than another value that the parameter was given.</summary>
    private Lanes Earned(IParameterSymbol parameter, Labels[]? row) =>
        row is null ? Lanes.All
        : parameter.RefKind == RefKind.None && _slots.IsWritten(parameter) ? Lanes.None
        : _slots.MaskOf(new Place(parameter, "")) is { } mask ? EarnedBy(mask, row) : Lanes.None;

    private Lanes EarnedBy(Mask mask, Labels[]? row) => row is null ? Lanes.All : Lanes.All & ~Lacking(mask, row);
}

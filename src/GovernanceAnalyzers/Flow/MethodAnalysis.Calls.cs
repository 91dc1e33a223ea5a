using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Flow;

/// <summary>Calls: what they bring, take away, discharge and leave open.</summary>
internal sealed partial class MethodAnalysis
{
    /// <param name="Assigned">The value that a setter gets.</param>
    private readonly record struct CallSite(
        IMethodSymbol Method, bool IsVirtual, IOperation? Instance, ImmutableArray<IArgumentOperation> Arguments, IOperation Operation,
        IOperation? AssignedValue = null, Labels Assigned = default);

    /// <summary>What goes into a call: expressions and labels by ordinal, the receiver last.</summary>
    private readonly record struct Inputs(IOperation?[] Operations, Labels[] Labels);

    private Labels _ambient;

    private bool MayMarkArguments(IOperation operation) => operation switch
    {
        IInvocationOperation call => _model.Of(call.TargetMethod).MarksArguments || _bodies.Targets(call.TargetMethod, call.IsVirtual).Any(),
        IObjectCreationOperation { Constructor: { } constructor } => _model.Of(constructor).MarksArguments || _bodies.Targets(constructor, isVirtual: false).Any(),
        _ => false,
    };

    private bool IsKnown(IMethodSymbol method) => _model.Of(method) is var contract && contract != MethodContract.Opaque || SummaryOf(method, isVirtual: true, contract) is not null;

    private Summary? SummaryOf(IMethodSymbol method, bool isVirtual, MethodContract contract)
    {
        if (contract.IsHook) return null;
        Summary? joined = null;
        foreach (var target in _bodies.Targets(method, isVirtual))
            if (_summaryOf(target) is { } summary) joined = joined?.Join(summary) ?? summary;
        return joined;
    }

    private Labels CallOperator(IMethodSymbol method, IOperation operation, params IOperation[] operands)
    {
        var inputs = new Inputs(new IOperation?[operands.Length + 1], new Labels[operands.Length + 1]);
        for (var i = 0; i < operands.Length; i++) (inputs.Operations[i], inputs.Labels[i]) = (operands[i], Eval(operands[i]));
        return Apply(new CallSite(method, IsVirtual: false, null, ImmutableArray<IArgumentOperation>.Empty, operation), inputs);
    }

    private Labels Call(CallSite site)
    {
        var inputs = Evaluate(site);
        var target = Bodies.Normalize(site.Method);
        if (target.MethodKind == MethodKind.LocalFunction && _functions.TryGetValue(target, out var function)) return CallLocal(site, target, function, inputs);
        if (target.MethodKind == MethodKind.DelegateInvoke) Write(Slots.DelegateArguments, inputs.Labels.Aggregate(Labels.None, (a, b) => a | b), strong: false);
        return Apply(site, inputs);
    }

    private Inputs Evaluate(CallSite site)
    {
        var parameters = Bodies.Normalize(site.Method).Parameters.Length;
        var inputs = new Inputs(new IOperation?[parameters + 1], new Labels[parameters + 1]);
        for (var i = 0; i < parameters; i++) inputs.Labels[i] = Labels.Constant;
        inputs.Operations[parameters] = site.Instance;
        inputs.Labels[parameters] = site.Instance is null ? Labels.None : Eval(site.Instance);
        var outer = _ambient;
        _ambient = inputs.Labels[parameters];
        foreach (var argument in site.Arguments)
        {
            if (argument.Parameter is not { } parameter || parameter.Ordinal >= parameters) continue;
            inputs.Operations[parameter.Ordinal] = argument.Value;
            if (parameter.RefKind == RefKind.Out) continue;
            inputs.Labels[parameter.Ordinal] = Eval(argument.Value);
            if (!IsFunction(argument.Value)) _ambient |= inputs.Labels[parameter.Ordinal];
        }
        if (site.AssignedValue is not null)
        {
            inputs.Operations[parameters - 1] = site.AssignedValue;
            inputs.Labels[parameters - 1] = site.Assigned;
        }
        _ambient = outer;
        return inputs;
    }

    private static bool IsFunction(IOperation value) => value is IDelegateCreationOperation or IConversionOperation { Operand: IDelegateCreationOperation };

    private Labels CallLocal(CallSite site, IMethodSymbol target, FunctionState function, Inputs inputs)
    {
        Enter(target);
        foreach (var parameter in target.Parameters)
            if (parameter.RefKind != RefKind.Out) Write(parameter, inputs.Labels[parameter.Ordinal], strong: false);
        foreach (var parameter in target.Parameters)
            if (parameter.RefKind is RefKind.Out or RefKind.Ref && inputs.Operations[parameter.Ordinal] is { } argument)
                Assign(Declaration(argument), null, Read(parameter));
        if (Completion.Completes(target, site.Operation))
        {
            NotDone &= function.Exit is null ? Events.None : (Events)function.Exit[Slots.Events].Low;   // without an exit so far, nothing goes on from here
            foreach (var slot in _slots.Masks) _now[slot] &= function.Exit?[slot] ?? Labels.None;
        }
        return function.Result;
    }

    /// <summary>Applies a contract or summary; of unknown code, what goes in may come out.</summary>
    private Labels Apply(CallSite site, Inputs inputs)
    {
        var contract = _model.Of(site.Method);
        var summary = SummaryOf(site.Method, site.IsVirtual, contract);
        if (summary is not null) Declare(site.Method, inputs);
        UseArguments(site, inputs, contract, summary);
        var result = summary is null ? ResultOf(contract, inputs) : summary.Result.Substitute(inputs.Labels);
        if (site.Method.MethodKind == MethodKind.Constructor && summary is not null) result = summary.Left.Substitute(inputs.Labels);
        Fill(site, inputs, contract, summary, result);
        Discharge(site, inputs, contract, summary);
        var returned = site.Method.MethodKind == MethodKind.Constructor ? site.Method.ContainingType : site.Method.ReturnType;
        result = _model.OfType(returned).Apply(result.Without(contract.Clears)) | Labels.Source(contract.Adds);
        RecordOrigin(site, contract);
        return result;
    }

    /// <summary>In the body of what is called, a value is also what its parameter declares.</summary>
    private void Declare(IMethodSymbol method, Inputs inputs)
    {
        foreach (var parameter in Bodies.Normalize(method).Parameters)
        {
            var declared = _model.OfValue(parameter).Over(_model.OfType(parameter.Type)).Adds;
            if (inputs.Operations[parameter.Ordinal] is { ConstantValue.HasValue: false } && !inputs.Labels[parameter.Ordinal].Any(declared))
                inputs.Labels[parameter.Ordinal] |= Labels.Source(declared);
        }
    }

    private Labels ResultOf(MethodContract contract, Inputs inputs)
    {
        if (contract.IsMeasure) return Labels.Constant;
        var parts = new List<Labels>();
        for (var i = 0; i < inputs.Labels.Length; i++)
            if (inputs.Operations[i] is { } operation && !(operation is IConversionOperation { Operand: var inner } && IsFunction(inner))) parts.Add(inputs.Labels[i]);
        if (parts.Count == 0) return contract.Carries ? Labels.Constant : Labels.Unknown;
        var result = Labels.Combine(parts);
        if (contract.Composes) return Composed(result);
        if (contract.IsFresh) return result | Labels.Source(Lanes.Unstamped | Lanes.Unmarked);
        if (contract.Alters)
        {
            result |= Labels.Source(Lanes.Assumed);
            if (result.Any(Lanes.Generated)) result |= Labels.Source(Lanes.GeneratedUnstamped);
        }
        if (!contract.Carries)
        {
            result |= Labels.Source(Lanes.Unverified);                       // another value than the one that was checked
            if (!result.Any(Lanes.Unstamped) && result.Any(Lanes.Unmarked)) result |= Labels.Source(Lanes.Unstamped);
        }
        return result;
    }

    private void UseArguments(CallSite site, Inputs inputs, MethodContract contract, Summary? summary)
    {
        for (var i = 0; i < inputs.Operations.Length - 1; i++)
        {
            if (inputs.Operations[i] is not { } argument) continue;
            var parameter = contract.Parameter(i);
            foreach (var duty in DutyFacts.Each)
                if ((parameter.Duties & duty) != Duties.None) Use(duty, argument, inputs.Labels[i], NotDone, site.Method, null);
            if (parameter.ResultLeaves) Leaves(argument, site.Method);
            if (contract.HandsOn && summary is null && (parameter.Duties & Duties.PersonalDataUse) == Duties.None && !IsFunction(argument))
                Use(Duties.PersonalDataUse, argument, inputs.Labels[i], NotDone, site.Method, null);
        }
        if (summary is null) return;
        foreach (var open in summary.Open)
        {
            var lane = open.Duty.Lane();
            if (open.Value.HasSource(lane)) Use(open.Duty, site.Operation, Labels.Source(lane), NotDone, open.Sink, open.Where, open.Origin);
            for (var i = 0; i < inputs.Labels.Length; i++)
                if (open.Value.HasParameter(lane, i)) Use(open.Duty, inputs.Operations[i] is { IsImplicit: false } given ? given : site.Operation, inputs.Labels[i], NotDone, open.Sink, open.Where);
        }
    }

    /// <summary>What the call leaves in its arguments, its receiver and the fields of <c>this</c>.</summary>
    private void Fill(CallSite site, Inputs inputs, MethodContract contract, Summary? summary, Labels result)
    {
        foreach (var parameter in Bodies.Normalize(site.Method).Parameters)
        {
            if (inputs.Operations[parameter.Ordinal] is not { } argument) continue;
            var adds = Labels.Source(contract.Parameter(parameter.Ordinal).Adds);
            var left = (summary is null ? Labels.Combine([.. inputs.Labels.Where(l => !l.IsEmpty).DefaultIfEmpty(result)]) : summary.Outs[parameter.Ordinal].Substitute(inputs.Labels)) | adds;
            if (parameter.RefKind is RefKind.Out or RefKind.Ref) Assign(Declaration(argument), site.Operation, _model.OfType(parameter.Type).Apply(left));
            else if (summary is not null && left != inputs.Labels[parameter.Ordinal] && parameter.Type is { IsValueType: false, SpecialType: not SpecialType.System_String })
                Keep(argument, null, left);                                  // a callee may fill the object it is given
        }
        if (summary is not null && IsOwn(site.Instance) && site.Method.MethodKind != MethodKind.LocalFunction)
        {
            foreach (var write in summary.Writes)
            {
                if (write.Key is not (IFieldSymbol or IPropertySymbol) || (site.Instance is null && !write.Key.IsStatic)) continue;
                var value = write.Value.Substitute(inputs.Labels);
                _writes[write.Key] = _writes.TryGetValue(write.Key, out var old) ? old | value : value;
                if (_slots.TryGet(write.Key, out _)) Put(write.Key, Read(write.Key) | value, _now, strong: true);
                Unmark(write.Key);
            }
        }
        else if (site.Instance is { } instance)
        {
            if (summary is not null) Keep(instance, null, summary.Left.Substitute(inputs.Labels));
            else if (MayKeep(site.Method) && inputs.Labels.Length > 1) Keep(instance, inputs.Operations[0], Labels.Combine([.. inputs.Labels.Take(inputs.Labels.Length - 1)]));
        }
    }

    /// <summary>Whether unknown code may keep its arguments in its receiver: <c>list.Add(x)</c>, <c>set.Add(x)</c>, <c>builder.Append(x)</c>.</summary>
    private static bool MayKeep(IMethodSymbol method) =>
        method.ContainingType is { IsReferenceType: true, SpecialType: not SpecialType.System_String } type
        && (method.ReturnsVoid || method.ReturnType.SpecialType == SpecialType.System_Boolean || SymbolEqualityComparer.Default.Equals(method.ReturnType, type));

    private void Discharge(CallSite site)
    {
        var contract = _model.Of(site.Method);
        var parameters = Bodies.Normalize(site.Method).Parameters.Length;
        var inputs = new Inputs(new IOperation?[parameters + 1], new Labels[parameters + 1]);
        foreach (var argument in site.Arguments)
            if (argument.Parameter is { } parameter) inputs.Operations[parameter.Ordinal] = argument.Value;
        Discharge(inputs, contract, SummaryOf(site.Method, site.IsVirtual, contract), site.Operation, completes: true);
    }

    private void Discharge(CallSite site, Inputs inputs, MethodContract contract, Summary? summary) =>
        Discharge(inputs, contract, summary, site.Operation, Completion.Completes(site.Method, site.Operation));

    private void Discharge(Inputs inputs, MethodContract contract, Summary? summary, IOperation call, bool completes)
    {
        var targets = inputs.Operations.Take(inputs.Operations.Length - 1).ToArray();
        if (contract.OnlyWhenTrue)
        {
            AddCheck(call, outcome: true, contract.Performs, targets.Select((t, i) => (t!, contract.Parameter(i).Marks)).Where(t => t.Item1 is not null));
        }
        else if (completes)
        {
            NotDone &= ~contract.Performs;
            for (var i = 0; i < targets.Length; i++)
                if (targets[i] is { } target) Mark(target, contract.Parameter(i).Marks);
        }
        if (summary is null) return;
        if (completes)
        {
            NotDone &= summary.Exit.NotDone;
            for (var i = 0; i < targets.Length; i++)
                if (targets[i] is { } target) Mark(target, Earned(summary.Exit, i));
        }
        foreach (var (outcome, value) in new[] { (summary.WhenTrue, true), (summary.WhenFalse, false) })
            AddCheck(call, value, summary.Exit.NotDone & ~outcome.NotDone, targets.Select((t, i) => (t!, Earned(outcome, i) & ~Earned(summary.Exit, i))).Where(t => t.Item1 is not null));

        static Lanes Earned(Outcome outcome, int parameter) => Lanes.All & ~outcome.Unmarked[parameter];
    }

    /// <summary>A function used as a value runs some time, maybe never, on what the body hands to delegates.</summary>
    private Labels Delegate(IMethodSymbol method, bool isVirtual, IOperation? instance, IOperation operation)
    {
        var passed = Read(Slots.DelegateArguments) | _ambient;
        if (passed.IsEmpty) passed = Labels.Unknown;
        var target = Bodies.Normalize(method);
        if (_functions.TryGetValue(target, out var function))
        {
            Enter(target);
            foreach (var parameter in target.Parameters) Write(parameter, passed, strong: false);
            return function.Result;
        }
        var inputs = new Inputs(new IOperation?[target.Parameters.Length + 1], new Labels[target.Parameters.Length + 1]);
        for (var i = 0; i < target.Parameters.Length; i++) (inputs.Operations[i], inputs.Labels[i]) = (operation, passed);
        inputs.Operations[target.Parameters.Length] = instance;
        inputs.Labels[target.Parameters.Length] = instance is null ? Labels.None : Eval(instance);
        var before = NotDone;
        var contract = _model.Of(method);
        var summary = SummaryOf(method, isVirtual, contract);
        if (summary is not null) UseArguments(new CallSite(method, isVirtual, instance, ImmutableArray<IArgumentOperation>.Empty, operation), inputs, MethodContract.Opaque, summary);
        NotDone = before;                                                    // nothing is certain to have been performed
        var result = summary is null ? ResultOf(contract, inputs) : summary.Result.Substitute(inputs.Labels);
        return result.Without(contract.Clears) | Labels.Source(contract.Adds);
    }

    private static IOperation Declaration(IOperation argument) => argument is IDeclarationExpressionOperation declaration ? declaration.Expression : argument;
}

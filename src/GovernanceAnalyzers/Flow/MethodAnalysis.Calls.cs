using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Flow;

/// <summary>Calls: what they bring, take away and leave behind.</summary>
internal sealed partial class MethodAnalysis
{
    /// <param name="Assigned">The value that a setter gets.</param>
    private readonly record struct CallSite(
        IMethodSymbol Method, bool IsVirtual, IOperation? Instance, ImmutableArray<IArgumentOperation> Arguments, IOperation Operation,
        IOperation? AssignedValue = null, Labels Assigned = default);

    /// <summary>What goes into a call: expressions and labels by ordinal, the receiver last.</summary>
    private readonly record struct Inputs(IOperation?[] Operations, Labels[] Labels)
    {
        public Inputs(int parameters) : this(new IOperation?[parameters + 1], new Labels[parameters + 1])
        {
            for (var i = 0; i < parameters; i++) Labels[i] = Flow.Labels.Constant;
        }

        /// <summary>All arguments together.</summary>
        public Labels Arguments
        {
            get
            {
                var whole = default(Labels.Whole);
                for (var i = 0; i < Labels.Length - 1; i++) whole.Add(Labels[i]);
                return whole.Labels;
            }
        }
    }

    private readonly Dictionary<(IMethodSymbol, bool), Summary?> _summaries = [];
    private Labels? _ambient;
    private bool _isFed;

    private bool IsKnown(IMethodSymbol method) => _model.Of(method) is var contract && contract != MethodContract.Opaque || SummaryOf(method, isVirtual: true, contract) is not null;

    /// <summary>What is known of the bodies that a call may run.</summary>
    private Summary? SummaryOf(IMethodSymbol method, bool isVirtual, MethodContract contract)
    {
        if (contract.IsHook) return null;
        if (_summaries.TryGetValue((method, isVirtual), out var joined)) return joined;
        foreach (var target in _bodies.Targets(method, isVirtual))
            if (_summaryOf(target) is { } summary) joined = joined?.Join(summary) ?? summary;
        _summaries.Add((method, isVirtual), joined);
        return joined;
    }

    private Labels CallOperator(IMethodSymbol method, IOperation operation, params IOperation[] operands)
    {
        var inputs = new Inputs(operands.Length);
        for (var i = 0; i < operands.Length; i++) (inputs.Operations[i], inputs.Labels[i]) = (operands[i], Eval(operands[i]));
        return Apply(new CallSite(method, IsVirtual: false, null, ImmutableArray<IArgumentOperation>.Empty, operation), inputs);
    }

    private Labels Call(CallSite site)
    {
        var inputs = Evaluate(site);
        var target = Bodies.Normalize(site.Method);
        if (target.MethodKind == MethodKind.LocalFunction && _functions.TryGetValue(target, out var function)) return CallLocal(site, target, function, inputs);
        if (target.MethodKind == MethodKind.DelegateInvoke) Share(Slot(Slots.DelegateArguments), inputs.Labels.Aggregate(Labels.None, (a, b) => a | b));
        return Apply(site, inputs);
    }

    private Inputs Evaluate(CallSite site)
    {
        var parameters = Bodies.Normalize(site.Method).Parameters.Length;
        var inputs = new Inputs(parameters);
        var contract = _model.Of(site.Method);
        var outer = _ambient;
        _ambient = null;
        inputs.Operations[parameters] = site.Instance;
        if (site.Instance is not null) inputs.Labels[parameters] = Eval(site.Instance);
        Labels? ambient = site.Instance is null ? null : inputs.Labels[parameters];
        foreach (var argument in site.Arguments)
        {
            if (IsFunction(argument.Value)) continue;
            var value = Take(argument);
            if (!argument.Value.ConstantValue.HasValue) ambient = (IsAskedBy(site, argument) ? value.Without(Lanes.Actionable | Lanes.Input) : value) | (ambient ?? Labels.None);
        }
        _ambient = ambient;                                                  // what functions among the arguments may be given
        foreach (var argument in site.Arguments)
        {
            if (!IsFunction(argument.Value)) continue;
            var fed = argument.Parameter is { } given ? contract.Parameter(given.Ordinal).Feeds : Lanes.None;
            _ambient = fed == Lanes.None ? ambient : (ambient ?? Labels.Unknown) | Labels.Source(fed);
            _isFed = fed != Lanes.None;
            Take(argument);
            _isFed = false;
        }
        _ambient = outer;
        if (site.AssignedValue is not null) (inputs.Operations[parameters - 1], inputs.Labels[parameters - 1]) = (site.AssignedValue, site.Assigned);
        return inputs;

        Labels Take(IArgumentOperation argument)
        {
            if (argument.Parameter is not { } parameter || parameter.Ordinal >= parameters) return Eval(argument.Value);
            inputs.Operations[parameter.Ordinal] = argument.Value;
            return parameter.RefKind == RefKind.Out ? Labels.None : inputs.Labels[parameter.Ordinal] = Eval(argument.Value);
        }
    }

    /// <summary>Whether by the argument something is looked up that functions among the arguments are given: text, where they take objects of a type from here.</summary>
    private bool IsAskedBy(CallSite site, IArgumentOperation argument) =>
        site.Instance is not null && argument.Value.Type?.SpecialType == SpecialType.System_String
        && site.Arguments.All(a => !IsFunction(a.Value) || (a.Value.Type is INamedTypeSymbol { DelegateInvokeMethod.Parameters: var given } && given.All(p => IsFromHere(p.Type))));

    private bool IsFromHere(ITypeSymbol type) => type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Enum, IsGenericType: false } && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _body.Owner.ContainingAssembly);

    private static bool IsFunction(IOperation value) => value is IDelegateCreationOperation or IConversionOperation { Operand: IDelegateCreationOperation };

    private Labels CallLocal(CallSite site, IMethodSymbol target, FunctionState function, Inputs inputs)
    {
        Enter(target, function.RunsAtOnce);
        foreach (var parameter in target.Parameters)
            if (parameter.RefKind != RefKind.Out) Pass(parameter, inputs.Labels[parameter.Ordinal]);
        foreach (var parameter in target.Parameters)
            if (parameter.RefKind is RefKind.Out or RefKind.Ref && inputs.Operations[parameter.Ordinal] is { } argument) AssignOut(argument, site.Operation, Read(parameter));
        Settle(site, FactsOf(function.Exit, target, inputs), FactsOf(function.WhenTrue, target, inputs), FactsOf(function.WhenFalse, target, inputs));
        return function.Result;
    }

    /// <summary>Applies a contract or summary; of unknown code, what goes in may come out.</summary>
    private Labels Apply(CallSite site, Inputs inputs)
    {
        var contract = _model.Of(site.Method);
        var summary = SummaryOf(site.Method, site.IsVirtual, contract);
        if (summary is not null) Declare(site.Method, inputs);
        var passage = PassageOf(site, contract);
        UseArguments(site, inputs, contract, summary, passage);
        Say(inputs, contract);
        var isConstructor = site.Method.MethodKind == MethodKind.Constructor;
        var result = summary is null ? ResultOf(site.Method, contract, inputs) : (isConstructor ? summary.Left : summary.Result).Substitute(inputs.Labels);
        FillArguments(site, inputs, contract, summary);
        if (summary is not null) FillReceiver(site, inputs, summary);
        else if (site.Instance is { } instance && MayKeep(site.Method) && !contract.KeepsNothing && inputs.Labels.Length > 1) Keep(instance, inputs.Operations[0], inputs.Arguments);
        Discharge(site, inputs, contract, summary, passage.Events);
        var returned = isConstructor ? site.Method.ContainingType : site.Method.ReturnType;
        var type = _model.OfType(returned);
        if (summary is not null || (isConstructor && IsEmpty(inputs))) type = type with { Adds = type.Adds & ~Lanes.Inside };      // what it was given is known
        result = type.Apply(result.Without(contract.Clears | passage.Lanes & Lanes.Stampless)) | Labels.Source(contract.Adds & ~passage.Lanes);
        RecordOrigin(site, contract);
        return result;
    }

    /// <summary>What is done by steps around the call, where it is of a model.</summary>
    private Passage PassageOf(CallSite site, MethodContract contract)
    {
        if (contract.Owes == Duties.None) return default;
        var receiver = site.Instance ?? (site.Method.IsExtensionMethod && site.Arguments.Length > 0 ? site.Arguments[0].Value : null);
        if (receiver is null) return default;
        var passage = _model.Around(receiver);
        if ((passage.MayMark & contract.Adds) != Lanes.None) NotUnderstood(Untold);
        return passage;
    }

    /// <summary>Whether a call is given nothing that anything could be known of.</summary>
    private static bool IsEmpty(Inputs inputs) => Array.TrueForAll(inputs.Operations, operation => operation is null or { ConstantValue.HasValue: true } or IDefaultValueOperation);

    /// <summary>What has been said of an argument here is not said again of what is made of it.</summary>
    private static void Say(Inputs inputs, MethodContract contract)
    {
        for (var i = 0; i < contract.Parameters.Length; i++) inputs.Labels[i] = inputs.Labels[i].Without(contract.Parameters[i].Duties.Said());
    }

    /// <summary>In the body of what is called, a value is also what its parameter declares.</summary>
    private void Declare(IMethodSymbol method, Inputs inputs)
    {
        foreach (var parameter in Bodies.Normalize(method).Parameters)
        {
            var declared = _model.OfValue(parameter).Over(_model.OfType(parameter.Type)).Adds;
            var value = inputs.Labels[parameter.Ordinal];
            if (inputs.Operations[parameter.Ordinal] is { ConstantValue.HasValue: false } && !Labels.Source(declared).IsWithin(value) && !IsDeclared(value, declared))
                inputs.Labels[parameter.Ordinal] = value.Without(declared) | Labels.Source(declared);
        }
    }

    /// <summary>Whether the value is that of a parameter that declares the same, so that its callers answer for it.</summary>
    private bool IsDeclared(Labels value, Lanes lanes) =>
        !_isEntry && _body.Parameters.Any(p => value.HasParameter(lanes, p.Ordinal) && (_model.OfValue(p).Over(_model.OfType(p.Type)).Adds & lanes) == lanes);

    private Labels ResultOf(IMethodSymbol method, MethodContract contract, Inputs inputs)
    {
        if (contract.IsMeasure || (contract.TellsParts is { } parts && parts.IsNamed(inputs.Operations[parts.Ordinal]))) return Told(inputs.Labels.Aggregate(Labels.None, (all, part) => all | part));
        var whole = default(Labels.Whole);
        for (var i = 0; i < inputs.Labels.Length; i++)
            if (inputs.Operations[i] is { } operation && !(IsFunction(operation) && (ReturnsNothing(operation) || contract.Parameter(i).ResultLeaves)) && MayReach(method, i)) whole.Add(contract.HandsOn ? inputs.Labels[i].Without(NotGiven(method, i)) : inputs.Labels[i]);
        if (whole.Count == 0) return contract.Carries ? Labels.Constant : Labels.Unknown;
        var result = whole.Labels;
        if (contract.Composes) return Composed(result);
        if (contract.IsFresh) return result.Without(Lanes.Actionable | Lanes.Untrusted) | Labels.Source(Lanes.Coverable);
        if (contract.Alters)
        {
            result |= Labels.Source(Lanes.Assumed);
            if (result.HasSource(Lanes.Generated)) result |= Labels.Source(Lanes.GeneratedUnstamped);
        }
        if (!contract.Carries)
        {
            result = Composed(result);
            if (result.HasSource(Lanes.Unmarked)) result |= Labels.Source(Lanes.Unstamped);
        }
        return result;
    }

    /// <summary>What code that cannot be read need not give back: all that its receiver holds; and what it is asked by, rather than what it makes something of.</summary>
    private static Lanes NotGiven(IMethodSymbol method, int ordinal)
    {
        method = Bodies.Normalize(method);
        var receiver = method is { IsStatic: false } ? method.Parameters.Length : method.IsExtensionMethod ? 0 : -1;
        return ordinal == method.Parameters.Length ? Lanes.Inside
            : receiver >= 0 && ordinal != receiver && method.MethodKind != MethodKind.Constructor ? Lanes.Actionable | Lanes.Input
            : Lanes.None;
    }

    private static bool ReturnsNothing(IOperation function) => function.Type is INamedTypeSymbol { DelegateInvokeMethod.ReturnsVoid: true };

    /// <summary>
    /// Whether an argument may be in the result. Where a function among the parameters makes values of a type parameter that the result
    /// is made of, as in <c>Select&lt;TSource, TResult&gt;</c>, only what speaks of that type parameter is.
    /// </summary>
    private static bool MayReach(IMethodSymbol method, int ordinal)
    {
        method = Bodies.Normalize(method);
        if (IsKey(method, ordinal)) return false;
        if (!method.IsGenericMethod) return true;
        foreach (var parameter in method.Parameters)
            if (parameter.Type is INamedTypeSymbol { DelegateInvokeMethod.ReturnType: var made } && IsOfResult(method, made))
                return IsOfResult(method, ordinal < method.Parameters.Length ? method.Parameters[ordinal].Type : method.ContainingType);
        return true;
    }

    /// <summary>Whether by the argument something is looked up: a <c>TKey</c>, where the member gives a <c>TValue</c> of the same type.</summary>
    private static bool IsKey(IMethodSymbol method, int ordinal)
    {
        if (ordinal >= method.Parameters.Length || method.Parameters[ordinal] is not { RefKind: RefKind.None, Type: ITypeParameterSymbol key }) return false;
        var given = method.Parameters.FirstOrDefault(p => p.RefKind == RefKind.Out)?.Type ?? method.ReturnType;
        return given is ITypeParameterSymbol value && SymbolEqualityComparer.Default.Equals(value.ContainingSymbol, key.ContainingSymbol) && !SymbolEqualityComparer.Default.Equals(value, key);
    }

    /// <summary>Whether the type speaks of a type parameter that the result of the method speaks of.</summary>
    private static bool IsOfResult(IMethodSymbol method, ITypeSymbol type)
    {
        foreach (var parameter in method.TypeParameters)
            if (Mentions(method.ReturnType, parameter) && Mentions(type, parameter)) return true;
        return false;
    }

    private static bool Mentions(ITypeSymbol type, ITypeParameterSymbol parameter) => type switch
    {
        INamedTypeSymbol named => named.TypeArguments.Any(t => Mentions(t, parameter)),
        IArrayTypeSymbol array => Mentions(array.ElementType, parameter),
        _ => SymbolEqualityComparer.Default.Equals(type, parameter),
    };

    private void FillArguments(CallSite site, Inputs inputs, MethodContract contract, Summary? summary)
    {
        foreach (var parameter in Bodies.Normalize(site.Method).Parameters)
        {
            if (inputs.Operations[parameter.Ordinal] is not { } argument) continue;
            var isOut = parameter.RefKind is RefKind.Out or RefKind.Ref;
            if (!isOut && summary is null) continue;
            var left = summary is null ? ResultOf(site.Method, contract with { IsMeasure = false }, inputs).Without(contract.Clears & Lanes.Legible) : summary.Outs[parameter.Ordinal].Substitute(inputs.Labels);
            if (isOut) AssignOut(argument, site.Operation, _model.OfType(parameter.Type).Apply(left) | Labels.Source(contract.Parameter(parameter.Ordinal).Adds));
            else if (parameter.Type is { IsValueType: false, SpecialType: not SpecialType.System_String })
                Fill(argument, left, adds: !summary!.Outs[parameter.Ordinal].IsWithin(Labels.Parameter(parameter.Ordinal)));
        }
    }

    /// <summary>A callee may fill the object it is given, or stamp it.</summary>
    private void Fill(IOperation target, Labels value, bool adds)
    {
        if (adds) Keep(target, null, value);
        else if (Slots.SymbolOf(target) is { } symbol && _slots.TryGet(symbol, out var slot)) Put(symbol, slot, Labels.Combine(Read(symbol), value));
    }

    private void AssignOut(IOperation argument, IOperation call, Labels value)
    {
        var target = Declaration(argument);
        Assign(target, null, value);
        if (Slots.SymbolOf(target) is { } symbol) Define(symbol, call);
    }

    /// <summary>What the call leaves in its receiver and in static fields.</summary>
    private void FillReceiver(CallSite site, Inputs inputs, Summary summary)
    {
        var isOwn = site.Instance is not null && Slots.IsOwn(site.Instance);
        foreach (var write in summary.Writes)
            if (write.Key.IsStatic || isOwn) MayWrite(write.Key, write.Value.Substitute(inputs.Labels));
        var left = summary.Left.Substitute(inputs.Labels);
        if (isOwn) LeaveInThis(left);
        else if (site.Instance is { } instance) Fill(instance, left, adds: !summary.Left.IsWithin(Labels.Constant));
    }

    private void MayWrite(ISymbol member, Labels value)
    {
        Wrote(member, value);
        MayPut(member, value);
        foreach (var mask in _slots.MasksOf(member)) Unmark(mask, Lanes.All);
    }

    /// <summary>Whether unknown code may keep its arguments in its receiver: <c>list.Add(x)</c>, <c>set.Add(x)</c>, <c>builder.Append(x)</c>.</summary>
    private static bool MayKeep(IMethodSymbol method) =>
        method is { ReturnsVoid: true, IsReadOnly: false, ContainingType.IsValueType: true }
        || method.ContainingType is { IsReferenceType: true, SpecialType: not SpecialType.System_String } type
        && (method.ReturnsVoid || method.ReturnType.SpecialType == SpecialType.System_Boolean || GivesReceiver(method));

    /// <summary>Whether a call may give back what it was called on: <c>builder.Append(x).Append(y)</c>.</summary>
    private static bool GivesReceiver(IMethodSymbol method) =>
        method.ContainingType is { IsReferenceType: true, SpecialType: not SpecialType.System_String } type && SymbolEqualityComparer.Default.Equals(method.ReturnType, type);

    /// <summary>A function used as a value runs some time, maybe never, on what the body hands to delegates.</summary>
    private Labels Delegate(IMethodSymbol method, bool isVirtual, IOperation? instance, IOperation operation)
    {
        var passed = Read(Slots.DelegateArguments) | (_ambient ?? Labels.Unknown);
        var target = Bodies.Normalize(method);
        if (_functions.TryGetValue(target, out var function))
        {
            Enter(target, atOnce: false, _model.Before(operation).Events);
            foreach (var parameter in target.Parameters) Pass(parameter, passed);
            return function.Result;
        }
        var inputs = new Inputs(target.Parameters.Length);
        for (var i = 0; i < target.Parameters.Length; i++) (inputs.Operations[i], inputs.Labels[i]) = (operation, passed);
        inputs.Operations[target.Parameters.Length] = instance;
        inputs.Labels[target.Parameters.Length] = instance is null ? Labels.None : Eval(instance);
        var contract = _model.Of(method);
        var summary = SummaryOf(method, isVirtual, contract);
        if (summary is not null)
        {
            UseArguments(new CallSite(method, isVirtual, instance, ImmutableArray<IArgumentOperation>.Empty, operation), inputs, MethodContract.Opaque, summary, _model.Before(operation));
            foreach (var write in summary.Writes) Escape(write.Key, write.Value.Substitute(inputs.Labels));
        }
        var result = summary is null ? ResultOf(method, contract, inputs) : summary.Result.Substitute(inputs.Labels);
        return result.Without(contract.Clears) | Labels.Source(contract.Adds);
    }

    /// <summary>The member may be written at any time from now on.</summary>
    private void Escape(ISymbol member, Labels value)
    {
        Wrote(member, value);
        if (_slots.TryGet(member, out var slot)) Share(slot, value);
        foreach (var mask in _slots.MasksOf(member)) Share(mask.Slot, Labels.Source(Lanes.All));
    }

    private static IOperation Declaration(IOperation argument) => argument is IDeclarationExpressionOperation declaration ? declaration.Expression : argument;
}

using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Flow;

/// <summary>The labels of expressions.</summary>
internal sealed partial class MethodAnalysis
{
    /// <summary>Down to here nobody asks whether the stack is deep enough.</summary>
    private const int ShallowDepth = 20;

    private int _depth;

    private Labels Eval(IOperation? operation)
    {
        if (operation is null) return Labels.None;
        if (++_depth > ShallowDepth) RuntimeHelpers.EnsureSufficientExecutionStack();
        var value = Masked(operation, Evaluate(operation));
        _depth--;
        return value;
    }

    /// <remarks>By kind first: to ask each expression for each interface in turn took longer than the rest.</remarks>
    private Labels Evaluate(IOperation operation)
    {
        if (operation.ConstantValue is { HasValue: true, Value: var constant }) return constant is string text ? Labels.Constant | Labels.Source(_model.OfText(text)) : Labels.Constant;
        switch (operation.Kind)
        {
            case OperationKind.NameOf or OperationKind.TypeOf or OperationKind.SizeOf or OperationKind.DefaultValue or OperationKind.Literal: return Labels.Constant;
            case OperationKind.LocalReference when operation is ILocalReferenceOperation { Local: var local }: return Read(local) | Asked(local);
            case OperationKind.ParameterReference when operation is IParameterReferenceOperation { Parameter: var parameter }:
                return (IsOfNestedFunction(parameter) ? Declared(parameter, parameter.Type, Read(parameter)) : Read(parameter)) | Asked(parameter);
            case OperationKind.InstanceReference when operation is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }: return Receiver();
            case OperationKind.FieldReference when operation is IFieldReferenceOperation field: return Member(field);
            case OperationKind.PropertyReference when operation is IPropertyReferenceOperation property: return Property(property);
            case OperationKind.FlowCaptureReference when operation is IFlowCaptureReferenceOperation capture: return Read(capture.Id);
            case OperationKind.FlowCapture when operation is IFlowCaptureOperation capture: return Capture(capture);
            case OperationKind.CompoundAssignment when operation is ICompoundAssignmentOperation compound:
            {
                var value = Composed(Labels.Combine(Eval(compound.Target), Eval(compound.Value)));
                var truth = TruthHere(compound);
                Assign(compound.Target, compound, value);
                Define(compound.Target, compound.Value);
                SetTruth(compound.Target, truth);
                return value;
            }
            case OperationKind.DeconstructionAssignment when operation is IDeconstructionAssignmentOperation deconstruction: return Deconstruct(deconstruction.Target, deconstruction.Value);
            case OperationKind.SimpleAssignment when operation is ISimpleAssignmentOperation assignment:
            {
                var value = Eval(assignment.Value);
                var truth = TruthHere(assignment.Value);
                Assign(assignment.Target, assignment.Value, value);
                SetTruth(assignment.Target, truth);
                return value;
            }
            case OperationKind.Increment or OperationKind.Decrement when operation is IIncrementOrDecrementOperation step: return Eval(step.Target);
            case OperationKind.Invocation when operation is IInvocationOperation call:
            {
                var value = Call(new CallSite(call.TargetMethod, call.IsVirtual, call.Instance, call.Arguments, call));
                Finish(call);
                return value;
            }
            case OperationKind.ObjectCreation when operation is IObjectCreationOperation { Constructor: { } constructor } creation:
            {
                var value = Call(new CallSite(constructor, IsVirtual: false, null, creation.Arguments, creation));
                return creation.Initializer is { } initializer ? Labels.Combine(value, Eval(initializer)) : value;
            }
            case OperationKind.Conversion when operation is IConversionOperation { OperatorMethod: { } method } conversion: return CallOperator(method, conversion, conversion.Operand);
            case OperationKind.Binary when operation is IBinaryOperation { OperatorKind: >= BinaryOperatorKind.Equals }:
            case OperationKind.TupleBinary or OperationKind.IsNull or OperationKind.IsType: return Told(Parts(operation));       // a verdict, not the data
            case OperationKind.Binary when operation is IBinaryOperation { OperatorMethod: { } method } binary: return CallOperator(method, binary, binary.LeftOperand, binary.RightOperand);
            case OperationKind.Binary when operation is IBinaryOperation { Type.SpecialType: SpecialType.System_String } concatenation: return Composed(Labels.Combine(Text(concatenation.LeftOperand), Text(concatenation.RightOperand)));
            case OperationKind.Binary or OperationKind.InterpolatedString: return Composed(Whole(operation));
            case OperationKind.Interpolation when operation is IInterpolationOperation part: return Text(part.Expression);
            case OperationKind.Unary when operation is IUnaryOperation { OperatorMethod: { } method } unary: return CallOperator(method, unary, unary.Operand);
            case OperationKind.YieldReturn when operation is IReturnOperation { ReturnedValue: { } yielded }:
            {
                var value = Eval(yielded);
                Return(yielded, value);
                return value;
            }
            case OperationKind.Await when operation is IAwaitOperation await:
            {
                var value = Eval(await.Operation);
                Finish(await);
                return value;
            }
            case OperationKind.FlowAnonymousFunction when operation is IFlowAnonymousFunctionOperation lambda: return Delegate(lambda.Symbol, isVirtual: false, null, lambda);
            case OperationKind.MethodReference when operation is IMethodReferenceOperation reference: return Delegate(reference.Method, reference.IsVirtual, reference.Instance, reference);
            case OperationKind.IsPattern when operation is IIsPatternOperation match: return Match(match);
            case OperationKind.DynamicInvocation or OperationKind.DynamicMemberReference or OperationKind.DynamicObjectCreation or OperationKind.DynamicIndexerAccess:
                Parts(operation);
                NotUnderstood("dynamic");
                return Labels.None;
            case OperationKind.FunctionPointerInvocation:
                Parts(operation);
                NotUnderstood("function pointer");
                return Labels.None;
            case OperationKind.CaughtException: return Labels.Unknown;
            case OperationKind.ArrayCreation when operation is IArrayCreationOperation { IsImplicit: true, Initializer: { } listed } list: return Listed(list, listed.ElementValues);
            case OperationKind.ArrayCreation when operation is IArrayCreationOperation { Initializer: null }:
            case OperationKind.ObjectCreation or OperationKind.TypeParameterObjectCreation:
                Parts(operation);
                return Labels.Constant;
            default: return Whole(operation);                                // conversions, tuples, arrays, collections
        }
    }

    private Labels.Whole Parts(IOperation operation)
    {
        var parts = default(Labels.Whole);
        foreach (var child in operation.ChildOperations) parts.Add(Eval(child));
        return parts;
    }

    /// <summary>What is put together is another value than its parts: it has their labels and stamps, but was not itself verified.</summary>
    private static Labels Composed(Labels value) => value.Without(Lanes.Unverified) | Labels.Source(Lanes.Unverified);

    /// <summary>Arguments that a call takes as one array: a person would change the one, not the call.</summary>
    private Labels Listed(IArrayCreationOperation list, ImmutableArray<IOperation> elements)
    {
        if (elements.IsEmpty) return Labels.Constant;
        var values = elements.Select(e => (e, Eval(e))).ToList();
        if (_recording) _found.Listed[list] = values;
        var whole = default(Labels.Whole);
        foreach (var (_, value) in values) whole.Add(value);
        return whole.Labels;
    }

    /// <summary>What a variable is that is given to a model somewhere in the body: a question.</summary>
    private Labels Asked(ISymbol variable) => _asked.Contains(variable) ? Labels.Source(Lanes.Exchange) : Labels.None;

    private Labels Whole(IOperation operation)
    {
        var parts = Parts(operation);
        return parts.Count == 0 ? Labels.Constant : parts.Labels;
    }

    /// <summary>A value as text: what its own <c>ToString</c> makes of it; without one, the name of its type.</summary>
    private Labels Text(IOperation operation)
    {
        var shown = TextForm.Shown(operation);
        return TextForm.MethodOf(shown) switch
        {
            { ContainingType.SpecialType: SpecialType.System_Object or SpecialType.System_ValueType } => Eval(operation).Without(Lanes.Inside),
            { } method when _bodies.Targets(method, isVirtual: true).Any() => Call(new CallSite(method, IsVirtual: true, shown, ImmutableArray<IArgumentOperation>.Empty, operation)),
            _ => Eval(operation).AsWhole(),
        };
    }

    private Labels Member(IFieldReferenceOperation reference)
    {
        var value = Declared(reference.Field, reference.Field.Type, Slots.IsOwn(reference.Instance) ? Own(reference) : Of(reference, reference.Field.Type));
        if (_model.OfValue(reference.Field).Performs is not Events.None and var done) NotDone &= ~done.WithProof();
        return value;
    }

    private Labels Property(IPropertyReferenceOperation reference)
    {
        var property = reference.Property.OriginalDefinition;
        if (property.GetMethod is { } getter && IsKnown(getter))
        {
            var returned = Call(new CallSite(getter, Bodies.IsVirtual(reference), reference.Instance, reference.Arguments, reference));
            Finish(reference);
            return Declared(property, property.Type, returned);
        }
        var value = Slots.IsOwn(reference.Instance) && !property.IsIndexer ? Own(reference) : Of(reference, property.Type);
        foreach (var argument in reference.Arguments) Eval(argument.Value);
        Finish(reference);
        return Declared(property, property.Type, value);
    }

    /// <summary>A static member, or a member of <c>this</c>.</summary>
    private Labels Own(IMemberReferenceOperation reference)
    {
        var value = Read(reference.Member.OriginalDefinition);
        return reference.Member.IsStatic ? value : value | Read(Slots.This);
    }

    /// <summary>Of a part of an object that someone passed in, nobody can have told that it was verified: a check of the whole is another value's.</summary>
    private static Labels Part(Labels whole) => whole.HasAnyParameter(Lanes.Unverified) ? whole.Without(Lanes.Unverified) | Labels.Source(Lanes.Unverified) : whole;

    /// <summary>A member of another object.</summary>
    private Labels Of(IMemberReferenceOperation reference, ITypeSymbol type)
    {
        var instance = Eval(reference.Instance);
        return Tracked(reference.Member.OriginalDefinition, type, instance) ?? Part(instance);
    }

    private Labels Capture(IFlowCaptureOperation capture)
    {
        var value = Eval(capture.Value);
        var truth = TruthHere(capture.Value);
        Write(capture.Id, value);
        SetTruth(capture.Id, truth);
        DefineCapture(capture.Id, capture.Value);
        RecordCapture(capture, value);
        return value;
    }

    /// <summary>Takes a value apart. All parts are evaluated before any is assigned: <c>(a, b) = (b, a)</c>.</summary>
    private Labels Deconstruct(IOperation target, IOperation source)
    {
        var pending = new List<(IOperation Target, IOperation Source, Labels Value)>();
        var value = Pair(target, source);
        foreach (var (element, from, labels) in pending) Assign(element, from, labels);
        return value;

        Labels Pair(IOperation to, IOperation from)
        {
            if (to is IDeclarationExpressionOperation declaration) to = declaration.Expression;
            if (from is IConversionOperation { OperatorMethod: null, Operand: ITupleOperation inner }) from = inner;
            if (to is ITupleOperation targets && from is ITupleOperation sources && targets.Elements.Length == sources.Elements.Length)
            {
                var whole = default(Labels.Whole);
                for (var i = 0; i < targets.Elements.Length; i++) whole.Add(Pair(targets.Elements[i], sources.Elements[i]));
                return whole.Labels;
            }
            var labels = Eval(from);
            if (to is ITupleOperation { Elements: var elements } && Records.PartsOf(from.Type, elements.Length) is { } parts)
                foreach (var (element, part) in elements.Zip(parts, (e, p) => (e, p))) pending.Add((element, from, Declared(part, part.Type, labels)));
            else pending.Add((to, from, labels));
            return labels;
        }
    }

    private Labels Match(IIsPatternOperation match)
    {
        var value = Eval(match.Value);
        Bind(match.Pattern, match.Value, value);
        return Told(value);
    }

    /// <summary>Gives the variables of a pattern what they are bound to: the value itself, or one of its members.</summary>
    private void Bind(IOperation pattern, IOperation source, Labels value)
    {
        if (pattern is IPatternOperation bound && Slots.BoundBy(bound) is { } variable)
        {
            Write(variable, _model.OfType((variable as ILocalSymbol)?.Type).Apply(value));          // what it turned out to be says more of it
            Define(variable, source);
        }
        if (pattern is IRecursivePatternOperation { DeconstructionSubpatterns: { Length: > 1 } subpatterns, MatchedType: var type } && Records.PartsOf(type, subpatterns.Length) is { } parts)
        {
            for (var i = 0; i < parts.Length; i++) Bind(subpatterns[i], source, Declared(parts[i], parts[i].Type, value));
            foreach (var property in ((IRecursivePatternOperation)pattern).PropertySubpatterns) Bind(property, source, value);
            return;
        }
        if (pattern is IPropertySubpatternOperation { Member: IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol } reference } inner)
        {
            Bind(inner.Pattern, reference, Declared(reference.Member.OriginalDefinition, reference.Type, value));
            return;
        }
        foreach (var child in pattern.ChildOperations) Bind(child, source, value);
    }
}

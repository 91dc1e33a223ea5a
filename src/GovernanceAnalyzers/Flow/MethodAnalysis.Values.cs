using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Flow;

/// <summary>The labels of expressions.</summary>
internal sealed partial class MethodAnalysis
{
    private Labels Eval(IOperation? operation) => operation is null ? Labels.None : Masked(operation, Evaluate(operation));

    private Labels Evaluate(IOperation operation)
    {
        switch (operation)
        {
            case { ConstantValue.HasValue: true } or INameOfOperation or ITypeOfOperation or ISizeOfOperation or IDefaultValueOperation or ILiteralOperation: return Labels.Constant;
            case ILocalReferenceOperation local: return Read(local.Local);
            case IParameterReferenceOperation { Parameter: var parameter }:
                return IsOfNestedFunction(parameter) ? Declared(parameter, parameter.Type, Read(parameter)) : Read(parameter);
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }: return Receiver();
            case IFieldReferenceOperation field: return Member(field);
            case IPropertyReferenceOperation property: return Property(property);
            case IFlowCaptureReferenceOperation capture: return Read(capture.Id);
            case IFlowCaptureOperation capture: return Capture(capture);
            case ICompoundAssignmentOperation compound:
            {
                var value = Composed(Labels.Combine([Eval(compound.Target), Eval(compound.Value)]));
                Assign(compound.Target, compound, value);
                Define(compound.Target, compound.Value);
                return value;
            }
            case IDeconstructionAssignmentOperation { Target: ITupleOperation tuple } deconstruction:
            {
                var value = Eval(deconstruction.Value);
                AssignElements(tuple, deconstruction.Value, value);
                return value;
            }
            case IAssignmentOperation assignment:
            {
                var value = Eval(assignment.Value);
                Assign(assignment.Target, assignment.Value, value);
                return value;
            }
            case IIncrementOrDecrementOperation step: return Eval(step.Target);
            case IInvocationOperation call: return Call(new CallSite(call.TargetMethod, call.IsVirtual, call.Instance, call.Arguments, call));
            case IObjectCreationOperation { Constructor: { } constructor } creation:
            {
                var value = Call(new CallSite(constructor, IsVirtual: false, null, creation.Arguments, creation));
                return creation.Initializer is { } initializer ? Labels.Combine([value, Eval(initializer)]) : value;
            }
            case IConversionOperation { OperatorMethod: { } method } conversion: return CallOperator(method, conversion, conversion.Operand);
            case IBinaryOperation { OperatorKind: >= BinaryOperatorKind.Equals } comparison:                       // a verdict, not the data
                Parts(comparison);
                return Labels.Constant;
            case IBinaryOperation { OperatorMethod: { } method } binary: return CallOperator(method, binary, binary.LeftOperand, binary.RightOperand);
            case IBinaryOperation or IInterpolatedStringOperation: return Composed(Whole(operation));
            case IUnaryOperation { OperatorMethod: { } method } unary: return CallOperator(method, unary, unary.Operand);
            case IReturnOperation { Kind: OperationKind.YieldReturn, ReturnedValue: { } yielded }:
            {
                var value = Eval(yielded);
                Return(yielded, value);
                return value;
            }
            case IAwaitOperation await: return Await(await);
            case IFlowAnonymousFunctionOperation lambda: return Delegate(lambda.Symbol, isVirtual: false, null, lambda);
            case IMethodReferenceOperation reference: return Delegate(reference.Method, reference.IsVirtual, reference.Instance, reference);
            case IIsPatternOperation match: return Match(match);
            case IIsNullOperation or IIsTypeOperation:
                Parts(operation);
                return Labels.Constant;
            case IInvalidOperation:                                          // does not compile: nothing is certain, so nothing is owed
                Parts(operation);
                NotDone = Events.None;
                NotUnderstood("code with errors");
                return Labels.None;
            case IDynamicInvocationOperation or IDynamicMemberReferenceOperation or IDynamicObjectCreationOperation or IDynamicIndexerAccessOperation:
                Parts(operation);
                NotUnderstood("dynamic");
                return Labels.None;
            case IFunctionPointerInvocationOperation:
                Parts(operation);
                NotUnderstood("function pointer");
                return Labels.None;
            case ICaughtExceptionOperation: return Labels.Unknown;
            case IArrayCreationOperation { Initializer: null } or IObjectCreationOperation or ITypeParameterObjectCreationOperation:
                Parts(operation);
                return Labels.Constant;
            default: return Whole(operation);                                // conversions, interpolation, tuples, arrays, collections, +
        }
    }

    private List<Labels> Parts(IOperation operation)
    {
        var parts = new List<Labels>();
        foreach (var child in operation.ChildOperations) parts.Add(Eval(child));
        return parts;
    }

    /// <summary>What is put together is another value than its parts: it has their labels and stamps, but was not itself verified.</summary>
    private static Labels Composed(Labels value) => value | Labels.Source(Lanes.Unverified);

    private Labels Whole(IOperation operation)
    {
        var parts = Parts(operation);
        return parts.Count == 0 ? Labels.Constant : Labels.Combine(parts);
    }

    private Labels Member(IFieldReferenceOperation reference) =>
        Declared(reference.Field, reference.Field.Type, IsOwn(reference.Instance) ? Read(reference.Field.OriginalDefinition) : Part(Eval(reference.Instance)));

    private Labels Property(IPropertyReferenceOperation reference)
    {
        var property = reference.Property.OriginalDefinition;
        if (property.GetMethod is { } getter && IsKnown(getter))
            return Declared(property, property.Type, Call(new CallSite(getter, IsVirtual: true, reference.Instance, reference.Arguments, reference)));
        var parts = new List<Labels> { IsOwn(reference.Instance) && !property.IsIndexer ? Read(property) : Part(Eval(reference.Instance)) };
        foreach (var argument in reference.Arguments) Eval(argument.Value);
        return Declared(property, property.Type, Labels.Combine(parts));
    }

    /// <summary>Of a part of an object that someone passed in, nobody can have told that it was verified: a check of the whole is another value's.</summary>
    private static Labels Part(Labels whole) => whole.HasAnyParameter(Lanes.Unverified) ? whole.Without(Lanes.Unverified) | Labels.Source(Lanes.Unverified) : whole;

    private Labels Capture(IFlowCaptureOperation capture)
    {
        var value = Eval(capture.Value);
        Write(capture.Id, value, strong: true);
        SetTruth(capture.Id, capture.Value);
        DefineCapture(capture.Id, capture.Value);
        RecordCapture(capture, value);
        return value;
    }

    /// <summary>Awaiting a task kept in a variable completes the one call that made it.</summary>
    private Labels Await(IAwaitOperation await)
    {
        var value = Eval(await.Operation);
        if (Completion.Awaited(await.Operation) is ILocalReferenceOperation { Local: var task } && _slots.OnlyValueOf(task) is { } made
            && Completion.Awaited(made) is IInvocationOperation call)
            Discharge(new CallSite(call.TargetMethod, call.IsVirtual, call.Instance, call.Arguments, call));
        return value;
    }

    private Labels Match(IIsPatternOperation match)
    {
        var value = Eval(match.Value);
        foreach (var pattern in match.Pattern.DescendantsAndSelf())
            if (Slots.BoundBy(pattern) is { } variable)
            {
                Write(variable, value, strong: true);
                Define(variable, match.Value);
            }
        return Labels.Constant;
    }
}

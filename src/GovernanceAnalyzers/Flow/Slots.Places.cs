using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Flow;

/// <summary>Which expressions name the same value, and which writes end that.</summary>
internal sealed partial class Slots
{
    /// <summary>How a variable or member is written in the body.</summary>
    private sealed class Writing
    {
        public int Count;

        public bool IsAtDeclaration;

        /// <summary>What the declaration gives.</summary>
        public IOperation? Value;

        /// <summary>Written while another expression is being evaluated, which may hold the old value.</summary>
        public bool IsMidway;
    }

    private readonly Dictionary<Place, Mask> _masks = [];
    private bool _marksTexts;
    private readonly Dictionary<IOperation, Mask?> _maskOf = [];
    private readonly Dictionary<ISymbol, Mask[]> _masksOf = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, Writing> _writes = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<CaptureId, List<IOperation>> _captured = [];
    private readonly HashSet<ISymbol> _hasOtherNames = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, IOperation> _referred = new(SymbolEqualityComparer.Default);

    public IEnumerable<Mask> Masks => _masks.Values;

    public Mask? MaskOf(IOperation operation)
    {
        if (_masks.Count == 0 || !MayBePlace(operation)) return null;
        if (!_maskOf.TryGetValue(operation, out var mask)) _maskOf.Add(operation, mask = PlaceOf(operation) is { } place ? MaskOf(place) : null);
        return mask;
    }

    /// <summary>Whether an expression of its kind can name a place; most cannot, and need not be remembered.</summary>
    private bool MayBePlace(IOperation operation) =>
        operation.Kind is OperationKind.LocalReference or OperationKind.ParameterReference or OperationKind.FieldReference or OperationKind.PropertyReference or OperationKind.Conversion or OperationKind.FlowCaptureReference
        || (_marksTexts && operation is { ConstantValue: { HasValue: true, Value: string } });

    public Mask? MaskOf(Place place) => _masks.TryGetValue(place, out var mask) ? mask : null;

    /// <summary>The marks that a write to the variable or member makes void.</summary>
    public Mask[] MasksOf(ISymbol written)
    {
        if (!_masksOf.TryGetValue(written, out var masks))
            _masksOf.Add(written, masks = [.. _masks.Values.Where(m => m.Place.Root.Equals(written) || (written is IFieldSymbol or IPropertySymbol && m.Place.Reads(written)))]);
        return masks;
    }

    /// <summary>What a capture stands for when it captures variables or members, so that a write through it finds its way back.</summary>
    public IEnumerable<IOperation> References(CaptureId capture) =>
        _captured.TryGetValue(capture, out var values) ? values.Where(v => v is ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation or IArrayElementReferenceOperation) : [];

    /// <summary>The only value a local is ever given, when there is just one.</summary>
    public IOperation? OnlyValueOf(ISymbol local) => _writes.TryGetValue(local, out var writing) && writing is { Count: 1, IsAtDeclaration: true } ? writing.Value : null;

    public bool IsWritten(ISymbol symbol) => _writes.ContainsKey(symbol);

    public static bool IsOwn(IOperation? instance) => instance is null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance };

    public static ISymbol? SymbolOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IMemberReferenceOperation member => member.Member.OriginalDefinition,
        IDeclarationExpressionOperation declaration => SymbolOf(declaration.Expression),
        _ => null,
    };

    /// <summary>The variable that a pattern binds.</summary>
    public static ISymbol? BoundBy(IPatternOperation pattern) => pattern switch
    {
        IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
        IRecursivePatternOperation recursive => recursive.DeclaredSymbol,
        IListPatternOperation list => list.DeclaredSymbol,
        _ => null,
    };

    private void CollectWrite(IOperation operation)
    {
        switch (operation.Kind)
        {
            case OperationKind.DeconstructionAssignment when operation is IDeconstructionAssignmentOperation { Target: var targets }:
                foreach (var element in targets.DescendantsAndSelf())
                    if (element is not (ITupleOperation or IDeclarationExpressionOperation)) Write(element, null);
                break;
            case OperationKind.SimpleAssignment or OperationKind.CompoundAssignment or OperationKind.CoalesceAssignment when operation is IAssignmentOperation assignment: Write(assignment.Target, assignment is ISimpleAssignmentOperation ? assignment.Value : null); break;
            case OperationKind.Increment or OperationKind.Decrement when operation is IIncrementOrDecrementOperation step: Write(step.Target, null); break;
            case OperationKind.Argument when operation is IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref, Value: var argument }: Write(argument, null); break;
            case OperationKind.DeclarationPattern or OperationKind.RecursivePattern or OperationKind.ListPattern when operation is IPatternOperation pattern && BoundBy(pattern) is { } bound:
                Written(bound).Count++;
                Written(bound).IsAtDeclaration = true;
                break;
        }

        void Write(IOperation target, IOperation? value)
        {
            if (target is IFlowCaptureReferenceOperation capture)
            {
                foreach (var reference in References(capture.Id)) Write(reference, null);
                return;
            }
            if (SymbolOf(target) is not { } symbol) return;
            var writing = Written(symbol);
            writing.Count++;
            if (target is ILocalReferenceOperation { IsDeclaration: true } or IDeclarationExpressionOperation) (writing.IsAtDeclaration, writing.Value) = (true, value);
            else if (operation.Parent is not (null or IExpressionStatementOperation)) writing.IsMidway = true;
        }
    }

    private Writing Written(ISymbol symbol)
    {
        if (!_writes.TryGetValue(symbol, out var writing)) _writes.Add(symbol, writing = new Writing());
        return writing;
    }

    private void AddMasks(IOperation call)
    {
        foreach (var child in call.ChildOperations)
        {
            if (child is not IArgumentOperation { Value: var value }) continue;
            if (value is IDeclarationExpressionOperation declaration) value = declaration.Expression;
            if (PlaceOf(value) is not { } place || _masks.ContainsKey(place) || (place.Root is ISymbol root && _hasOtherNames.Contains(root))) continue;
            _masks.Add(place, new Mask(Count++, place, HomeOf(place.Root), IsStable(value)));
            _marksTexts |= place.Root is string;
        }
    }

    private IMethodSymbol? HomeOf(object root) =>
        root is ILocalSymbol or IParameterSymbol ? _body.Units.FirstOrDefault(u => SymbolEqualityComparer.Default.Equals(u.Function, ((ISymbol)root).ContainingSymbol))?.Function : null;

    public static Place OwnPlace(ISymbol member) => new Place(This, "").Member(member);

    private Place? PlaceOf(IOperation operation)
    {
        switch (operation)
        {
            case { ConstantValue: { HasValue: true, Value: string text } }: return new Place(text, "");
            case ILocalReferenceOperation { Local: var local }: return OnlyValueOf(local) is { } value && IsStable(value) ? PlaceOf(value) ?? new Place(local, "") : new Place(local, "");
            case IParameterReferenceOperation { Parameter: var parameter }: return new Place(parameter, "");
            case IMemberReferenceOperation { Instance: null, Member: IFieldSymbol or IPropertySymbol } member: return new Place(member.Member.OriginalDefinition, "");
            case IMemberReferenceOperation { Instance: { } instance, Member: IFieldSymbol or IPropertySymbol { IsIndexer: false } } member:
                return IsOwn(instance) ? OwnPlace(member.Member) : PlaceOf(instance)?.Member(member.Member);
            case IConversionOperation { OperatorMethod: null } conversion: return PlaceOf(conversion.Operand);
            case IFlowCaptureReferenceOperation capture: return OnlyValueOf(capture.Id) is { } captured && !MayChangeMidway(captured) ? PlaceOf(captured) : null;
            default: return null;
        }
    }

    /// <summary>The local or parameter that the expression is.</summary>
    public ISymbol? VariableOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation { Local: var local } => local,
        IParameterReferenceOperation { Parameter: var parameter } => parameter,
        IConversionOperation { OperatorMethod: null } conversion => VariableOf(conversion.Operand),
        IFlowCaptureReferenceOperation capture => OnlyValueOf(capture.Id) is { } captured && !MayChangeMidway(captured) ? VariableOf(captured) : null,
        _ => null,
    };

    /// <summary>Whether the place gets no other value in this body, nor from other members of the type.</summary>
    private bool IsStable(IOperation operation) => operation switch
    {
        { ConstantValue.HasValue: true } => true,
        ILocalReferenceOperation { Local: var local } => !_hasOtherNames.Contains(local) && _writes.TryGetValue(local, out var writing) && writing is { Count: 1, IsAtDeclaration: true },
        IParameterReferenceOperation { Parameter: { RefKind: RefKind.None or RefKind.In } parameter } => !IsWritten(parameter) && !_hasOtherNames.Contains(parameter),
        IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol { IsIndexer: false }, Instance: var instance } member =>
            !IsWritten(member.Member.OriginalDefinition) && (IsOwn(instance) ? Bodies.IsReadOnly(member.Member) : IsStable(instance!)),
        IConversionOperation { OperatorMethod: null } conversion => IsStable(conversion.Operand),
        IFlowCaptureReferenceOperation capture => OnlyValueOf(capture.Id) is { } captured && IsStable(captured),
        _ => false,
    };

    private IOperation? OnlyValueOf(CaptureId capture) => _captured.TryGetValue(capture, out var values) && values.Count == 1 ? values[0] : null;

    private bool MayChangeMidway(IOperation captured) =>
        captured.DescendantsAndSelf().Any(o => SymbolOf(o) is { } symbol && _writes.TryGetValue(symbol, out var writing) && writing.IsMidway);
}

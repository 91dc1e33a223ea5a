using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Flow;

/// <summary>An expression that names the same value each time: a variable, a constant, or members read from one.</summary>
internal readonly record struct Place(object Root, string Path)
{
    public static readonly object This = new();

    public Place Member(ISymbol member) => new(Root, Path + "." + member.MetadataName);

    public bool Reads(ISymbol member) => (Path + ".").Contains("." + member.MetadataName + ".");
}

/// <summary>
/// The layout of a state: one row of labels with a slot per variable, per flow capture and per field used, one slot for the events,
/// one per place that may be marked (the lanes of which it has not been freed), and one per truth value that may stand for a check.
/// What more than one function of the body uses is shared: it has no order, and is never overwritten.
/// </summary>
internal sealed class Slots
{
    /// <summary>The slot of the events that may not have happened.</summary>
    public const int Events = 0;

    public static readonly object This = Place.This, DelegateArguments = new();

    private readonly Dictionary<object, int> _values = new() { [This] = 1, [DelegateArguments] = 2 };
    private readonly HashSet<object> _shared = [This, DelegateArguments];
    private readonly Dictionary<Place, int> _masks = [];
    private readonly Dictionary<object, int> _truths = [];
    private readonly Dictionary<ISymbol, IOperation> _aliases = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, int> _assignments = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _writtenElsewhere = new(SymbolEqualityComparer.Default);

    private Slots(FlowBody body) => Body = body;

    public FlowBody Body { get; }

    public int Count { get; private set; } = 3;

    public IEnumerable<KeyValuePair<object, int>> Values => _values;

    public IEnumerable<int> Masks => _masks.Values;

    public IEnumerable<int> Truths => _truths.Values;

    /// <summary>What a capture stands for when it captures a variable or member, so that a write through it finds its way back.</summary>
    public Dictionary<CaptureId, IOperation> References { get; } = [];

    public static Slots Of(FlowBody body, Func<IOperation, bool> mayMarkArguments)
    {
        var slots = new Slots(body);
        foreach (var parameter in body.Parameters) slots.Add(parameter);
        var owners = new Dictionary<object, FlowUnit>();
        foreach (var unit in body.Units)
        {
            if (unit.Function is { } function)
                foreach (var parameter in function.Parameters) slots.Share(parameter);
            foreach (var operation in unit.Operations) slots.Collect(operation, unit, owners);
        }
        slots.JoinReferences();
        foreach (var unit in body.Units)
            foreach (var operation in unit.Operations)
                if (mayMarkArguments(operation)) slots.AddMasks(operation);
        return slots;
    }

    public bool TryGet(object key, out int slot) => _values.TryGetValue(key, out slot);

    public bool IsShared(object key) => _shared.Contains(key);

    public bool TryGetMask(IOperation operation, out int slot)
    {
        slot = 0;
        return _masks.Count > 0 && PlaceOf(operation) is { } place && _masks.TryGetValue(place, out slot);
    }

    public bool TryGetMask(Place place, out int slot) => _masks.TryGetValue(place, out slot);

    public bool TryGetTruth(object key, out int slot) => _truths.TryGetValue(key, out slot);

    /// <summary>The marks that a write to the variable or member makes void.</summary>
    public IEnumerable<int> MasksOf(ISymbol written) =>
        _masks.Where(m => m.Key.Root.Equals(written) || (written is IFieldSymbol or IPropertySymbol && m.Key.Reads(written))).Select(m => m.Value);

    /// <summary>The only value a local is ever given, when there is just one.</summary>
    public IOperation? OnlyValueOf(ISymbol local) => _aliases.TryGetValue(local, out var value) && _assignments[local] == 1 ? value : null;

    private void Add(object key)
    {
        if (!_values.ContainsKey(key)) _values.Add(key, Count++);
    }

    private void Share(object key)
    {
        Add(key);
        _shared.Add(key);
    }

    private void Collect(IOperation operation, FlowUnit unit, Dictionary<object, FlowUnit> owners)
    {
        switch (operation)
        {
            case ILocalReferenceOperation { Local: var local }: Use(local, local.Type); break;
            case IParameterReferenceOperation { Parameter: var parameter }: Use(parameter, parameter.Type); break;
            case IFieldReferenceOperation { Field: var field } f when IsOwn(f.Instance): Use(field.OriginalDefinition, null); break;
            case IPropertyReferenceOperation { Property: var property } p when IsOwn(p.Instance): Use(property.OriginalDefinition, null); break;
            case IDeclarationPatternOperation or IRecursivePatternOperation or IListPatternOperation:
                if (BoundBy(operation) is ILocalSymbol bound) Use(bound, bound.Type);
                break;
            case IFlowCaptureOperation capture:
                Add(capture.Id);
                AddTruth(capture.Id, capture.Value.Type);
                if (capture.Value is ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation) References[capture.Id] = capture.Value;
                break;
        }
        if (operation is ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var assigned }, Value: var value })
        {
            _aliases[assigned] = value;
            Assigned(assigned, unit);
        }
        else if (TargetOf(operation) is { } target)
        {
            Assigned(target, unit);
        }

        void Use(ISymbol symbol, ITypeSymbol? type)
        {
            Add(symbol);
            AddTruth(symbol, type);
            if (owners.TryGetValue(symbol, out var owner) ? owner != unit : unit.Function is not null && IsParameterOfBody(symbol)) Share(symbol);
            else owners[symbol] = unit;
        }
    }

    private static ISymbol? TargetOf(IOperation operation) => operation switch
    {
        IAssignmentOperation { Target: var target } => SymbolOf(target),
        IIncrementOrDecrementOperation { Target: var target } => SymbolOf(target),
        IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref, Value: var target } => SymbolOf(target is IDeclarationExpressionOperation d ? d.Expression : target),
        _ => BoundBy(operation),
    };

    /// <summary>The variable that a pattern binds.</summary>
    public static ISymbol? BoundBy(IOperation pattern) => pattern switch
    {
        IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
        IRecursivePatternOperation recursive => recursive.DeclaredSymbol,
        IListPatternOperation list => list.DeclaredSymbol,
        _ => null,
    };

    private void Assigned(ISymbol symbol, FlowUnit unit)
    {
        _assignments[symbol] = _assignments.TryGetValue(symbol, out var count) ? count + 1 : 1;
        if (unit.Function is not null) _writtenElsewhere.Add(symbol);
    }

    private bool IsParameterOfBody(ISymbol symbol) => symbol is IParameterSymbol && SymbolEqualityComparer.Default.Equals(symbol.ContainingSymbol, Body.Owner);

    /// <summary>Two names of one variable share one slot, which then has no order.</summary>
    private void JoinReferences()
    {
        foreach (var operation in Body.Operations)
            if (operation is ISimpleAssignmentOperation { IsRef: true, Target: ILocalReferenceOperation { Local: var alias }, Value: var value } && SymbolOf(value) is { } real)
            {
                Share(real);
                Share(alias);
                _values[alias] = _values[real];
                _writtenElsewhere.Add(real);
            }
    }

    private void AddMasks(IOperation operation)
    {
        foreach (var child in operation.ChildOperations)
            if (PlaceOf(child is IArgumentOperation argument ? argument.Value : child) is { } place && !_masks.ContainsKey(place)
                && (place.Root is not ISymbol root || !_writtenElsewhere.Contains(root)))
                _masks.Add(place, Count++);
    }

    private void AddTruth(object key, ITypeSymbol? type)
    {
        if (type is not null && IsTruth(type) && !_truths.ContainsKey(key)) _truths.Add(key, Count++);
    }

    private static bool IsTruth(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_Boolean || (type is INamedTypeSymbol { TypeArguments.Length: 1 } task && Completion.IsTask(task) && IsTruth(task.TypeArguments[0]));

    private Place? PlaceOf(IOperation operation)
    {
        switch (operation)
        {
            case { ConstantValue: { HasValue: true, Value: string text } }: return new Place(text, "");
            case ILocalReferenceOperation { Local: var local }: return OnlyValueOf(local) is { } value && PlaceOf(value) is { } same && IsStable(same) ? same : new Place(local, "");
            case IParameterReferenceOperation { Parameter: var parameter }: return new Place(parameter, "");
            case IMemberReferenceOperation { Instance: null, Member: IFieldSymbol or IPropertySymbol } member: return new Place(member.Member.OriginalDefinition, "");
            case IMemberReferenceOperation { Instance: { } instance, Member: IFieldSymbol or IPropertySymbol { IsIndexer: false } } member:
                return IsOwn(instance) ? new Place(This, "").Member(member.Member) : PlaceOf(instance)?.Member(member.Member);
            case IConversionOperation { OperatorMethod: null } conversion: return PlaceOf(conversion.Operand);
            case IFlowCaptureReferenceOperation capture when References.TryGetValue(capture.Id, out var captured): return PlaceOf(captured);
            default: return null;
        }
    }

    private bool IsStable(Place place) => place.Root is not ISymbol root || !_assignments.TryGetValue(root, out var count) || (root is ILocalSymbol && count == 1);

    private static bool IsOwn(IOperation? instance) => instance is null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance };

    private static ISymbol? SymbolOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IMemberReferenceOperation member => member.Member.OriginalDefinition,
        _ => null,
    };
}

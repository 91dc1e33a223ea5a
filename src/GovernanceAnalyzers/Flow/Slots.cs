using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Flow;

/// <summary>What may become known of a call after it was made.</summary>
internal enum CheckOutcome
{
    /// <summary>It returned <see langword="true"/>.</summary>
    True,

    /// <summary>It returned <see langword="false"/>.</summary>
    False,

    /// <summary>The task it returned has ended.</summary>
    End,
}

/// <summary>
/// The layout of a state: one row of labels with a slot per variable, per flow capture and per field used, one slot for the events,
/// one for the checks, one per place that may be marked, and one per truth value that may stand for a check.
/// What more than one function of the body uses is shared: it has no order, and is never overwritten.
/// </summary>
internal sealed partial class Slots
{
    /// <summary>The slot of the events that may not have happened.</summary>
    public const int Events = 0;

    /// <summary>The slot of the checks: which last calls say nothing any more (low), and which outcomes are not known here (high).</summary>
    public const int Checks = 1;

    /// <summary>The slot of what calls have left in <c>this</c>.</summary>
    public const int Left = 2;

    /// <summary>How many bits there are for the outcomes of checks.</summary>
    public const int MaxChecks = 64;

    public static readonly object This = Place.This, DelegateArguments = new();

    private readonly Dictionary<object, int> _values = new() { [This] = 3, [DelegateArguments] = 4 };
    private readonly HashSet<object> _shared = [This, DelegateArguments];
    private readonly Dictionary<object, int> _truths = [];
    private readonly Dictionary<(IOperation, CheckOutcome), int> _checks = [];
    private ulong _ends;
    private readonly Dictionary<Mask, ulong> _checksOf = [];
    private readonly FlowBody _body;

    private Slots(FlowBody body) => _body = body;

    public int Count { get; private set; } = 5;

    public IEnumerable<KeyValuePair<object, int>> Values => _values;

    public IEnumerable<int> Truths => _truths.Values;

    /// <summary>The fields and properties of <c>this</c>, and static ones, that the body uses.</summary>
    public HashSet<ISymbol> Members { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>The slots of those of <c>this</c>.</summary>
    public int[] OwnMembers { get; private set; } = [];

    /// <param name="mayCheck">Tells whether a call may mark its arguments, or make something certain by its result or its end.</param>
    public static Slots Of(FlowBody body, Func<IOperation, bool> mayCheck)
    {
        var slots = new Slots(body);
        foreach (var parameter in body.Parameters) slots.Add(parameter);
        var users = new Dictionary<ISymbol, FlowUnit>(SymbolEqualityComparer.Default);
        foreach (var unit in body.Units)
        {
            if (unit.Function is { } function)
                foreach (var parameter in function.Parameters) slots.Share(parameter);
            foreach (var operation in unit.Operations)
            {
                slots.Collect(operation, unit, users);
                slots.CollectWrite(operation);
            }
        }
        slots.JoinReferences();
        foreach (var operation in body.Operations)
            if (mayCheck(operation))
            {
                slots.AddMasks(operation);
                slots.AddChecks(operation);
            }
        slots.ConnectChecks();
        foreach (var key in slots._values.Keys)
            if (key is IFieldSymbol or IPropertySymbol) slots.Members.Add((ISymbol)key);
        slots.OwnMembers = [.. slots.Members.Where(m => !m.IsStatic).Select(m => slots._values[m])];
        return slots;
    }

    public bool TryGet(object key, out int slot) => _values.TryGetValue(key, out slot);

    public bool IsShared(object key) => _shared.Contains(key);

    public bool TryGetTruth(object key, out int slot) => _truths.TryGetValue(key, out slot);

    /// <summary>
    /// The checks before any has run: no task has ended. No truth value stands for an outcome that is not yet there, but for the constant of
    /// the opposite outcome, so nothing needs to be forgotten.
    /// </summary>
    public Labels NoChecks => new(_ends, ulong.MaxValue);

    /// <summary>How many outcomes have a bit.</summary>
    public int CheckCount => _checks.Count;

    /// <summary>The bit of one outcome of a call.</summary>
    public bool TryGetCheck(IOperation call, CheckOutcome outcome, out int bit) => _checks.TryGetValue((call, outcome), out bit);

    /// <summary>The outcomes that may have marked the place.</summary>
    public ulong ChecksOf(Mask mask) => _checksOf.TryGetValue(mask, out var bits) ? bits : 0;

    public static bool IsTruth(ITypeSymbol? type) => type switch
    {
        { SpecialType: SpecialType.System_Boolean } => true,
        INamedTypeSymbol { TypeArguments.Length: 1 } named => (Completion.IsTask(named) || named.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T) && IsTruth(named.TypeArguments[0]),
        _ => false,
    };

    private void Add(object key)
    {
        if (!_values.ContainsKey(key)) _values.Add(key, Count++);
    }

    private void Share(object key)
    {
        Add(key);
        _shared.Add(key);
    }

    private void Collect(IOperation operation, FlowUnit unit, Dictionary<ISymbol, FlowUnit> users)
    {
        switch (operation.Kind)
        {
            case OperationKind.LocalReference when operation is ILocalReferenceOperation { Local: var local }: UseVariable(local, local.Type); break;
            case OperationKind.ParameterReference when operation is IParameterReferenceOperation { Parameter: var parameter }: UseVariable(parameter, parameter.Type); break;
            case OperationKind.FieldReference or OperationKind.PropertyReference when operation is IMemberReferenceOperation member && IsOwn(member.Instance): UseMember(member.Member.OriginalDefinition); break;
            case OperationKind.DeclarationPattern or OperationKind.RecursivePattern or OperationKind.ListPattern:
                if (BoundBy((IPatternOperation)operation) is ILocalSymbol bound) UseVariable(bound, bound.Type);
                break;
            case OperationKind.FlowCapture when operation is IFlowCaptureOperation capture:
                Add(capture.Id);
                AddTruth(capture.Id, capture.Value.Type);
                if (!_captured.TryGetValue(capture.Id, out var values)) _captured.Add(capture.Id, values = []);
                values.Add(capture.Value);
                break;
        }

        void UseVariable(ISymbol symbol, ITypeSymbol type)
        {
            Add(symbol);
            AddTruth(symbol, type);
            if (users.TryGetValue(symbol, out var user) ? user != unit : unit.Function is not null && IsParameterOfBody(symbol)) Share(symbol);
            else users[symbol] = unit;
        }

        void UseMember(ISymbol symbol)
        {
            if (unit.Function is null) Add(symbol);
            else Share(symbol);                                              // the body's own calls may write it too
        }
    }

    private bool IsParameterOfBody(ISymbol symbol) => symbol is IParameterSymbol && SymbolEqualityComparer.Default.Equals(symbol.ContainingSymbol, _body.Owner);

    /// <summary>What a <c>ref</c> local refers to.</summary>
    public IOperation? ReferredBy(ILocalSymbol alias) => _referred.TryGetValue(alias, out var real) ? real : null;

    /// <summary>Two names of one variable share one slot, which then has no order.</summary>
    private void JoinReferences()
    {
        foreach (var operation in _body.Operations)
            if (operation is ISimpleAssignmentOperation { IsRef: true, Target: ILocalReferenceOperation { Local: var alias }, Value: var value } && SymbolOf(value) is { } real)
            {
                Share(real);
                Share(alias);
                _values[alias] = _values[real];
                _referred[alias] = value;
                foreach (var symbol in new[] { alias, real })
                {
                    _hasOtherNames.Add(symbol);
                    _truths.Remove(symbol);
                }
            }
    }

    private void AddTruth(object key, ITypeSymbol? type)
    {
        if (IsTruth(type) && !_truths.ContainsKey(key)) _truths.Add(key, Count++);
    }

    private void AddChecks(IOperation call)
    {
        if (IsTruth(call.Type))
        {
            Add(CheckOutcome.True);
            Add(CheckOutcome.False);
        }
        if (call is IInvocationOperation { TargetMethod: var target } && !Completion.Completes(target, call)) Add(CheckOutcome.End);

        void Add(CheckOutcome outcome)
        {
            if (_checks.Count == MaxChecks) return;
            if (outcome == CheckOutcome.End) _ends |= 1UL << _checks.Count;
            _checks.Add((call, outcome), _checks.Count);
        }
    }

    private void ConnectChecks()
    {
        foreach (var check in _checks)
            foreach (var mask in MayMark(check.Key.Item1)) _checksOf[mask] = ChecksOf(mask) | 1UL << check.Value;
    }

    /// <summary>The places that a call may mark: its arguments, and what a local function can see.</summary>
    private IEnumerable<Mask> MayMark(IOperation call) =>
        call is IInvocationOperation { TargetMethod.MethodKind: MethodKind.LocalFunction } ? Masks
        : call.ChildOperations.OfType<IArgumentOperation>().Select(a => MaskOf(a.Value is IDeclarationExpressionOperation d ? d.Expression : a.Value)).OfType<Mask>();
}

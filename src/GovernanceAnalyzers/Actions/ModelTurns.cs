using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Platform = GovernanceAnalyzers.Contracts.Platform;

namespace GovernanceAnalyzers.Actions;

/// <summary>The turns of a loop or recursion that asks a model, and what ends them: the model alone, or something besides.</summary>
/// <remarks>
/// Bound: whatever is not known to come from the model, or to stay the same, is taken for an end of its own: a counter, a clock, a collection, a field, an answer of another
/// method. So is whatever each turn waits for.
/// </remarks>
internal sealed class ModelTurns
{
    /// <summary>By these, somebody is asked, or waited for.</summary>
    private static readonly string[] Asking = ["read", "receive", "accept", "wait", "input", "prompt", "ask", "listen", "confirm", "choose", "approve"];

    /// <summary>By these, a turn may take something that somebody else has put there; or run a tool, where the model says so.</summary>
    private static readonly string[] Taking = ["dequeue", "pop", "take", "next", "poll", "consume", "select", "request", "get", "fetch", "load", "lease", "peek", "question", "query"];

    private static readonly string[] Setting = ["Add", "AddRange", "Append", "AppendLine", "Insert", "Push", "Enqueue"];

    private readonly TreeFacts _tree;
    private readonly List<IOperation> _operations;
    private readonly HashSet<IOperation> _asking;
    private readonly HashSet<ISymbol> _answers = new(SymbolEqualityComparer.Default);       // locals that hold what the model said, or what was made of it
    private readonly HashSet<ISymbol> _open = new(SymbolEqualityComparer.Default);          // locals that are being looked at

    /// <param name="turn">A loop, or the body of a function that calls itself.</param>
    public ModelTurns(TreeFacts tree, IOperation turn)
    {
        _tree = tree;
        _operations = [.. OwnCode.RunWith(turn)];
        var calls = _operations.OfType<IInvocationOperation>().Where(IsAsking).ToList();
        _asking = [.. calls];
        Model = calls.FirstOrDefault();
        if (Model is not null) FollowAnswers();
    }

    /// <summary>The first call that asks a model, by itself or by what it runs.</summary>
    public IInvocationOperation? Model { get; }

    /// <summary>Whether nothing but the model ends the loop.</summary>
    public bool AreEndless(ILoopOperation loop)
    {
        var condition = loop switch { IWhileLoopOperation repeated => repeated.Condition, IForLoopOperation counted => counted.Condition, _ => null };
        if (condition is not null && !IsOfModel(condition)) return false;
        if (IsStoppable() || _operations.Any(o => o is IReturnOperation { Kind: OperationKind.YieldReturn })) return false;
        var goesOn = _operations.Where(o => o is IBranchOperation { BranchKind: BranchKind.Continue } branch && SymbolEqualityComparer.Default.Equals(branch.Target, loop.ContinueLabel)).ToList();
        var ends = _operations.Where(o => o is IReturnOperation or IThrowOperation or IBranchOperation { BranchKind: BranchKind.GoTo } || (o is IBranchOperation { BranchKind: BranchKind.Break } branch && SymbolEqualityComparer.Default.Equals(branch.Target, loop.ExitLabel))).ToList();
        if (ends.Exists(o => o is not IThrowOperation && IsAlways(o, loop)) && !goesOn.Exists(o => HasGuards(o, loop))) return false;      // no turn follows the first
        return ends.Concat(goesOn).All(o => Guards(o, loop).All(IsOfModel)) && _operations.OfType<ICatchClauseOperation>().Select(FilterOf).All(filter => filter is null || IsOfModel(filter));
    }

    /// <summary>Whether nothing but the model ends the recursion.</summary>
    /// <param name="again">The call of the function by itself.</param>
    public bool AreEndless(IOperation body, IInvocationOperation again)
    {
        if (IsStoppable() || Around(again, body).Any(o => o is ILoopOperation)) return false;
        return again.Arguments.All(StaysOrIsOfModel) && _operations.Where(o => o == again || o is IReturnOperation or IThrowOperation).All(o => Guards(o, body).All(IsOfModel)) && (HasGuards(again, body) || IsInHandler(again, body));
    }

    private bool IsAsking(IInvocationOperation call) =>
        ModelCalls.Is(_tree.Context, call.TargetMethod) || _tree.Context.Endpoints.ReachesModel(call.TargetMethod, call.IsVirtual, _tree.Cancel);

    /// <summary>Whether a token can end it, or each turn waits for something that does not come from the model.</summary>
    private bool IsStoppable() => _operations.Exists(o => o switch
    {
        ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation => o.Type is { } type && ModelLimits.IsToken(type) && ModelLimits.IsGiven(o),
        IInvocationOperation call => !_asking.Contains(call) && !IsOfAnswer(call) && (Names(call, Asking) || (Names(call, Taking) && !Guards(call, null).Any(IsOfAnswer))),
        IDynamicInvocationOperation or IInvalidOperation => true,
        _ => false,
    });

    private static bool Names(IInvocationOperation call, string[] words) => !call.TargetMethod.ReturnsVoid && NameWords.Of(call.TargetMethod.Name).Exists(word => Array.IndexOf(words, word) >= 0);

    /// <summary>Whether something of what the model said goes into it.</summary>
    private bool IsOfAnswer(IOperation operation) => OwnCode.RunWith(operation).Any(o => o switch
    {
        ILocalReferenceOperation { Local: var local } => _answers.Contains(local),
        IConditionalAccessInstanceOperation => Around(o, null).OfType<IConditionalAccessOperation>().FirstOrDefault(a => a.WhenNotNull.Syntax.Span.Contains(o.Parent!.Syntax.Span)) is { } access && IsOfAnswer(access.Operation),
        _ => _asking.Contains(o),
    });

    private void FollowAnswers()
    {
        int known;
        do
        {
            known = _answers.Count;
            foreach (var operation in _operations)
                switch (operation)
                {
                    case IVariableDeclaratorOperation { Symbol: var local } declarator when Given(declarator) is { } given && IsOfAnswer(given): _answers.Add(local); break;
                    case IAssignmentOperation { Target: var target, Value: var value } when IsOfAnswer(value): AddLocals(target); break;
                    case IForEachLoopOperation { Collection: var collection, LoopControlVariable: var variable } when IsOfAnswer(collection): AddLocals(variable); break;
                    case IIsPatternOperation { Value: var matched, Pattern: var pattern } when IsOfAnswer(matched): AddLocals(pattern); break;
                    case ISwitchOperation { Value: var looked, Cases: var cases } when IsOfAnswer(looked):
                        foreach (var clause in cases.SelectMany(c => c.Clauses)) AddLocals(clause);
                        break;
                    case IInvocationOperation call when IsOfAnswer(call):
                        foreach (var argument in call.Arguments)
                            if (argument.Parameter?.RefKind is RefKind.Out or RefKind.Ref) AddLocals(argument.Value);
                        break;
                }
        }
        while (_answers.Count > known);

        static IOperation? Given(IVariableDeclaratorOperation declarator) => (declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer)?.Value;
    }

    private void AddLocals(IOperation target)
    {
        foreach (var part in OwnCode.RunWith(target))
            switch (part)
            {
                case ILocalReferenceOperation { Local: var local }: _answers.Add(local); break;
                case IVariableDeclaratorOperation { Symbol: var local }: _answers.Add(local); break;
                case IDeclarationPatternOperation { DeclaredSymbol: ILocalSymbol local }: _answers.Add(local); break;
                case IRecursivePatternOperation { DeclaredSymbol: ILocalSymbol local }: _answers.Add(local); break;
            }
    }

    /// <summary>Whether the value is the model's alone: nothing in it changes from turn to turn but for what the model said.</summary>
    private bool IsOfModel(IOperation value)
    {
        if (value.ConstantValue.HasValue || _asking.Contains(value)) return true;
        return value switch
        {
            ILocalReferenceOperation { Local: var local } => _answers.Contains(local) ? !IsCounted(local) : IsFlag(local),
            IParameterReferenceOperation { Parameter: var parameter } => IsPlain(parameter.Type) && !IsSet(parameter),
            IInvocationOperation { TargetMethod: var method } call => (Platform.Declares(method) || method.DeclaringSyntaxReferences.IsEmpty) && (IsOfAnswer(call) || call.Instance is null) && Inputs(call).All(IsOfModel),
            IMemberReferenceOperation { Instance: { } instance } => (IsOfAnswer(instance) || IsPlain(instance.Type)) && IsOfModel(instance),
            IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } } => true,
            IPropertyReferenceOperation { Property: { IsStatic: true, SetMethod: null, ContainingType: { IsValueType: true } type } } when !Platform.Declares(type) => SymbolEqualityComparer.Default.Equals(type, value.Type),      // a value of a few that have names
            IMemberReferenceOperation or IInstanceReferenceOperation or IIncrementOrDecrementOperation or ICompoundAssignmentOperation or IDynamicMemberReferenceOperation or IObjectCreationOperation => false,
            IAnonymousFunctionOperation => true,
            IIsPatternOperation match => IsOfModel(match.Value),
            IConditionalAccessInstanceOperation => true,                     // told by what it is an access to
            ISimpleAssignmentOperation assignment => IsOfModel(assignment.Value),
            _ => value.ChildOperations.All(IsOfModel),
        };
    }

    private static IEnumerable<IOperation> Inputs(IInvocationOperation call) =>
        call.Arguments.Select(a => a.Value).Where(v => v is not (IDelegateCreationOperation or IDeclarationExpressionOperation or IDiscardOperation)).Concat(call.Instance is { } instance ? [instance] : []);

    /// <summary>A local that is set to what the model alone decides, or not at all.</summary>
    private bool IsFlag(ILocalSymbol local)
    {
        if (!_open.Add(local)) return true;
        var isFlag = IsPlain(local.Type) && !IsCounted(local) && _operations.All(o => o switch
        {
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var target }, Value: var value } => !SymbolEqualityComparer.Default.Equals(target, local) || (IsOfModel(value) && Guards(o, null).All(IsOfModel)),
            IVariableDeclaratorOperation { Symbol: var target, Initializer.Value: var value } => !SymbolEqualityComparer.Default.Equals(target, local) || IsOfModel(value),
            IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref, Value: ILocalReferenceOperation { Local: var target } } => !SymbolEqualityComparer.Default.Equals(target, local),
            _ => true,
        });
        _open.Remove(local);
        return isFlag;
    }

    /// <summary>Whether it is counted up or down, or put together.</summary>
    private bool IsCounted(ISymbol variable) => _operations.Exists(o => o switch
    {
        IIncrementOrDecrementOperation { Target: var target } => Is(target, variable),
        ICompoundAssignmentOperation { Target: var target } => Is(target, variable),
        ISimpleAssignmentOperation { Target: var target, Value: var value } => Is(target, variable) && OwnCode.RunWith(value).Any(v => Is(v, variable)) && !_asking.Contains(value),
        _ => false,
    });

    private bool IsSet(IParameterSymbol parameter) => _operations.Exists(o => o is IAssignmentOperation { Target: var target } && Is(target, parameter)) || IsCounted(parameter);

    private static bool Is(IOperation operation, ISymbol variable) => operation switch
    {
        ILocalReferenceOperation { Local: var local } => SymbolEqualityComparer.Default.Equals(local, variable),
        IParameterReferenceOperation { Parameter: var parameter } => SymbolEqualityComparer.Default.Equals(parameter, variable),
        _ => false,
    };

    private static bool IsPlain(ITypeSymbol? type) => type is { SpecialType: SpecialType.System_String } || (type is not null && ResultTypes.IsPlain(type));

    /// <summary>Whether each turn of a recursion gets the same, or what the model said: not a part of it, or one more.</summary>
    private bool StaysOrIsOfModel(IArgumentOperation argument)
    {
        var value = argument.Value;
        while (value is IConversionOperation conversion) value = conversion.Operand;
        return value switch
        {
            { ConstantValue.HasValue: true } or IInstanceReferenceOperation or IFieldReferenceOperation or IDefaultValueOperation => true,
            IParameterReferenceOperation { Parameter: var parameter } => SymbolEqualityComparer.Default.Equals(parameter, argument.Parameter?.OriginalDefinition) && !IsSet(parameter),
            ILocalReferenceOperation { Local: var local } => _answers.Contains(local) || IsFilled(local),
            _ => IsOfModel(value) && IsOfAnswer(value),
        };
    }

    /// <summary>Whether something of what the model said is put into it.</summary>
    private bool IsFilled(ILocalSymbol local) =>
        _operations.Exists(o => o is IInvocationOperation { Instance: ILocalReferenceOperation { Local: var filled }, TargetMethod.Name: var name } call && SymbolEqualityComparer.Default.Equals(filled, local) && Array.IndexOf(Setting, name) >= 0 && call.Arguments.Any(a => IsOfAnswer(a.Value)));

    /// <summary>The conditions on which an operation runs.</summary>
    private static IEnumerable<IOperation> Guards(IOperation operation, IOperation? turn)
    {
        for (var (child, parent) = (operation, operation.Parent); parent is not null && child != turn; (child, parent) = (parent, parent.Parent))
            switch (parent)
            {
                case IConditionalOperation { Condition: var condition } when condition != child: yield return condition; break;
                case ISwitchOperation { Value: var value }:
                    yield return value;
                    if (child is ISwitchCaseOperation section)
                        foreach (var clause in section.Clauses)
                            if (clause is IPatternCaseClauseOperation { Guard: { } guard }) yield return guard;
                    break;
                case ISwitchExpressionOperation { Value: var value }:
                    yield return value;
                    if ((child as ISwitchExpressionArmOperation)?.Guard is { } when) yield return when;
                    break;
                case IForEachLoopOperation { Collection: var collection } when parent != turn: yield return collection; break;
                case IWhileLoopOperation { Condition: { } repeated } when parent != turn: yield return repeated; break;
                case IForLoopOperation { Condition: { } counted } when parent != turn: yield return counted; break;
                case ICoalesceOperation { Value: var value } when value != child: yield return value; break;
                case IBinaryOperation { LeftOperand: var left } when left != child: yield return left; break;
                case ICatchClauseOperation handler when FilterOf(handler) is { } filter: yield return filter; break;
            }
    }

    /// <summary>On what a handler takes a failure, but for what kind it is of.</summary>
    private static IOperation? FilterOf(ICatchClauseOperation handler) => handler.Filter is IIsPatternOperation { Value: ILocalReferenceOperation } ? null : handler.Filter;

    private static bool HasGuards(IOperation operation, IOperation turn) => Guards(operation, turn).Any() || IsInHandler(operation, turn);

    private static bool IsInHandler(IOperation operation, IOperation turn) => Around(operation, turn).Any(o => o is ICatchClauseOperation);

    /// <summary>Whether each turn comes to it, but for failures that somebody takes.</summary>
    private static bool IsAlways(IOperation operation, IOperation turn) => !HasGuards(operation, turn) && !Around(operation, turn).Any(o => o is ITryOperation { Catches.IsEmpty: false } or ILoopOperation);

    private static IEnumerable<IOperation> Around(IOperation operation, IOperation? turn)
    {
        for (var parent = operation.Parent; parent is not null && parent != turn; parent = parent.Parent) yield return parent;
    }
}

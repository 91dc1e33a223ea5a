using GovernanceAnalyzers.Contracts;
using GovernanceAnalyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Actions.Declaring;

/// <summary>What a body gives back.</summary>
[Flags]
internal enum Outcomes
{
    None = 0,

    /// <summary>It is done, without a value.</summary>
    Done = 1,
    True = 2,
    False = 4,

    /// <summary>Another value that is always the same.</summary>
    Constant = 8,

    /// <summary>An argument as it came.</summary>
    Argument = 16,
}

/// <summary>
/// A body read for one question: is it made of nothing but what does no work? Each form that does none is listed; whatever else a body
/// holds may do the work, and it is not <see cref="IsIdle"/>.
/// </summary>
internal sealed class HookBody
{
    private static readonly string[] CheckVerbs =
    [
        "Is", "Has", "Can", "May", "Matches", "Equals", "SequenceEqual", "FixedTimeEquals", "Contains", "Exists", "StartsWith", "EndsWith",
        "Verify", "Validate", "Check", "TryVerify", "TryValidate", "Authorize", "Allow", "Approve", "Confirm", "Ask", "Screen", "Scan", "Detect",
    ];

    private readonly KnownDeeds _deeds;
    private readonly IBlockOperation _body;
    private readonly Dictionary<ILocalSymbol, Outcomes> _locals = new(SymbolEqualityComparer.Default);
    private int _depth;

    public HookBody(KnownDeeds deeds, IBlockOperation body)
    {
        (_deeds, _body) = (deeds, body);
        IsEmpty = body.Operations.All(o => o is IEmptyOperation or IReturnOperation { IsImplicit: true, ReturnedValue: null });
        IsIdle = ReadAll(body.Operations);
    }

    public bool IsIdle { get; }

    public bool IsEmpty { get; }

    public Outcomes Outcomes { get; private set; }

    public bool Throws { get; private set; }

    public bool Logs { get; private set; }

    public bool Displays { get; private set; }

    public bool TestsForNull { get; private set; }

    /// <summary>A check whose answer makes no difference.</summary>
    public IInvocationOperation? IgnoredCheck { get; private set; }

    private bool ReadAll(IEnumerable<IOperation> operations)
    {
        foreach (var operation in operations)
            if (!Read(operation)) return false;
        return true;
    }

    private bool Read(IOperation? operation)
    {
        switch (operation)
        {
            case null or IEmptyOperation or ILocalFunctionOperation or IReturnOperation { IsImplicit: true, ReturnedValue: null }: return true;
            case IBlockOperation block: return ReadAll(block.Operations);
            case IReturnOperation result: return ReadReturn(result);
            case IThrowOperation: return ReadThrow();
            case IExpressionStatementOperation statement: return ReadExpression(statement.Operation);
            case IVariableDeclarationGroupOperation group: return group.Declarations.All(d => d.Declarators.All(v => ReadVariable(v.Symbol, (v.Initializer ?? d.Initializer)?.Value)));
            case IConditionalOperation branch: return ReadBranch(branch);
            case IForEachLoopOperation { Locals.Length: 1 } loop when OutcomeOf(loop.Collection) == Outcomes.Argument:
                _locals[loop.Locals[0]] = Outcomes.Argument;
                return Read(loop.Body);
            default: return false;
        }
    }

    private bool ReadReturn(IReturnOperation result)
    {
        if (result.ReturnedValue is not { } value) Outcomes |= Outcomes.Done;
        else if (Core(value) is IThrowOperation) return ReadThrow();
        else if (OutcomeOf(value) is var outcome and not Outcomes.None) Outcomes |= outcome;
        else return false;
        return true;
    }

    private bool ReadThrow()
    {
        if (_depth == 0) Throws = true;
        return true;
    }

    private bool ReadExpression(IOperation expression)
    {
        var core = Core(expression);
        switch (core)
        {
            case IThrowOperation: return ReadThrow();
            case ISimpleAssignmentOperation { Target: IDiscardOperation } discard: return OutcomeOf(discard.Value) != Outcomes.None || ReadCheck(Core(discard.Value));
            case ISimpleAssignmentOperation { Target: IParameterReferenceOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref } } output when OutcomeOf(output.Value) is var outcome and not Outcomes.None:
                Outcomes |= outcome;
                return true;
            case IConditionalAccessOperation { WhenNotNull: IInvocationOperation logging }: return ReadMessage(logging);
            case IInvocationOperation call when IsNullTest(call) || IsPause(call):
                TestsForNull |= !IsPause(call);
                return true;
            case IInvocationOperation call: return ReadMessage(call) || ReadCheck(call);
            default: return OutcomeOf(core) == Outcomes.Done;
        }
    }

    private bool ReadVariable(ILocalSymbol local, IOperation? value)
    {
        if (value is null) return true;
        if (OutcomeOf(value) is var outcome and not Outcomes.None) _locals[local] = outcome;
        else return !IsRead(local) && ReadCheck(Core(value));
        return !_body.Descendants().Any(o => o is IAssignmentOperation { Target: ILocalReferenceOperation target } && SymbolEqualityComparer.Default.Equals(target.Local, local));
    }

    private bool ReadBranch(IConditionalOperation branch)
    {
        var condition = Core(branch.Condition);
        while (condition is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not) condition = Core(not.Operand);
        if (IsNullTest(condition)) TestsForNull = true;
        else if (condition is IInvocationOperation { TargetMethod: { Name: "IsEnabled" } asks } && _deeds.Logs(asks)) { }
        else if (!Exits(branch.WhenTrue) && !Exits(branch.WhenFalse) && ReadCheck(condition)) { }
        else return false;

        _depth++;
        var isIdle = Read(branch.WhenTrue) && Read(branch.WhenFalse);
        _depth--;
        return isIdle;

        static bool Exits(IOperation? part) => part is not null && part.DescendantsAndSelf().Any(o => o is IReturnOperation or IThrowOperation or IBranchOperation);
    }

    /// <summary>A call that only tells people who run the program.</summary>
    private bool ReadMessage(IInvocationOperation call)
    {
        var displays = _deeds.Displays(call.TargetMethod);
        if ((!displays && !_deeds.Logs(call.TargetMethod)) || call.Arguments.Any(a => a.Value.DescendantsAndSelf().Any(o => o is IInvocationOperation or IObjectCreationOperation or IAssignmentOperation or IAwaitOperation or IDynamicInvocationOperation))) return false;
        if (displays) Displays = true;
        else Logs = true;
        return true;
    }

    private bool ReadCheck(IOperation operation)
    {
        if (operation is not IInvocationOperation call || !ResultTypes.IsTruthValue(ResultTypes.ResultOf(call.TargetMethod)) || call.Arguments.Any(a => a.Parameter is { RefKind: RefKind.Out or RefKind.Ref })) return false;
        var method = call.TargetMethod;
        if (!CheckVerbs.Any(v => StartsWithWord(method.Name, v)) && !_deeds.Checks(method)) return false;
        if (method.DeclaringSyntaxReferences.Any(r => r.GetSyntax().DescendantNodes().Any(n => n is ThrowStatementSyntax or ThrowExpressionSyntax))) return false;
        IgnoredCheck ??= call;
        return true;
    }

    /// <returns><see cref="Outcomes.None"/>: a value that some work may be in.</returns>
    private Outcomes OutcomeOf(IOperation value)
    {
        value = Core(value);
        if (value.ConstantValue is { HasValue: true } constant) return constant.Value is bool truth ? truth ? Outcomes.True : Outcomes.False : Outcomes.Constant;
        switch (value)
        {
            case IParameterReferenceOperation: return Outcomes.Argument;
            case ILocalReferenceOperation local: return _locals.TryGetValue(local.Local, out var known) ? known : Outcomes.None;
            case IDefaultValueOperation { Type: { } type }: return Completion.IsTask(type) ? Outcomes.Done : Outcomes.Constant;
            case IFieldReferenceOperation { Field: { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String } }: return Outcomes.Constant;
            case IPropertyReferenceOperation { Property: { Name: "CompletedTask", ContainingType: var type } } when Completion.IsTask(type): return Outcomes.Done;
            case IInvocationOperation { TargetMethod: { Name: "FromResult", ContainingType: var type }, Arguments.Length: 1 } result when Completion.IsTask(type): return OutcomeOf(result.Arguments[0].Value);
            case IInvocationOperation { TargetMethod: { Name: "ToString", ContainingType.SpecialType: SpecialType.System_String }, Instance: { } text }: return OutcomeOf(text);
            case IObjectCreationOperation { Type: { } type, Arguments.Length: 1 } task when Completion.IsTask(type): return OutcomeOf(task.Arguments[0].Value);
            case ICoalesceOperation coalesce when OutcomeOf(coalesce.Value) == Outcomes.Argument:
                return Core(coalesce.WhenNull) is IThrowOperation || OutcomeOf(coalesce.WhenNull) != Outcomes.None ? Outcomes.Argument : Outcomes.None;
            default: return Outcomes.None;
        }
    }

    private static bool IsNullTest(IOperation operation) => operation switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison => IsNull(comparison.LeftOperand) || IsNull(comparison.RightOperand),
        IIsPatternOperation { Pattern: IConstantPatternOperation constant } => IsNull(constant.Value),
        IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation constant } } => IsNull(constant.Value),
        IInvocationOperation { TargetMethod: { Name: "IsNullOrEmpty" or "IsNullOrWhiteSpace", ContainingType.SpecialType: SpecialType.System_String } } => true,
        IInvocationOperation { TargetMethod: { Name: "ThrowIfNull" or "ThrowIfNullOrEmpty" or "ThrowIfNullOrWhiteSpace", IsStatic: true } } => true,
        _ => false,
    };

    private static bool IsNull(IOperation operation) => Core(operation).ConstantValue is { HasValue: true, Value: null };

    private static bool IsPause(IInvocationOperation call) => call.TargetMethod is { Name: "Yield" or "Delay", ContainingType: var type } && Completion.IsTask(type);

    private bool IsRead(ILocalSymbol local) => _body.Descendants().Any(o => o is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local));

    private static bool StartsWithWord(string name, string word) =>
        name.StartsWith(word, StringComparison.Ordinal) && (name.Length == word.Length || !char.IsLower(name[word.Length]));

    /// <summary>The value behind conversions and awaiting.</summary>
    private static IOperation Core(IOperation operation) => operation switch
    {
        IConversionOperation { OperatorMethod: null } conversion => Core(conversion.Operand),
        IParenthesizedOperation parenthesized => Core(parenthesized.Operand),
        _ when Completion.Awaited(operation) is var awaited && awaited != operation => Core(awaited),
        _ => operation,
    };
}

using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Platform = GovernanceAnalyzers.Contracts.Platform;

namespace GovernanceAnalyzers.Actions.Monitoring;

/// <summary>What a <c>catch</c> does with a failure. Whatever may tell somebody of it counts as telling: only what is known to keep it does not.</summary>
/// <param name="failing">The member whose failure it takes.</param>
internal sealed class FailureHandler(TreeFacts tree, ITryOperation attempt, ICatchClauseOperation handler, IMethodSymbol failing)
{
    private static readonly string[] Telling = ["fail", "fails", "failed", "failure", "error", "errors", "exception"];

    private static readonly string[] Adding = ["Add", "Append", "Enqueue", "Insert", "Push", "Set", "Write"];

    /// <summary>Whether the failure ends here: the handler takes it, tells nobody, and nothing that runs later asks what became of it.</summary>
    public bool Swallows => TakesAll && !IsToldByName && !handler.Handler.Descendants().Any(Tells) && !TellsLater();

    /// <summary>A filter may take single cases that are no failure, or do the telling itself; to leave out cancellation does neither.</summary>
    private bool TakesAll => handler.Filter is null or IIsPatternOperation { Value: ILocalReferenceOperation, Pattern: INegatedPatternOperation };

    /// <summary><c>TryAsk</c>, <c>AskOrNull</c>: that there is no answer is an answer.</summary>
    private bool IsToldByName =>
        tree.Model.GetEnclosingSymbol(handler.Syntax.SpanStart, tree.Cancel) is { Name: var name }
        && (name.StartsWith("Try", StringComparison.Ordinal) || name.Contains("OrDefault") || name.Contains("OrNull"));

    private bool Tells(IOperation operation) => operation switch
    {
        IThrowOperation or IDynamicInvocationOperation or IDynamicMemberReferenceOperation or IInvalidOperation or IAnonymousFunctionOperation or IMethodReferenceOperation or IEventAssignmentOperation => true,
        ILocalReferenceOperation { Local: var local } => IsException(local) && operation.Parent is not (IIsPatternOperation or IIsTypeOperation),
        IInvocationOperation { TargetMethod: var method } call => Keeps(call) || tree.Context.Reports.MayTell(method, IsIdle, tree.Cancel),
        IObjectCreationOperation { Type: { } type } => !IsIdle(type),
        IReturnOperation { ReturnedValue: { } value } => value.DescendantsAndSelf().Any(IsOutcome),
        ISimpleAssignmentOperation { Target: var target, Value: var value } => IncidentReports.IsState(target) ? !IsNothing(value) : value.DescendantsAndSelf().Any(IsOutcome),
        ICompoundAssignmentOperation { Target: var target } => IncidentReports.IsState(target),
        IIncrementOrDecrementOperation { Target: var target } => IncidentReports.IsState(target),
        _ => false,
    };

    private bool IsException(ILocalSymbol local) => handler.Locals.Contains(local, SymbolEqualityComparer.Default);

    /// <summary>Puts something into a collection or a text, which may be one of what failed.</summary>
    private static bool Keeps(IInvocationOperation call) => call is { Instance: not (null or IInstanceReferenceOperation), Arguments.Length: > 0, TargetMethod: var method } && Platform.Declares(method) && Adding.Any(verb => method.Name.Contains(verb));

    private static bool IsNothing(IOperation value) => value is IDefaultValueOperation or { ConstantValue: { HasValue: true, Value: null or "" or 0 } };

    /// <summary>A value by which a caller is told that it did not work.</summary>
    private static bool IsOutcome(IOperation value) =>
        value is IFieldReferenceOperation { Field.ContainingType.TypeKind: TypeKind.Enum }
        || (value.ConstantValue is { HasValue: true, Value: var constant } && constant switch
        {
            bool => true,
            int number => number != 0,
            string text => Evidence.WordSequence.Of(text).Words.Any(word => Telling.Contains(word, StringComparer.OrdinalIgnoreCase)),
            _ => false,
        });

    private bool IsIdle(IMethodSymbol method) => ModelCalls.Is(tree.Context, method) || IsIdle(method.ContainingType);

    /// <summary>Works on values and does no more: of the platform, and of the library of the model.</summary>
    private bool IsIdle(ITypeSymbol? type)
    {
        if (type is null || SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, tree.Model.Compilation.Assembly)) return false;
        if (SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, failing.ContainingAssembly)) return true;
        var space = type.ContainingNamespace?.ToDisplayString();
        return Platform.Declares(type) && (space is "System.Linq" or "System.Text" || space?.StartsWith("System.Collections", StringComparison.Ordinal) == true
            || (space == "System.Threading.Tasks" && type.Name is nameof(Task) or "ValueTask")
            || (space == nameof(System) && (type.IsValueType || type.SpecialType == SpecialType.System_String || type.Name is nameof(Array) or nameof(Math) or nameof(Convert) or nameof(Random))));
    }

    /// <summary>Whether what runs after the handler tells, or asks for what the <c>try</c> was to give.</summary>
    private bool TellsLater()
    {
        var leaves = handler.Handler.Operations.LastOrDefault() is IReturnOperation;
        var given = new HashSet<ISymbol>(attempt.Descendants().OfType<IAssignmentOperation>().SelectMany(a => Variables(a.Target)), SymbolEqualityComparer.Default);
        return Later(leaves).Any(o => o switch
        {
            IThrowOperation => true,
            IReturnOperation { ReturnedValue: ILocalReferenceOperation { Type.SpecialType: SpecialType.System_Boolean } asked } => Asks(asked),
            IInvocationOperation call => tree.Context.Reports.Tells(call.TargetMethod),
            IConditionalOperation { Condition: var asked } => Asks(asked),
            IWhileLoopOperation { Condition: { } asked } => Asks(asked),
            ISwitchOperation { Value: var asked } => Asks(asked),
            ISwitchExpressionOperation { Value: var asked } => Asks(asked),
            _ => false,
        });

        bool Asks(IOperation condition) => Variables(condition).Any(given.Contains);
    }

    private static IEnumerable<ISymbol> Variables(IOperation operation) => operation.DescendantsAndSelf().Select(o => o switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IMemberReferenceOperation member => member.Member,
        _ => (ISymbol?)null,
    }).OfType<ISymbol>();

    private IEnumerable<IOperation> Later(bool leaves)
    {
        var root = (IOperation)attempt;
        IOperation? loop = null;
        for (; root.Parent is { } parent and not (IAnonymousFunctionOperation or ILocalFunctionOperation); root = parent)
            if (parent is ILoopOperation) loop = parent;
        var from = attempt.Catches.Last().Syntax.Span.End;
        return leaves ? attempt.Finally?.Descendants() ?? [] : root.Descendants().Where(o => !attempt.Syntax.Span.Contains(o.Syntax.Span) ? o.Syntax.SpanStart >= from || loop?.Syntax.Span.Contains(o.Syntax.Span) == true : o.Syntax.SpanStart >= from);
    }
}

using GovernanceAnalyzers.Contracts;
using GovernanceAnalyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Actions;

/// <summary>Which calls have a model do something: of known members, and of those that say so.</summary>
internal static class ModelCalls
{
    public static bool Is(GovernanceContext context, IMethodSymbol method) =>
        context.Deeds.CallsModel(method) || context.Annotations.Has(method, Vocabulary.GeneratesContent)
        || (method is { MethodKind: MethodKind.Ordinary, ContainingType: { } type } && context.Annotations.Has(type, Vocabulary.GeneratesContent));

    /// <summary>The calls that run, and end, where the operation does. Those whose failure another <c>try</c> in it keeps to itself are left out.</summary>
    public static IEnumerable<IInvocationOperation> FailingIn(GovernanceContext context, IOperation operation)
    {
        var todo = new Stack<IOperation>();                                  // a recursive walk would overflow on deep expressions
        todo.Push(operation);
        while (todo.Count > 0)
            foreach (var part in todo.Pop().ChildOperations)
            {
                if (part is IAnonymousFunctionOperation or ILocalFunctionOperation) continue;
                if (part is IInvocationOperation call && Is(context, call.TargetMethod) && Completion.Completes(call.TargetMethod, call)) yield return call;
                var isKept = part is IBlockOperation { Parent: ITryOperation attempt } && attempt.Body == part && attempt.Catches.Any(KeepsAll);
                if (!isKept) todo.Push(part);
            }
    }

    private static bool KeepsAll(ICatchClauseOperation handler) =>
        handler.Filter is null && IsGeneral(handler.ExceptionType) && !handler.Handler.Descendants().Any(o => o is IThrowOperation);

    /// <summary>Whether it is the type of every exception.</summary>
    public static bool IsGeneral(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_Object || type is { Name: nameof(Exception), ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } };
}

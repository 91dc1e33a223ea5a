using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Flow;

/// <summary>Whether asynchronous work has ended where the code goes on; the names are those of the language's awaitable pattern.</summary>
internal static class Completion
{
    public static bool IsTask(ITypeSymbol type) => type.Name is "Task" or "ValueTask" or "ConfiguredTaskAwaitable" or "ConfiguredValueTaskAwaitable";

    /// <summary>
    /// Whether the call has run to its end where it stands. What returns a task has only when the task is awaited, waited for, or
    /// handed on as the result.
    /// </summary>
    public static bool Completes(IMethodSymbol target, IOperation call) => !IsTask(target.ReturnType) || IsAwaited(call);

    /// <summary>The call behind an awaited or waited-for expression.</summary>
    public static IOperation Awaited(IOperation operation) => operation switch
    {
        IAwaitOperation await => Awaited(await.Operation),
        IConversionOperation { OperatorMethod: null } conversion => Awaited(conversion.Operand),
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "AsTask" or "GetAwaiter" or "WaitAsync" or "GetResult" or "Wait", Instance: { } task } => Awaited(task),
        IPropertyReferenceOperation { Property.Name: "Result", Instance: { Type: { } type } task } when IsTask(type) => Awaited(task),
        _ => operation,
    };

    private static bool IsAwaited(IOperation call)
    {
        for (var operation = call; ; operation = operation.Parent)
            switch (operation.Parent)
            {
                case null or IAwaitOperation or IReturnOperation: return true;
                case IConversionOperation or IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "AsTask" or "GetAwaiter" or "WaitAsync" }: continue;
                case IInvocationOperation { TargetMethod.Name: "GetResult" or "Wait" } or IPropertyReferenceOperation { Property.Name: "Result" }: return true;
                default: return false;
            }
    }
}

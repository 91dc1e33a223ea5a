using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Flow;

/// <summary>Whether asynchronous work has ended where the code goes on; the names are those of the language's awaitable pattern.</summary>
internal static class Completion
{
    public static bool IsTask(ITypeSymbol type) => type.Name is "Task" or "ValueTask" or "ConfiguredTaskAwaitable" or "ConfiguredValueTaskAwaitable";

    /// <summary>
    /// Whether the call has run to its end where it stands. What is asynchronous has only when its task is awaited, waited for, or
    /// handed on as the result.
    /// </summary>
    public static bool Completes(IMethodSymbol target, IOperation call) =>
        target is { ReturnsVoid: true, IsAsync: true } ? false : !(IsTask(target.ReturnType) || target.IsAsync) || IsAwaited(call);

    /// <summary>The call or variable behind an awaited or waited-for expression.</summary>
    public static IOperation Awaited(IOperation operation) => operation switch
    {
        IAwaitOperation await => Awaited(await.Operation),
        IConversionOperation { OperatorMethod: null } conversion => Awaited(conversion.Operand),
        IInvocationOperation { Instance: { } task } invocation when HandsOn(invocation) || Waits(invocation) => Awaited(task),
        IPropertyReferenceOperation { Property.Name: "Result", Instance: { Type: { } type } task } when IsTask(type) => Awaited(task),
        _ => operation,
    };

    private static bool IsAwaited(IOperation call)
    {
        for (var operation = call; ; operation = operation.Parent)
            switch (operation.Parent)
            {
                case null or IAwaitOperation: return true;
                case IConversionOperation: continue;
                case IInvocationOperation invocation when HandsOn(invocation): continue;
                case IInvocationOperation invocation when Waits(invocation): return true;
                case IPropertyReferenceOperation { Property.Name: "Result" }: return true;
                default: return false;
            }
    }

    /// <summary>The result stands for the same work.</summary>
    private static bool HandsOn(IInvocationOperation call) => call.TargetMethod.Name is "ConfigureAwait" or "AsTask" or "GetAwaiter" or "WaitAsync";

    private static bool Waits(IInvocationOperation call) => call.TargetMethod is { Name: "GetResult" } or { Name: "Wait", ReturnsVoid: true };
}

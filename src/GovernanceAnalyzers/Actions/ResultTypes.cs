using System.Collections.Immutable;
using GovernanceAnalyzers.Flow;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Actions;

/// <summary>What comes out of members, and what values of a type can be.</summary>
internal static class ResultTypes
{
    private static readonly ImmutableHashSet<string> Code = ImmutableHashSet.Create(
        "System.Threading.CancellationToken", "System.Threading.CancellationTokenSource", "System.Type", "System.Reflection.Assembly", "System.IServiceProvider",
        "Microsoft.Extensions.Logging.ILogger", "Microsoft.Extensions.Logging.ILoggerFactory");

    /// <summary>The type of the value that a caller gets, once awaited; <see langword="null"/> when there is none.</summary>
    public static ITypeSymbol? ResultOf(IMethodSymbol method) => method.ReturnsVoid ? null : Awaited(method.ReturnType);

    /// <summary>A task's result; the type itself when it is no task; <see langword="null"/> for a task without result.</summary>
    public static ITypeSymbol? Awaited(ITypeSymbol type) =>
        !Completion.IsTask(type) || type is not INamedTypeSymbol task ? type : task.TypeArguments.Length == 1 ? task.TypeArguments[0] : null;

    public static bool IsTruthValue(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_Boolean;

    /// <summary>A number, a truth value, an enum, a date or an identifier.</summary>
    public static bool IsPlain(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable) type = nullable.TypeArguments[0];
        return type.TypeKind == TypeKind.Enum
            || type.SpecialType is (>= SpecialType.System_Boolean and <= SpecialType.System_Double) or SpecialType.System_DateTime
            || (type.TypeKind == TypeKind.Struct && type is { Name: "Guid" or "TimeSpan" or "DateTimeOffset" or "DateOnly" or "TimeOnly", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } });
    }

    public static bool IsDate(ITypeSymbol type) => type is { IsValueType: true, Name: "DateTime" or "DateTimeOffset" or "DateOnly", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>What code runs with, rather than what it works on: cancellation, types, services, loggers, delegates.</summary>
    public static bool IsCode(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Delegate || (type is INamedTypeSymbol named && Code.Contains(named.ContainingNamespace + "." + named.Name));

    /// <summary>Whether values of the type, once awaited, can hold what a model wrote, drew or said: not a number, a truth value or a date.</summary>
    public static bool HoldsContent(ITypeSymbol? type)
    {
        while (type is INamedTypeSymbol { TypeArguments.Length: 1 } wrapper && (Completion.IsTask(type) || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)) type = wrapper.TypeArguments[0];
        return type is null || (type.TypeKind != TypeKind.Enum
            && type.SpecialType is not (SpecialType.System_Void or (>= SpecialType.System_Boolean and <= SpecialType.System_Double and not SpecialType.System_Char) or SpecialType.System_DateTime)
            && type.Name is not ("Guid" or "TimeSpan" or "DateTimeOffset" or "DateOnly" or "TimeOnly" or "Task" or "ValueTask"));
    }
}

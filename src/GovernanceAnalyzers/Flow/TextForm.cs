using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Flow;

/// <summary>How a value becomes text where the language asks for text: in an interpolation, beside a <c>+</c>.</summary>
internal static class TextForm
{
    /// <summary>The value itself, without the conversion to what any value is.</summary>
    public static IOperation Shown(IOperation operation)
    {
        while (operation is IConversionOperation { OperatorMethod: null, IsImplicit: true } conversion) operation = conversion.Operand;
        return operation;
    }

    /// <summary>The <c>ToString</c> of its type; <see langword="null"/> where only running it would tell.</summary>
    public static IMethodSymbol? MethodOf(IOperation shown)
    {
        if (shown is not { ConstantValue.HasValue: false, Type: { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None } type }) return null;
        for (var current = type; current is not null; current = current.BaseType)
            foreach (var member in current.GetMembers(nameof(ToString)))
                if (member is IMethodSymbol { Parameters.IsEmpty: true, IsStatic: false } method) return method;
        return null;
    }
}

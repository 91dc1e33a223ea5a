using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Contracts;

/// <summary>The base class library.</summary>
internal static class Platform
{
    public static bool Declares(ISymbol symbol) => symbol.ContainingAssembly?.Name is { } name
        && (name.StartsWith("System.", StringComparison.Ordinal) || name is "System" or "mscorlib" or "netstandard");

    /// <summary>Whether values of the type are read as one: text, bytes, documents.</summary>
    public static bool IsText(INamedTypeSymbol type) =>
        type.SpecialType is SpecialType.System_String or SpecialType.System_Char or SpecialType.System_Byte
        || (Declares(type) && (type.Name == "BinaryData" || type.ContainingNamespace is { Name: "IO", ContainingNamespace.Name: "System" } or { Name: "Text", ContainingNamespace.Name: "System" } or { ContainingNamespace: { Name: "Text", ContainingNamespace.Name: "System" } }));
}

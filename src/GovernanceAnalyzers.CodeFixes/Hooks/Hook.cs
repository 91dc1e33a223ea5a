using GovernanceAnalyzers.Contracts;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.CodeFixes.Hooks;

/// <summary>A method that discharges an obligation, and how it is reached from where it is needed.</summary>
/// <param name="Receiver">The value to call it on; <see langword="null"/> where its type, or nothing, stands before it.</param>
/// <param name="NeedsType">Whether its type stands before it.</param>
/// <param name="Distance">How far it is; the nearest is called.</param>
internal sealed record Hook(IMethodSymbol Method, string? Receiver, bool NeedsType, int Distance)
{
    public string DisplayName => Method.ContainingType.Name + "." + Method.Name;

    /// <summary>Whether the method, its return value or one of its parameters carries the annotation.</summary>
    /// <remarks>An annotation on a type speaks of all its operations, and so does not tell which of them to call.</remarks>
    public static bool Is(AnnotationReader annotations, IMethodSymbol method, string name)
    {
        method = method.ReducedFrom ?? method;
        return annotations.Has(method, name) || method.Parameters.Any(p => annotations.Has(p, name));
    }

    /// <summary>Whether a fix may call it: it does nothing but what the annotation says, and it is there in every build.</summary>
    /// <remarks>Bound: no local functions; a call of one is judged by what its body does, not by what it says.</remarks>
    public static bool IsCallable(AnnotationReader annotations, IMethodSymbol method, string name) =>
        method.MethodKind == MethodKind.Ordinary && Is(annotations, method, name) && !annotations.Has(method, Vocabulary.GeneratesContent)
        && !method.GetAttributes().Any(a => a.AttributeClass is { Name: "ConditionalAttribute" } type && type.ContainingNamespace.ToDisplayString() == "System.Diagnostics");
}

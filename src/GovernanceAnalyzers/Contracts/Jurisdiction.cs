using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Contracts;

/// <summary>Under whose law a system is deployed, as <c>[DeploymentJurisdiction]</c> says it.</summary>
internal static class Jurisdiction
{
    /// <summary><see langword="null"/> for another annotation, and for what does not compile.</summary>
    public static string? Of(Annotation annotation) =>
        annotation.Is(Vocabulary.DeploymentJurisdiction) && annotation.Data.ConstructorArguments is { Length: 1 } arguments && arguments[0] is { Kind: TypedConstantKind.Primitive, Value: string text } ? text.Trim() : null;
}

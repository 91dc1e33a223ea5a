using GovernanceAnalyzers.Catalogue;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Contracts;

/// <summary>The methods that a web framework answers requests by: what they return is an answer.</summary>
internal sealed class WebActions(KnownApis apis)
{
    /// <summary>Whether it is a public method of a controller, page or hub.</summary>
    public bool Contains(IMethodSymbol method)
    {
        if (method is not { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, IsStatic: false }) return false;
        if (method.GetAttributes().Any(a => a.AttributeClass?.Name == "NonActionAttribute")) return false;
        for (var type = method.ContainingType?.BaseType; type is not null; type = type.BaseType)
            if (apis.Match(type) is { } match && match.Has(CatalogueRoles.EndpointType)) return true;
        return false;
    }
}

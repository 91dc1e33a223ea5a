using GovernanceAnalyzers.Catalogue;
using GovernanceAnalyzers.Flow;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Contracts;

/// <summary>What parameters get from outside: from whoever sends a request, or from a model that calls a tool.</summary>
internal sealed class OutsideInput(KnownApis apis, AnnotationReader annotations, WebActions actions)
{
    public Lanes Of(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary } method || parameter.RefKind == RefKind.Out || !IsData(parameter) ? Lanes.None
        : IsTool(method) ? Lanes.Actionable
        : IsGiven(method) ? Lanes.Input
        : Lanes.None;

    /// <summary>Whether users or requests give the method what it gets.</summary>
    public bool IsGiven(IMethodSymbol method) => actions.Contains(method) || (EntryPoints.IsVisible(method) && IsUserFacing(method));

    /// <summary>Whether an attribute lets a model call the method.</summary>
    public bool IsTool(IMethodSymbol method) =>
        annotations.Has(method, Vocabulary.AiTool) || method.GetAttributes().Any(a => a.AttributeClass is { } type && apis.Match(type)?.Has(CatalogueRoles.ExposesTool) == true);

    /// <summary>Whether an argument for the parameter may be data that somebody sent, rather than a service that the application gives itself.</summary>
    public static bool IsData(IParameterSymbol parameter) =>
        !parameter.GetAttributes().Any(a => a.AttributeClass?.Name is "FromServicesAttribute" or "FromKeyedServicesAttribute") && IsData(parameter.Type);

    private bool IsUserFacing(IMethodSymbol method) => annotations.Has(method, Vocabulary.UserFacing) || annotations.Has(method.ContainingType, Vocabulary.UserFacing);

    private static bool IsData(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => IsData(array.ElementType),
        INamedTypeSymbol { SpecialType: SpecialType.System_String } => true,
        INamedTypeSymbol { Name: "IFormFile" or "IFormFileCollection" or "IFormCollection" } => true,
        INamedTypeSymbol { TypeArguments.Length: > 0 } generic when Platform.Declares(generic) => generic.TypeArguments.All(IsData),
        INamedTypeSymbol named when Platform.Declares(named) => named.Name is "Uri" or "Stream" or "BinaryData" or "PipeReader" or "JsonElement" or "JsonDocument" or "JsonNode" or "JsonObject" or "JsonArray",
        INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } named => named.IsRecord || IsFilled(named),
        _ => false,
    };

    /// <summary>Whether values of the type are made empty and filled by their properties, as what is bound to a request is.</summary>
    private static bool IsFilled(INamedTypeSymbol type)
    {
        if (!type.InstanceConstructors.Any(c => c.Parameters.IsEmpty && c.DeclaredAccessibility == Accessibility.Public)) return false;
        var canFill = false;
        for (var current = type; current is not { SpecialType: SpecialType.System_Object or SpecialType.System_ValueType }; current = current.BaseType)
        {
            if (current is null || current.ContainingAssembly.Name.StartsWith("Microsoft.", StringComparison.Ordinal)) return false;      // a context of a database, a model of a page
            canFill |= current.GetMembers().Any(m => m is IPropertySymbol { IsStatic: false, SetMethod.DeclaredAccessibility: Accessibility.Public });
        }
        return canFill;
    }
}

using GovernanceAnalyzers.Catalogue;
using GovernanceAnalyzers.Flow;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Contracts;

/// <summary>Members that write what they are given to a record, by what they are: generated logging methods and exceptions.</summary>
internal static class RecordContract
{
    private const Duties Recording = Duties.PersonalRecord | Duties.ExchangeRecord;

    /// <returns><see langword="null"/> for any other member.</returns>
    public static MethodContract? Of(IMethodSymbol method, PersonalData personal, KnownApis apis, Bodies bodies)
    {
        if (IsException(method) && !bodies.HasBody(method)) return new MethodContract { Carries = true, Parameters = [.. method.Parameters.Select(p => IsShown(p) ? Owing(Recording) : default)] };
        if (!method.GetAttributes().Any(a => a.AttributeClass is { } type && apis.Match(type)?.Has(CatalogueRoles.Logs) == true)) return null;
        return new MethodContract { IsHook = true, Parameters = [.. method.Parameters.Select(p => Owing(Duties.PersonalDataUse | (IsRedacted(p, personal) ? Duties.ExchangeRecord : Recording)))] };
    }

    private static bool IsException(IMethodSymbol method)
    {
        if (method.MethodKind != MethodKind.Constructor) return false;
        for (var type = method.ContainingType; type is not null; type = type.BaseType)
            if (type is { Name: nameof(Exception), ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } }) return true;
        return false;
    }

    private static bool IsShown(IParameterSymbol parameter) => parameter.Type.SpecialType is SpecialType.System_String or SpecialType.System_Object;

    /// <summary>The generator of the method has what is classified redacted.</summary>
    private static bool IsRedacted(IParameterSymbol parameter, PersonalData personal) =>
        personal.IsMarked(parameter) || parameter.GetAttributes().Any(a => a.AttributeClass?.Name is "LogPropertiesAttribute" or "TagProviderAttribute");

    private static ParameterContract Owing(Duties duties) => new(duties, Lanes.None, Lanes.None, ResultLeaves: false);
}

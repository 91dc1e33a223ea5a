using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Flow;

/// <summary>What a record is taken apart into.</summary>
internal static class Records
{
    /// <summary>The positional properties of a record; <see langword="null"/> where the compiler did not write how it is taken apart.</summary>
    public static IPropertySymbol[]? PartsOf(ITypeSymbol? type, int count)
    {
        if (type is not INamedTypeSymbol { IsRecord: true } record) return null;
        var method = record.GetMembers(WellKnownMemberNames.DeconstructMethodName).OfType<IMethodSymbol>().FirstOrDefault(m => m.IsImplicitlyDeclared && m.Parameters.Length == count);
        var parts = method?.Parameters.Select(p => record.GetMembers(p.Name).OfType<IPropertySymbol>().FirstOrDefault()).OfType<IPropertySymbol>().ToArray();
        return parts?.Length == count ? parts : null;
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Contracts;

/// <summary>Hash algorithms of the base class library that are unfit for integrity, whatever is done with them.</summary>
internal static class WeakHashes
{
    private const string Md5 = "MD5", Sha1 = "SHA1";

    /// <summary>The simple names by which they are used.</summary>
    public static readonly ImmutableHashSet<string> Names = ImmutableHashSet.Create(Md5, Sha1, "MD5CryptoServiceProvider", "SHA1CryptoServiceProvider", "SHA1Managed", "MD5Cng", "SHA1Cng");

    /// <summary>Whether it is one: its type, one derived from it, or its name among those of algorithms.</summary>
    public static bool Is(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol type => IsOrDerives(type),
        IPropertySymbol { ContainingType: { Name: "HashAlgorithmName" } names, Name: Md5 or Sha1 } => IsCryptography(names),
        _ => false,
    };

    private static bool IsOrDerives(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
            if (current.Name is Md5 or Sha1 && IsCryptography(current)) return true;
        return false;
    }

    private static bool IsCryptography(ISymbol type) =>
        type.ContainingNamespace is { Name: "Cryptography", ContainingNamespace: { Name: "Security", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } };
}

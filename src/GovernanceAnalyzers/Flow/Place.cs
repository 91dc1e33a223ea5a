using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Flow;

/// <summary>An expression that names the same value each time: a variable, a constant, or members read from one.</summary>
internal readonly record struct Place(object Root, string Path)
{
    public static readonly object This = new();

    public Place Member(ISymbol member) => new(Root, Path + "." + member.MetadataName);

    public bool Reads(ISymbol member) => (Path + ".").Contains("." + member.MetadataName + ".");
}

/// <summary>The slot of a place that may be marked: the lanes of which the place has not been freed.</summary>
/// <param name="Home">The nested function whose variable the place starts at; <see langword="null"/> for the body's own, and for members and constants.</param>
/// <param name="IsStable">The place gets no other value while the body, and what it leaves behind, runs.</param>
internal sealed record Mask(int Slot, Place Place, IMethodSymbol? Home, bool IsStable);

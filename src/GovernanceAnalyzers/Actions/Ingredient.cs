using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Actions;

/// <summary>A parameter, member or call that a value comes from.</summary>
/// <param name="Place">Where it comes into the member that uses the value: the part itself, or what brings it from another member.</param>
internal readonly record struct Ingredient(IOperation Part, IOperation Place)
{
    /// <summary>The way through members of the source; <see langword="null"/> for what stands in the member that uses the value.</summary>
    public MemberWay? Way { get; init; }

    /// <summary>What the value of an operation beside the part is, where that is a parameter and the way tells its argument.</summary>
    public IOperation Resolve(IOperation operation)
    {
        var (value, way) = (Unwrap(operation), Way);
        while (value is IParameterReferenceOperation { Parameter: var parameter } && way?.ArgumentOf(parameter) is { } argument) (value, way) = (Unwrap(argument), way.Outer);
        return value;
    }

    /// <summary>What the part is read from, nearest first: objects, the arguments that parameters get on the way, and the objects that members are called on.</summary>
    public IEnumerable<IOperation> Holders()
    {
        for (var (value, way) = (Unwrap(Part), Way); ;)
        {
            if (value is IMemberReferenceOperation { Instance: { } instance }) value = Unwrap(instance);
            else if (value is IParameterReferenceOperation { Parameter: var parameter } && way?.ArgumentOf(parameter) is { } argument) (value, way) = (Unwrap(argument), way.Outer);
            else if (value is IInstanceReferenceOperation && way?.Receiver is { } receiver) (value, way) = (Unwrap(receiver), way.Outer);
            else yield break;
            yield return value;
        }
    }

    private static IOperation Unwrap(IOperation value)
    {
        while (value is IConversionOperation conversion) value = conversion.Operand;
        return value;
    }
}

/// <summary>A member that the way of a value goes through.</summary>
/// <param name="receiver">What the member is called on, or read from.</param>
/// <param name="place">Where the member is used by that which uses the value.</param>
internal sealed class MemberWay(ISymbol member, IOperation? receiver, ImmutableArray<IArgumentOperation> arguments, IOperation place, MemberWay? outer)
{
    public IOperation? Receiver => receiver;

    public IOperation Place => place;

    public MemberWay? Outer => outer;

    /// <summary>The members, the farthest first.</summary>
    public IEnumerable<ISymbol> Members
    {
        get
        {
            for (var way = this; way is not null; way = way.Outer) yield return way.Member;
        }
    }

    private ISymbol Member => member;

    public IOperation? ArgumentOf(IParameterSymbol parameter) =>
        SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol.OriginalDefinition, member.OriginalDefinition) || parameter.ContainingSymbol is IMethodSymbol { IsOverride: true } or IMethodSymbol { ContainingType.AllInterfaces.IsEmpty: false }
            ? arguments.FirstOrDefault(a => a.Parameter?.Ordinal == parameter.Ordinal && a.Parameter.Name == parameter.Name)?.Value : null;

    public bool Contains(ISymbol other) => outer?.Members.Contains(other, SymbolEqualityComparer.Default) == true;
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Flow;

/// <summary>A duty that a method leaves to its callers.</summary>
/// <param name="Duty">One duty.</param>
/// <param name="Value">The labels of the value used; a source bit stands for a value of the method's own.</param>
/// <param name="Where">The expression in the method that hands the value on.</param>
/// <param name="Sink">The member that gets it.</param>
/// <param name="Origin">The member that brought the label, when it is the method's own.</param>
internal sealed record OpenDuty(Duties Duty, Labels Value, Location Where, ISymbol? Sink, ISymbol? Origin)
{
    private const int Max = 64;

    public bool IsSamePlace(OpenDuty other) => Duty == other.Duty && Where.Equals(other.Where);

    /// <summary>One for each place, always in the same order, whatever was found first.</summary>
    public static OpenDuty[] Join(IEnumerable<OpenDuty> duties)
    {
        var joined = new Dictionary<(Duties, Location), OpenDuty>();
        foreach (var duty in duties)
            joined[(duty.Duty, duty.Where)] = joined.TryGetValue((duty.Duty, duty.Where), out var known) ? known with { Value = known.Value | duty.Value, Origin = First(known.Origin, duty.Origin) } : duty;
        return joined.Count <= 1 ? [.. joined.Values]
            : [.. joined.Values.OrderBy(d => d.Where.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(d => d.Where.SourceSpan.Start).ThenBy(d => d.Duty)];
    }

    private static ISymbol? First(ISymbol? one, ISymbol? other) =>
        one is null ? other : other is null || string.CompareOrdinal(one.ToDisplayString(), other.ToDisplayString()) <= 0 ? one : other;

    /// <summary>As many as callers are told of.</summary>
    public static OpenDuty[] Bounded(OpenDuty[] duties) => duties.Length <= Max ? duties : [.. duties.Take(Max)];
}

/// <summary>What holds when a method has ended in one way: events that may not have happened and, per parameter, marks that may be lacking.</summary>
internal sealed record Outcome(Events NotDone, Lanes[] Unmarked)
{
    /// <summary>The outcome of a method that never ends this way; the start of a fixed point.</summary>
    public static Outcome Never(int parameters) => new(Events.None, [.. Enumerable.Repeat(Lanes.None, parameters)]);

    public static Outcome Nothing(int parameters) => new(Events.All, [.. Enumerable.Repeat(Lanes.All, parameters)]);

    public Outcome Join(Outcome other) => new(NotDone | other.NotDone, [.. Unmarked.Zip(other.Unmarked, (a, b) => a | b)]);

    public bool SameAs(Outcome other) => NotDone == other.NotDone && Unmarked.SequenceEqual(other.Unmarked);
}

/// <summary>
/// What callers need to know of a method. Values are in terms of its parameters, the receiver being the last one.
/// </summary>
internal sealed record Summary
{
    /// <summary>Labels of the returned or yielded value.</summary>
    public required Labels Result { get; init; }

    public required Outcome Exit { get; init; }

    /// <summary>What holds where the method returned <see langword="true"/>, respectively <see langword="false"/>.</summary>
    public required Outcome WhenTrue { get; init; }

    public required Outcome WhenFalse { get; init; }

    /// <summary>Labels left in each parameter and, last, in the receiver.</summary>
    public required Labels[] Outs { get; init; }

    /// <summary>Labels left in the receiver.</summary>
    public Labels Left => Outs[Outs.Length - 1];

    /// <summary>Labels written to fields and automatic properties of the receiver's type.</summary>
    public required ImmutableDictionary<ISymbol, Labels> Writes { get; init; }

    public required OpenDuty[] Open { get; init; }

    public static Summary Bottom(int parameters) => new()
    {
        Result = Labels.None,
        Exit = Outcome.Never(parameters),
        WhenTrue = Outcome.Never(parameters),
        WhenFalse = Outcome.Never(parameters),
        Outs = [.. Enumerable.Repeat(Labels.None, parameters + 1)],
        Writes = NoWrites,
        Open = [],
    };

    /// <summary>Of a body that was not analysed: any argument may reach the result, and nothing is known to be done.</summary>
    public static Summary Unknown(int parameters)
    {
        var any = Labels.Unknown;
        for (var i = 0; i <= parameters; i++) any |= Labels.Parameter(i);
        var nothing = Outcome.Nothing(parameters);
        return Bottom(parameters) with { Result = any, Exit = nothing, WhenTrue = nothing, WhenFalse = nothing };
    }

    public static ImmutableDictionary<ISymbol, Labels> NoWrites { get; } = ImmutableDictionary.Create<ISymbol, Labels>(SymbolEqualityComparer.Default);

    /// <summary>Either of two bodies may run.</summary>
    public Summary Join(Summary other) => new()
    {
        Result = Result | other.Result,
        Exit = Exit.Join(other.Exit),
        WhenTrue = WhenTrue.Join(other.WhenTrue),
        WhenFalse = WhenFalse.Join(other.WhenFalse),
        Outs = [.. Outs.Zip(other.Outs, (a, b) => a | b)],
        Writes = other.Writes.Aggregate(Writes, (all, write) => all.SetItem(write.Key, all.TryGetValue(write.Key, out var old) ? old | write.Value : write.Value)),
        Open = OpenDuty.Join(Open.Concat(other.Open)),
    };

    public bool SameAs(Summary other) =>
        Result == other.Result && Exit.SameAs(other.Exit) && WhenTrue.SameAs(other.WhenTrue) && WhenFalse.SameAs(other.WhenFalse)
        && Outs.SequenceEqual(other.Outs)
        && Writes.Count == other.Writes.Count && Writes.All(w => other.Writes.TryGetValue(w.Key, out var value) && value == w.Value)
        && Open.Length == other.Open.Length && Open.All(o => other.Open.Any(p => o.IsSamePlace(p) && o.Value == p.Value));
}

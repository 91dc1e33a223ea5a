namespace GovernanceAnalyzers.Flow;

/// <summary>What steps that are put around a call, or before a function, do for what passes through them.</summary>
/// <param name="Done">What has certainly happened.</param>
/// <param name="Marks">Lanes that are certainly taken away: of what goes in, or of what comes out.</param>
/// <param name="MayBeDone">What may have happened by a step of which it cannot be told whether it is on the way: owed by nobody, proved by nobody.</param>
/// <param name="MayMark">The same of lanes.</param>
internal readonly record struct Passage(Events Done, Lanes Marks, Events MayBeDone = Events.None, Lanes MayMark = Lanes.None)
{
    /// <summary>Through this and the other.</summary>
    public Passage Then(Passage other) => new(Done | other.Done, Marks | other.Marks, MayBeDone | other.MayBeDone, MayMark | other.MayMark);

    /// <summary>Through this or the other.</summary>
    public Passage Or(Passage other)
    {
        var (done, marks) = (Done & other.Done, Marks & other.Marks);
        return new(done, marks, (Done | MayBeDone | other.Done | other.MayBeDone) & ~done, (Marks | MayMark | other.Marks | other.MayMark) & ~marks);
    }

    /// <summary>Maybe through this.</summary>
    public Passage Maybe() => new(Events.None, Lanes.None, Done | MayBeDone, Marks | MayMark);

    /// <summary>All events that are owed no more.</summary>
    public Events Events => Done.WithProof() | MayBeDone;

    /// <summary>All lanes that are owed no more.</summary>
    public Lanes Lanes => Marks | MayMark;
}

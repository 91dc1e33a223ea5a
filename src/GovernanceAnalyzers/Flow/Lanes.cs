namespace GovernanceAnalyzers.Flow;

/// <summary>
/// What may be true of a value, one lane each. Every lane is a <em>may</em> fact, so that the join of two paths is a bitwise OR;
/// a mark that must hold on every path is kept negated ("may lack the mark").
/// </summary>
[Flags]
internal enum Lanes : ushort
{
    None = 0,

    /// <summary>May have been made by a model.</summary>
    Generated = 1,

    /// <summary>May have been made by a model and carry no provenance stamp.</summary>
    GeneratedUnstamped = 2,

    /// <summary>May be something other than a constant and carry no stamp, wherever it came from.</summary>
    Unstamped = 4,

    /// <summary>May carry no stamp, constants included. Empty means: carries a stamp on every path.</summary>
    Unmarked = 8,

    /// <summary>May be personal data for which a disclosure is owed.</summary>
    PersonalUndisclosed = 16,

    /// <summary>May not have been checked for integrity.</summary>
    Unverified = 32,

    /// <summary>May be personal data that nobody redacted.</summary>
    Personal = 64,

    /// <summary>May be personal data that nobody redacted and for whose use no ground is stated.</summary>
    PersonalUnbased = 128,

    /// <summary>May hold what is <see cref="Personal"/> in one of its members: personal as a whole, not in every member.</summary>
    PersonalInside = 256,

    /// <summary>The same of <see cref="PersonalUnbased"/>.</summary>
    UnbasedInside = 512,

    /// <summary>May be what a model was asked, or answered, unredacted.</summary>
    Exchange = 1024,

    /// <summary>May be what a model said, and nobody has found it safe to act on.</summary>
    Unvalidated = 2048,

    /// <summary>The same, and it may lead markup, a path or an address elsewhere.</summary>
    Unescaped = 4096,

    /// <summary>May have been written by somebody outside: a user, a request, the network.</summary>
    Untrusted = 8192,

    /// <summary>May be in, or from, a place to which somebody outside can write, or that they chose.</summary>
    Exposed = 16384,

    /// <summary>May depend on what a model said, be it only on which way was taken. Told of numbers and answers too.</summary>
    Influenced = 32768,

    /// <summary>What nobody should act on before it was validated.</summary>
    Actionable = Unvalidated | Unescaped,

    /// <summary>What somebody outside gives.</summary>
    Input = Untrusted | Exposed,

    /// <summary>What a model said.</summary>
    Said = Generated | Exchange | Actionable,

    /// <summary>What is true of an object for what one of its members holds.</summary>
    Inside = PersonalInside | UnbasedInside,

    /// <summary>What personal data no longer is once redacted.</summary>
    Redactable = PersonalUndisclosed | Legible,

    /// <summary>What personal data no longer is in something that does not show it: a hash, an answer.</summary>
    Legible = Personal | PersonalUnbased | Inside,

    /// <summary>What a provenance stamp takes away.</summary>
    Stampless = GeneratedUnstamped | Unstamped | Unmarked,

    /// <summary>What a stamp on one part of a whole takes away from the whole.</summary>
    Coverable = Unstamped | Unmarked,

    /// <summary>What holds of a value of which nothing is known.</summary>
    Assumed = Unstamped | Unmarked | Unverified,

    /// <summary>What holds of a constant.</summary>
    OfConstant = Unmarked | Unverified,

    All = 65535,
}

/// <summary>What may not have happened yet on some path here. The upper half tells the same of what can be proved to have happened.</summary>
[Flags]
internal enum Events : ulong
{
    None = 0,

    /// <summary>The privacy disclosure has been given.</summary>
    PrivacyDisclosed = 1,

    /// <summary>It has been said that this is AI.</summary>
    AiDisclosed = 2,

    /// <summary>What the user gave has been screened for abuse.</summary>
    Screened = 4,

    /// <summary>The caller has been authorised.</summary>
    Authorized = 8,

    /// <summary>It has been asked whether the feature is switched off.</summary>
    Switched = 16,

    /// <summary>A person has approved.</summary>
    Approved = 32,

    /// <summary>What is asked and answered leaves a trace.</summary>
    Traced = 64,

    All = ulong.MaxValue,
}

/// <summary>What is owed for a value at the place where it is used, or for a call on the path that leads to it.</summary>
[Flags]
internal enum Duties : uint
{
    None = 0,

    /// <summary>Generated content leaves: it must be stamped.</summary>
    ContentLeaves = 1,

    /// <summary>Personal data is handed on: its disclosure must have been given.</summary>
    PersonalDataUse = 2,

    /// <summary>Model weights are loaded: they must have been verified.</summary>
    WeightsLoad = 4,

    /// <summary>A model is given personal data: it must have been redacted, or have a ground.</summary>
    ModelInput = 8,

    /// <summary>Personal data is written to a record: it must have been redacted.</summary>
    PersonalRecord = 16,

    /// <summary>What a model was asked or answered is written to a record: it must have been redacted.</summary>
    ExchangeRecord = 32,

    /// <summary>What a model was asked or answered is kept: it must be said for how long.</summary>
    Keeping = 64,

    /// <summary>Personal data is written beside content, to go where that goes.</summary>
    Marking = 128,

    /// <summary>Generated content is shown to a person: it must have been said that it is AI.</summary>
    ContentShown = 256,

    /// <summary>A model is given what somebody outside wrote, in whatever way: something must have been screened.</summary>
    ScreenedCall = 512,

    /// <summary>A model is called: it must have been asked whether the feature is switched off.</summary>
    SwitchedCall = 1024,

    /// <summary>Model weights are loaded: the caller must have been authorised.</summary>
    WeightsAccess = 2048,

    /// <summary>A model is given what somebody outside wrote: it must have been screened.</summary>
    UntrustedInput = 4096,

    /// <summary>The value is run, or made part of a command or a query: it must have been validated.</summary>
    Action = 65536,

    /// <summary>The value is shown as markup, or leads to a file or a server: it must have been validated, or escaped.</summary>
    Leading = 131072,

    /// <summary>A model is told by the value what it is and may do: nobody outside must have written it.</summary>
    Instruction = 262144,

    /// <summary>Model weights come from the value: nobody outside must be able to change what is there.</summary>
    Placement = 524288,

    /// <summary>A model is trained with the value: no model must have made it.</summary>
    Learning = 1048576,

    /// <summary>Something is changed outside the program: a person must have approved where a model asks for it.</summary>
    SideEffect = 2097152,

    /// <summary>The value decides something that matters to a person: a person must have approved where a model had a part in it.</summary>
    Decision = 4194304,
}

internal static class EventFacts
{
    private const int Proof = 32;

    /// <summary>The events, and that they are proved.</summary>
    public static Events WithProof(this Events events) => events | (Events)((ulong)events << Proof);

    /// <summary>Whether the event has happened by all that is known, but it is not proved.</summary>
    public static bool IsDoubtful(this Events notDone, Events asked) => (notDone & asked) == Events.None && (notDone & asked.WithProof()) != Events.None;
}

internal static class DutyFacts
{
    private static readonly Duties[] Tellers = [Duties.ModelInput, Duties.PersonalRecord, Duties.ExchangeRecord, Duties.Action, Duties.Leading, Duties.Placement];

    /// <summary>Each duty of several.</summary>
    public static DutyParts Parts(this Duties duties) => new(duties);

    /// <summary>The lanes in which a value breaks the duty: its own, or as a whole that of its insides. A duty for a call is told in any one lane.</summary>
    public static Lanes Lane(this Duties duty) => duty switch
    {
        Duties.ContentLeaves => Lanes.GeneratedUnstamped,
        Duties.PersonalDataUse => Lanes.PersonalUndisclosed,
        Duties.WeightsLoad => Lanes.Unverified,
        Duties.ModelInput => Lanes.PersonalUnbased | Lanes.UnbasedInside,
        Duties.PersonalRecord or Duties.Marking => Lanes.Personal | Lanes.PersonalInside,
        Duties.ExchangeRecord or Duties.Keeping => Lanes.Exchange,
        Duties.UntrustedInput or Duties.ScreenedCall => Lanes.Untrusted,
        Duties.ContentShown or Duties.SwitchedCall or Duties.WeightsAccess or Duties.SideEffect => Lanes.Generated,
        Duties.Action => Lanes.Unvalidated,
        Duties.Learning => Lanes.Generated,
        Duties.Leading => Lanes.Unescaped,
        Duties.Instruction => Lanes.Untrusted | Lanes.Personal | Lanes.PersonalInside,
        Duties.Placement => Lanes.Exposed,
        Duties.Decision => Lanes.Influenced,
        _ => Lanes.None,
    };

    /// <summary>The lanes of which all has been said where the value was given away: what is made of it there need not say it again.</summary>
    public static Lanes Said(this Duties duties)
    {
        var said = Lanes.None;
        foreach (var duty in Tellers)
            if ((duties & duty) != Duties.None) said |= duty.Lane();
        return said;
    }

    /// <summary>The event after which the duty no longer stands.</summary>
    public static Events Unless(this Duties duty) => duty switch
    {
        Duties.PersonalDataUse => Events.PrivacyDisclosed,
        Duties.ContentShown => Events.AiDisclosed,
        Duties.ScreenedCall or Duties.UntrustedInput => Events.Screened,
        Duties.SwitchedCall => Events.Switched,
        Duties.WeightsAccess => Events.Authorized,
        Duties.SideEffect or Duties.Decision => Events.Approved,
        _ => Events.None,
    };

    /// <summary>Whether it is owed for a call, whatever that is given.</summary>
    public static bool IsOfCall(this Duties duty) => duty is Duties.ScreenedCall or Duties.SwitchedCall or Duties.WeightsAccess or Duties.SideEffect;

    /// <summary>Whether it is owed on the paths that lead in from outside, rather than in whatever is visible.</summary>
    public static bool IsOfPath(this Duties duty) => duty is Duties.SwitchedCall or Duties.WeightsAccess;

    /// <summary>Whether one finding on a path says it all: what discharges the duty there discharges it for what follows.</summary>
    public static bool IsToldOnce(this Duties duty) => duty.Unless() != Events.None && duty != Duties.Decision;
}

/// <summary>The duties of several, one after the other. Made for every argument of every call, hence without an object.</summary>
internal struct DutyParts(Duties rest)
{
    public Duties Current { get; private set; }

    public readonly DutyParts GetEnumerator() => this;

    public bool MoveNext()
    {
        if (rest == Duties.None) return false;
        Current = rest & (Duties)(~(uint)rest + 1);                         // the lowest
        rest &= ~Current;
        return true;
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Flow;

/// <summary>What a parameter means to the callers of its method.</summary>
/// <param name="Duties">What is owed for an argument.</param>
/// <param name="Marks">Lanes that the call takes away from the argument itself: a verified path, a stamped message.</param>
/// <param name="Adds">What an <c>out</c> or <c>ref</c> argument brings after the call.</param>
/// <param name="ResultLeaves">The argument is a function whose result is content that leaves.</param>
internal readonly record struct ParameterContract(Duties Duties, Lanes Marks, Lanes Adds, bool ResultLeaves)
{
    /// <summary>What is owed for the argument besides, where another argument says so.</summary>
    public ConditionalDuties? Conditional { get; init; }

    /// <summary>The argument is a function; what others call it with.</summary>
    public Lanes Feeds { get; init; }

    /// <summary>The argument is written to another, or to what the method is called on: by its ordinal, the receiver being the last.</summary>
    public int? Into { get; init; }
}

/// <summary>What is owed where another argument is one of a few constants or static members.</summary>
/// <param name="Ordinal">Of the other argument.</param>
/// <param name="Names">Of the members, or what the text of a constant begins with.</param>
internal sealed record ConditionalDuties(Duties Duties, int Ordinal, ImmutableArray<string> Names)
{
    public bool IsNamed(IOperation argument) => argument switch
    {
        { ConstantValue: { HasValue: true, Value: string text } } => Names.Any(name => text.StartsWith(name, StringComparison.OrdinalIgnoreCase)),
        IMemberReferenceOperation { Member: { IsStatic: true, Name: var name } } => Names.Contains(name),
        IConversionOperation conversion => IsNamed(conversion.Operand),
        _ => false,
    };
}

/// <summary>An argument says which part of an object is read; of parts with these names, the result holds no content.</summary>
/// <param name="Ordinal">Of the argument: a path that ends in the name.</param>
internal sealed record TellingParts(int Ordinal, ImmutableArray<string> Names)
{
    public bool IsNamed(IOperation? path) => path switch
    {
        IUtf8StringOperation text => IsNamed(text.Value),
        { ConstantValue: { HasValue: true, Value: string text } } => IsNamed(text),
        IConversionOperation conversion => IsNamed(conversion.Operand),
        _ => false,
    };

    private bool IsNamed(string path) => Names.Contains(path.Substring(path.LastIndexOf('.') + 1));
}

/// <summary>What a call means without reading the body of what is called.</summary>
internal sealed record MethodContract
{
    public static readonly MethodContract Opaque = new();

    /// <summary>What the result brings.</summary>
    public Lanes Adds { get; init; }

    /// <summary>What the result no longer has: the marks that the call gives.</summary>
    public Lanes Clears { get; init; }

    /// <summary>What has happened once the call has ended.</summary>
    public Events Performs { get; init; }

    /// <summary>The call discharges only where it returned <see langword="true"/>.</summary>
    public bool OnlyWhenTrue { get; init; }

    /// <summary>The body is not read: the declaration says what the call does.</summary>
    public bool IsHook { get; init; }

    /// <summary>The result is a value of its own, not a form of the arguments (what a file or a service holds).</summary>
    public bool IsFresh { get; init; }

    /// <summary>The result is another form of the same value: what was verified stays verified.</summary>
    public bool Carries { get; init; }

    /// <summary>The result is put together from the arguments: it has their labels and stamps, but is another value than each.</summary>
    public bool Composes { get; init; }

    /// <summary>The result is a rewritten or cut form of the value: marks are lost.</summary>
    public bool Alters { get; init; }

    /// <summary>The result tells of the value without holding it: a length, a comparison.</summary>
    public bool IsMeasure { get; init; }

    /// <summary>The receiver holds no more after the call than before.</summary>
    public bool KeepsNothing { get; init; }

    /// <summary>The same, for what is said of some parts of an object.</summary>
    public TellingParts? TellsParts { get; init; }

    /// <summary>Code that cannot be read gets the arguments: personal data is handed on.</summary>
    public bool HandsOn { get; init; }

    /// <summary>What is owed for a call, whatever it is given.</summary>
    public Duties Owes { get; init; }

    /// <summary>A person is shown the result.</summary>
    public bool ResultIsShown { get; init; }

    /// <summary>The result decides something that matters to a person.</summary>
    public bool Decides { get; init; }

    /// <summary>The duties that the method answers for, whatever it does with what it is given.</summary>
    public Duties AnswersFor { get; init; }

    /// <summary>By ordinal; shorter than the parameter list where nothing is known of the rest.</summary>
    public ParameterContract[] Parameters { get; init; } = [];

    public ParameterContract Parameter(int ordinal) => ordinal < Parameters.Length ? Parameters[ordinal] : default;

    /// <summary>Whether a call can take lanes away from one of its arguments.</summary>
    public bool MarksArguments => Parameters.Any(p => p.Marks != Lanes.None);
}

/// <summary>How the values of a type hold what they hold.</summary>
internal enum ValueForm
{
    Any,

    /// <summary>All in one, as text does.</summary>
    Whole,

    /// <summary>In members that declare what they hold; the others hold nothing of it.</summary>
    Members,
}

/// <summary>What a parameter, field, property or type says of its values.</summary>
/// <param name="Performs">What has happened once it has been read.</param>
internal readonly record struct ValueContract(Lanes Adds, Lanes Clears, ValueForm Form = ValueForm.Any, Events Performs = Events.None)
{
    public Labels Apply(Labels value) => Formed(value).Without(Clears) | Labels.Source(Adds);

    /// <summary>What the member says, on top of what its type says.</summary>
    public ValueContract Over(ValueContract type) => new((type.Adds & ~Clears) | Adds, type.Clears | Clears, type.Form, Performs);

    /// <summary>The labels of something as those of a value of this form.</summary>
    public Labels Formed(Labels value) => Form switch
    {
        ValueForm.Whole => value.AsWhole(),
        ValueForm.Members => value.AsInside(),
        _ => value,
    };
}

/// <summary>The one door from symbols to meaning, as the flow analysis sees it.</summary>
internal interface IFlowModel
{
    MethodContract Of(IMethodSymbol method);

    ValueContract OfValue(ISymbol member);

    ValueContract OfType(ITypeSymbol? type);

    /// <summary>Whether it is asked anywhere what depends on what a model said.</summary>
    bool TracksInfluence { get; }

    /// <summary>What a text that stands in the code brings.</summary>
    Lanes OfText(string text);

    /// <summary>
    /// Whether code outside the compilation, or nobody, calls the member or makes instances of the type. What such a member leaves
    /// open is reported in it, and nothing is known of its parameters but what they declare.
    /// </summary>
    bool IsEntry(ISymbol memberOrType);

    /// <summary>Whether a path leads from outside into the member: a framework, a user or a model calls it, or anybody may.</summary>
    bool BeginsPath(ISymbol member);

    /// <summary>What steps do before a method runs that a framework calls.</summary>
    Passage Before(IMethodSymbol method);

    /// <summary>What steps do before a function runs that the body hands to a framework.</summary>
    Passage Before(IOperation function);

    /// <summary>What steps do around a call that owes something for itself.</summary>
    /// <param name="receiver">What is called: an object, or the first argument of an extension method.</param>
    Passage Around(IOperation receiver);

    /// <summary>What is owed for what is written to a stream or writer.</summary>
    Duties Into(IOperation target);

    /// <summary>Whether it is to be told which bodies use the member or type.</summary>
    bool IsNoted(ISymbol memberOrType);
}

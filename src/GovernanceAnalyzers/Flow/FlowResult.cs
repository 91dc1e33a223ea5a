using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Flow;

/// <summary>A value on its way out of a body.</summary>
/// <param name="Value">The expression a person would change to change the value.</param>
/// <param name="Parameter">The <c>out</c> or <c>ref</c> parameter by which it leaves; <see langword="null"/> for a returned or yielded value.</param>
/// <param name="Function">The lambda or local function it leaves; <see langword="null"/> for the body itself.</param>
internal sealed record FlowExit(IOperation Value, Labels Labels, IParameterSymbol? Parameter, IMethodSymbol? Function);

/// <summary>A value used where something is owed for it.</summary>
/// <param name="Value">The expression that hands the value on.</param>
/// <param name="Labels">Its labels in the duty's lane.</param>
/// <param name="NotDone">What may not have happened yet.</param>
/// <param name="Sink">The member that gets it; <see langword="null"/> when the value leaves by returning.</param>
/// <param name="Inner">Where a called helper hands it on, when the value goes through one.</param>
/// <param name="Origin">The member that brought the label inside the helper.</param>
internal sealed record FlowUse(Duties Duty, IOperation Value, Labels Labels, Events NotDone, ISymbol? Sink, Location? Inner, ISymbol? Origin)
{
    /// <summary>It stands in a function that others call: no caller of the body is on the path to it.</summary>
    public bool StaysHere { get; init; }

    /// <summary>An earlier use has told of the same on every path to this one.</summary>
    public bool IsRepeat { get; init; }

    public bool IsOpen => Labels.Any(Duty.Lane()) && (Duty.Unless() == Events.None || (NotDone & Duty.Unless()) != Events.None);
}

/// <summary>Where a labelled value entered the body.</summary>
/// <param name="Steps">What variables were given on the way, from the origin on.</param>
internal sealed record FlowOrigin(Lanes Lanes, IOperation Operation, ISymbol Member, IOperation[] Steps);

/// <summary>What one pass over a body found.</summary>
/// <param name="Exits">Every value that leaves, clean ones included.</param>
/// <param name="Uses">The broken duties that stand here, not those left to callers; repeats included.</param>
/// <param name="NotAnalysed">Constructs that were not understood.</param>
internal sealed record FlowResult(
    Summary Summary,
    FlowExit[] Exits,
    FlowUse[] Uses,
    string[] NotAnalysed,
    FlowOrigins Origins);

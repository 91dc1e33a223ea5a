using System.Collections.Immutable;
using GovernanceAnalyzers.Catalogue;
using GovernanceAnalyzers.Flow;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Contracts;

/// <summary>What the catalogue's roles mean to callers.</summary>
internal static class CataloguedContract
{
    private static readonly CatalogueRoles Leaving = CatalogueRoles.Responds | CatalogueRoles.Stores | CatalogueRoles.Displays;

    private static readonly CatalogueRoles Using = Leaving | CatalogueRoles.Sends | CatalogueRoles.Logs | CatalogueRoles.Prompts;

    private static readonly CatalogueRoles Teaching = CatalogueRoles.Prompts | CatalogueRoles.Trains | CatalogueRoles.LoadsTrainingData;

    /// <summary>What goes in becomes part of a model.</summary>
    private static readonly CatalogueRoles Learning = CatalogueRoles.Trains | CatalogueRoles.TrainsOn | CatalogueRoles.LoadsWeights;

    /// <summary>What goes in decides what is run.</summary>
    private static readonly CatalogueRoles Acting = CatalogueRoles.StartsProcess | CatalogueRoles.LoadsNativeCode | CatalogueRoles.DeserializesUnsafely;

    /// <summary>What goes in leads to what comes out.</summary>
    private static readonly CatalogueRoles Opening = CatalogueRoles.ReadsFile | CatalogueRoles.Downloads;

    /// <summary>A model is given something to answer, rather than an answer looked up or put together.</summary>
    private static readonly CatalogueRoles Asking = CatalogueRoles.Prompts | CatalogueRoles.Transcribes;

    /// <summary>What comes out does not show what went in.</summary>
    private static readonly CatalogueRoles Concealing = CatalogueRoles.Encrypts | CatalogueRoles.Hashes | CatalogueRoles.HashesWeakly | CatalogueRoles.HashesByReceiver | CatalogueRoles.Authenticates;

    private static readonly CatalogueRoles Generating = CatalogueRoles.Generates | CatalogueRoles.Transcribes;

    /// <summary>A console may be where one talks to the model.</summary>
    private const Duties Excused = Duties.ExchangeRecord;

    private static readonly CatalogueRoles[] WithArguments =
    [
        CatalogueRoles.Responds, CatalogueRoles.Stores, CatalogueRoles.Displays, CatalogueRoles.Sends, CatalogueRoles.Logs, CatalogueRoles.Prompts,
        CatalogueRoles.Trains, CatalogueRoles.LoadsTrainingData, CatalogueRoles.LoadsWeights, CatalogueRoles.Endpoint, CatalogueRoles.VerifiesSignature,
        CatalogueRoles.StartsProcess, CatalogueRoles.LoadsNativeCode, CatalogueRoles.DeserializesUnsafely, CatalogueRoles.ReadsFile, CatalogueRoles.Downloads, CatalogueRoles.ExposesTool, CatalogueRoles.Interprets, CatalogueRoles.Instructs, CatalogueRoles.TrainsOn, CatalogueRoles.Writes,
    ];

    /// <returns><see langword="null"/> when the roles say nothing about flow.</returns>
    public static MethodContract? From(CatalogueMatch match, IMethodSymbol method)
    {
        var generates = match.Has(Generating) && match.Option(CatalogueRoles.Generates, "certainty") != "maybe";
        var fetches = match.Has(CatalogueRoles.Downloads) && !match.Arguments(CatalogueRoles.Downloads).Any(place => place.Kind == PlaceKind.Receiver);      // what is read from an object is from outside where that is
        var contract = new MethodContract
        {
            Adds = (generates ? Lanes.Said | Lanes.Stampless | Lanes.Influenced : match.Has(CatalogueRoles.Infers) ? Lanes.Influenced : IsQuestion(match, method) ? Lanes.Exchange : Lanes.None)
                | (fetches || match.Has(CatalogueRoles.Receives) ? Lanes.Untrusted : Lanes.None)
                | (match.Has(CatalogueRoles.ExposedPlace) ? Lanes.Exposed : Lanes.None),
            Clears = Clears(match),
            OnlyWhenTrue = match.Has(CatalogueRoles.VerifiesSignature) || (match.Has(CatalogueRoles.Authorizes) && method.ReturnType.SpecialType == SpecialType.System_Boolean),
            IsHook = match.Has(CatalogueRoles.Redacts),
            HandsOn = match.Roles == CatalogueRoles.SideEffect && !Platform.Declares(method),      // nothing is said of what it does with what it is given
            Performs = Performs(match),
            Owes = generates && match.Has(Asking) ? Duties.ScreenedCall | Duties.SwitchedCall : match.Has(CatalogueRoles.LoadsWeights) ? Duties.WeightsAccess : match.Has(CatalogueRoles.SideEffect) ? Duties.SideEffect : Duties.None,
            IsFresh = fetches || match.Has(CatalogueRoles.ReadsFile),
            Alters = match.Has(CatalogueRoles.Alters),
            IsMeasure = match.Has(CatalogueRoles.Tells) && match.Option(CatalogueRoles.Tells, "when") is null,
            TellsParts = Parts(match, method),
            Carries = match.Has(CatalogueRoles.ReadsFile | CatalogueRoles.Carries | CatalogueRoles.NotRedacting | CatalogueRoles.Encrypts) || (match.Has(CatalogueRoles.Interprets | CatalogueRoles.Escapes | CatalogueRoles.SideEffect) && Platform.Declares(method)),
            Parameters = Parameters(match, method),
        };
        return contract.Parameters.Length == 0 && contract == Nothing with { Parameters = contract.Parameters } ? null : contract;
    }

    /// <summary>What is owed for what is written where a stream or writer leads.</summary>
    public static Duties Into(Medium medium) => medium switch
    {
        Medium.Response => DutyOf(CatalogueRoles.Responds),
        Medium.File => DutyOf(CatalogueRoles.Stores),
        Medium.Display => (DutyOf(CatalogueRoles.Displays) | DutyOf(CatalogueRoles.Logs)) & ~Excused,
        _ => Duties.None,
    };

    public static Medium MediumOf(CatalogueMatch match) => match.Option(CatalogueRoles.LeadsTo, "class") switch
    {
        "response" => Medium.Response,
        "file" => Medium.File,
        "display" => Medium.Display,
        _ => Medium.Unknown,
    };

    private static int? Target(CatalogueMatch match, IMethodSymbol method) => match.Result(CatalogueRoles.Writes) switch
    {
        { Kind: PlaceKind.Receiver } => method.Parameters.Length,
        { Kind: PlaceKind.Parameter, Ordinal: var ordinal } => ordinal,
        _ => null,
    };

    private static Events Performs(CatalogueMatch match) =>
        (match.Has(CatalogueRoles.Screens | CatalogueRoles.Moderates) ? Events.Screened : Events.None)
        | (match.Has(CatalogueRoles.Authorizes) ? Events.Authorized : Events.None)
        | (match.Has(CatalogueRoles.AsksSwitch) ? Events.Switched : Events.None);

    /// <summary>Whether it makes what a model is asked: a message, a part of one.</summary>
    private static bool IsQuestion(CatalogueMatch match, IMethodSymbol method) => match.Has(CatalogueRoles.Prompts) && method.MethodKind is MethodKind.Constructor or MethodKind.Conversion;

    private static readonly MethodContract Nothing = new();

    private static Lanes Clears(CatalogueMatch match) =>
        (match.Has(CatalogueRoles.Redacts) ? Lanes.Redactable | Lanes.Exchange : Lanes.None)
        | (match.Has(Concealing | Generating | CatalogueRoles.Embeds | CatalogueRoles.Infers) ? Lanes.Legible | Lanes.Actionable | Lanes.Input : Lanes.None)
        | (match.Has(CatalogueRoles.NamesTool) ? Lanes.Generated | Lanes.GeneratedUnstamped | Lanes.Exchange : Lanes.None)
        | (match.Has(CatalogueRoles.Escapes) ? Lanes.Unescaped | Lanes.Exposed : Lanes.None)
        | (match.Has(CatalogueRoles.Stamps) ? Lanes.Stampless : Lanes.None)
        | (match.Has(Leaving) ? Lanes.GeneratedUnstamped : Lanes.None);      // what left was reported where it left

    private static ParameterContract[] Parameters(CatalogueMatch match, IMethodSymbol method)
    {
        var parameters = new ParameterContract[method.Parameters.Length];
        var excused = match.Has(CatalogueRoles.Displays) ? Excused : Duties.None;
        var any = false;
        foreach (var role in WithArguments)
        {
            if (!match.Has(role)) continue;
            foreach (var place in match.Arguments(role))
            {
                var ordinal = place.Kind == PlaceKind.Value ? parameters.Length - 1 : place.Ordinal;
                if (place.Kind is not (PlaceKind.Parameter or PlaceKind.Value) || ordinal < 0 || ordinal >= parameters.Length) continue;
                var known = parameters[ordinal];
                var condition = Condition(match, role, method);
                parameters[ordinal] = known with
                {
                    Duties = known.Duties | (condition is null && !IsRequest(match, role, place) ? DutyOf(role, match) & ~excused : Duties.None),
                    Conditional = condition ?? known.Conditional,
                    Marks = known.Marks | (role == CatalogueRoles.VerifiesSignature ? Lanes.Unverified : Lanes.None),
                    ResultLeaves = known.ResultLeaves || role == CatalogueRoles.Endpoint,
                    Into = role == CatalogueRoles.Writes ? Target(match, method) : known.Into,
                    Feeds = known.Feeds | (role == CatalogueRoles.Endpoint ? Lanes.Input : role == CatalogueRoles.ExposesTool ? Lanes.Actionable : Lanes.None),
                };
                any = true;
            }
        }
        if (!match.Has(CatalogueRoles.ConfiguresStamping)) return any ? parameters : [];
        for (var i = 0; i < parameters.Length; i++) parameters[i] = parameters[i] with { Duties = parameters[i].Duties | Duties.Marking };
        return parameters;
    }

    /// <summary>Whether the place takes a request as a whole, of which the address was looked at where it was set.</summary>
    private static bool IsRequest(CatalogueMatch match, CatalogueRoles role, CataloguePlace place) => role == CatalogueRoles.Downloads && match.Has(CatalogueRoles.Sends) && match.Arguments(CatalogueRoles.Sends).Contains(place);

    /// <summary>What is owed only where another argument says so: <c>when=role:System</c>.</summary>
    private static ConditionalDuties? Condition(CatalogueMatch match, CatalogueRoles role, IMethodSymbol method) =>
        When(match, role, method) is var (ordinal, names) ? new(DutyOf(role, match), ordinal, names) : null;

    /// <summary>What is told of some parts: <c>when=path:id,type</c>.</summary>
    private static TellingParts? Parts(CatalogueMatch match, IMethodSymbol method) => When(match, CatalogueRoles.Tells, method) is (>= 0 and var ordinal, var names) ? new(ordinal, names) : null;

    private static (int Ordinal, ImmutableArray<string> Names)? When(CatalogueMatch match, CatalogueRoles role, IMethodSymbol method) =>
        match.Has(role) && match.Option(role, "when")?.Split(':') is { Length: 2 } condition
            ? (method.Parameters.FirstOrDefault(p => p.Name == condition[0])?.Ordinal ?? -1, condition[1].Split(',').ToImmutableArray())
            : null;

    /// <param name="match">What else is said of the member, where the role belongs to one.</param>
    private static Duties DutyOf(CatalogueRoles role, CatalogueMatch? match = null) =>
        (role.Any(Leaving) ? Duties.ContentLeaves : Duties.None)
        | (role.Any(Using) ? Duties.PersonalDataUse : Duties.None)
        | (role == CatalogueRoles.Stores ? Duties.Keeping : Duties.None)
        | (role == CatalogueRoles.Logs ? Duties.PersonalRecord | Duties.ExchangeRecord : Duties.None)
        | (role.Any(Teaching) ? Duties.ModelInput : Duties.None)
        | (role == CatalogueRoles.Prompts && match?.Has(CatalogueRoles.Moderates) != true ? Duties.UntrustedInput : Duties.None)
        | (role == CatalogueRoles.LoadsWeights ? Duties.WeightsLoad | Duties.Placement : Duties.None)
        | (role.Any(Learning) ? Duties.Learning : Duties.None)
        | (role.Any(Acting) ? Duties.Action : Duties.None)
        | (role.Any(Opening) ? Duties.Leading : Duties.None)
        | (role == CatalogueRoles.Instructs ? Duties.Instruction : Duties.None)
        | (role != CatalogueRoles.Interprets ? Duties.None : match?.Option(role, "class") is "code" or "query" ? Duties.Action : Duties.Leading);
}

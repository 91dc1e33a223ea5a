using System.Collections.Immutable;
using GovernanceAnalyzers.Catalogue;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GovernanceAnalyzers.Contracts;

/// <summary>What a call of a known member does, for rules that ask about the call and not about a value.</summary>
internal sealed class KnownDeeds(KnownApis apis)
{
    private static readonly CatalogueRoles Checking = CatalogueRoles.Compares | CatalogueRoles.ComparesWeakly | CatalogueRoles.VerifiesSignature | CatalogueRoles.VerifiesCertificate
        | CatalogueRoles.Authorizes | CatalogueRoles.ChecksPermission | CatalogueRoles.Screens | CatalogueRoles.DetectsProvenance;

    private static readonly CatalogueRoles Calling = CatalogueRoles.Generates | CatalogueRoles.Transcribes | CatalogueRoles.Infers | CatalogueRoles.Embeds;

    /// <summary>What is said of a use that trains or fine-tunes a model.</summary>
    public const string Trains = "trains a model";

    private static readonly ImmutableArray<(CatalogueRoles Role, string Words)> WithModel = ImmutableArray.Create(
        (CatalogueRoles.Trains, Trains),
        (CatalogueRoles.LoadsWeights, "loads model weights"),
        (CatalogueRoles.DownloadsWeights, "downloads model weights"),
        (CatalogueRoles.Generates, "generates content"),
        (CatalogueRoles.Transcribes, "transcribes speech"),
        (CatalogueRoles.Embeds, "computes embeddings"),
        (CatalogueRoles.Infers, "runs a model"));

    private static readonly ImmutableArray<(CatalogueRoles Role, string Words)> WithContent = ImmutableArray.Create(
        (CatalogueRoles.Responds, "answers requests"),
        (CatalogueRoles.Stores, "stores"),
        (CatalogueRoles.Sends, "sends"),
        (CatalogueRoles.Displays, "displays"),
        (CatalogueRoles.StartsProcess, "starts processes"));

    /// <summary>The simple names of the members that <see cref="UsesIn"/> knows.</summary>
    public ImmutableHashSet<string> UsedNames { get; } = apis.Names(WithModel.Concat(WithContent).Aggregate(CatalogueRoles.None, (all, known) => all | known.Role));

    /// <summary>The simple names of the members that look at who asks.</summary>
    public ImmutableHashSet<string> AuthorizingNames { get; } = apis.Names(CatalogueRoles.Authorizes);

    /// <summary>The simple names of the members and types whose use is restricted.</summary>
    public ImmutableHashSet<string> RestrictedNames => apis.Names(CatalogueRoles.RestrictedCapability);

    /// <summary>What a use of the member makes of a system: what it does with a model, of which library, and by what way things leave.</summary>
    public IEnumerable<string> UsesIn(ISymbol member)
    {
        if (apis.Match(member) is not { } match) yield break;
        foreach (var (role, words) in WithModel)
            if (match.Has(role)) yield return $"{words} ({member.ContainingAssembly?.Name})";
        foreach (var (role, words) in WithContent)
            if (match.Has(role)) yield return words;
    }

    /// <summary>What the member does with a model, in words; <see langword="null"/> when it does nothing with one.</summary>
    public string? WithModelIn(ISymbol member)
    {
        if (apis.Match(member) is { } match)
            foreach (var (role, words) in WithModel)
                if (match.Has(role)) return words;
        return null;
    }

    /// <summary>Whether it is known to give content that a model makes.</summary>
    public bool Generates(ISymbol member) => Has(member, CatalogueRoles.Generates | CatalogueRoles.Transcribes);

    /// <summary>Whether it makes a function answer requests.</summary>
    public bool MapsEndpoint(IMethodSymbol method) => Has(method, CatalogueRoles.Endpoint);

    /// <summary>Whether it is known to have a model do something: to give content, run, or compute embeddings. Not what does so only perhaps.</summary>
    public bool CallsModel(ISymbol member) => apis.Match(member) is { } match && match.Has(Calling) && match.Option(CatalogueRoles.Generates, "certainty") is not ("maybe" or "retrieved");

    /// <summary>Whether it is known to have a model answer something.</summary>
    public bool AsksModel(ISymbol member) => CallsModel(member) && Generates(member) && Has(member, CatalogueRoles.Prompts);

    /// <summary>The member, or the type of the member, that an operation uses and whose use is restricted.</summary>
    public ISymbol? RestrictedIn(IOperation operation)
    {
        var (member, type) = operation switch
        {
            IObjectCreationOperation { Constructor: { } constructor } => (constructor, constructor.ContainingType),
            IInvocationOperation { TargetMethod: var method } => (method, method.ContainingType),
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } => ((ISymbol)property, property.ContainingType),
            _ => default,
        };
        return member is not null && (Has(member, CatalogueRoles.RestrictedCapability) || Has(type, CatalogueRoles.RestrictedCapability)) ? member : null;
    }

    /// <summary>Whether it is a member of what a moderation service of the catalogue answers: of a type beside that of the service.</summary>
    public bool IsOfModerator(ISymbol member) =>
        !apis.Names(CatalogueRoles.Moderates).IsEmpty && member.ContainingNamespace.GetTypeMembers().Any(type => type.GetMembers().OfType<IMethodSymbol>().Any(method => Has(method, CatalogueRoles.Moderates)));

    /// <summary>Whether what it is given is kept for a model: embedded, or trained on.</summary>
    public bool TakesIn(ISymbol member) => Has(member, CatalogueRoles.Embeds | CatalogueRoles.Trains);

    /// <summary>The simple names of the members that look up what is nearest to something.</summary>
    public ImmutableHashSet<string> RetrievingNames => apis.Names(CatalogueRoles.Retrieves);

    /// <summary>The member by which an operation looks up, or has a model look up, what is nearest to something.</summary>
    public ISymbol? RetrieverIn(IOperation operation) =>
        operation switch { IInvocationOperation call => call.TargetMethod, IObjectCreationOperation creation => creation.Constructor, _ => null } is { } member && Has(member, CatalogueRoles.Retrieves) ? member : null;

    /// <summary>The arguments by which an operation narrows what is looked up: filters.</summary>
    public IEnumerable<IOperation> FiltersIn(IOperation operation) => Taken(operation, CatalogueRoles.Scopes).Select(taken => taken.Value);

    /// <summary>The arguments that say in which part of a store is looked.</summary>
    public IEnumerable<IOperation> PlacesIn(IOperation operation) => Taken(operation, CatalogueRoles.Retrieves).Select(taken => taken.Value);

    /// <summary>Whether what the property is set to narrows what is looked up, and whether it does so by naming a place.</summary>
    public (bool Scopes, bool IsPlace) ScopedBy(ISymbol property) =>
        apis.Match(property) is { } match && match.Has(CatalogueRoles.Scopes) ? (true, match.Option(CatalogueRoles.Scopes, "class") == "place") : default;

    /// <summary>The address that a call downloads something from.</summary>
    public IOperation? DownloadedIn(IInvocationOperation call) => Taken(call, CatalogueRoles.Downloads).Select(taken => taken.Value).FirstOrDefault();

    /// <summary>Whether it writes a log: by the catalogue, by the name that loggers of all libraries have, or as a generated logging method.</summary>
    public bool Logs(IMethodSymbol method)
    {
        method = method.ReducedFrom ?? method;
        return method.ContainingType?.Name is "ILogger" or "LoggerExtensions"
            || method.ContainingType is { Name: "Debug" or "Trace", ContainingNamespace: { Name: "Diagnostics", ContainingNamespace.Name: "System" } }
            || method.GetAttributes().Any(a => a.AttributeClass?.Name == "LoggerMessageAttribute")
            || Has(method, CatalogueRoles.Logs);
    }

    /// <summary>Whether it shows something to whoever sits at the machine.</summary>
    public bool Displays(IMethodSymbol method) => Has(method, CatalogueRoles.Displays);

    /// <summary>Whether calls through what it makes, or through values of the type, leave a trace.</summary>
    public bool Traces(ISymbol memberOrType) => Has(memberOrType, CatalogueRoles.Traces);

    /// <summary>The simple names by which code puts a trace around calls.</summary>
    public ImmutableHashSet<string> TracingNames => apis.Names(CatalogueRoles.Traces);

    /// <summary>Whether it makes a client of a model: the catalogue says so, or that it is told the model, the address or the key of one.</summary>
    public bool MakesClient(ISymbol member) => Has(member, CatalogueRoles.CreatesClient | CatalogueRoles.TakesModel | CatalogueRoles.TakesEndpoint | CatalogueRoles.TakesCredential);

    /// <summary>The functions that an operation lets a model call.</summary>
    public IEnumerable<IOperation> ToolsIn(IOperation operation) => Taken(operation, CatalogueRoles.ExposesTool).Select(taken => taken.Value);

    /// <summary>Whether values of the type ask a person before the tool that they hold runs.</summary>
    public bool AsksApproval(ITypeSymbol type) => Has(type, CatalogueRoles.AsksApproval);

    /// <summary>Whether it tells where the running program is.</summary>
    public bool IsOwnProgram(ISymbol member) => Has(member, CatalogueRoles.OwnProgram);

    /// <summary>Whether what comes out of it carries a provenance stamp.</summary>
    public bool Stamps(IMethodSymbol method) => Has(method, CatalogueRoles.Stamps);

    /// <summary>The simple names of the members that clear metadata.</summary>
    public ImmutableHashSet<string> ClearingNames => apis.Names(CatalogueRoles.ClearsMetadata);

    /// <summary>The member by which an operation clears metadata, and what it clears it of.</summary>
    public (ISymbol? Member, IEnumerable<IOperation> Content) ClearedIn(IOperation operation)
    {
        switch (operation)
        {
            case IInvocationOperation call when apis.Match(call.TargetMethod) is { } match && match.Has(CatalogueRoles.ClearsMetadata):
                var places = match.Arguments(CatalogueRoles.ClearsMetadata);
                return (call.TargetMethod, places.SelectMany(place => place.Kind == PlaceKind.Receiver ? call.Instance is { } instance ? [instance] : [] : call.Arguments.Where(a => a.Parameter?.Ordinal == place.Ordinal).Select(a => a.Value)));
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property, Instance: { } owner }, Value.ConstantValue: { HasValue: true, Value: null or true } } assignment when Has(property, CatalogueRoles.ClearsMetadata):
                return (property, owner is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } ? GivenBeside(assignment) : [owner]);
            default:
                return (null, []);
        }
    }

    /// <summary>What a call works on that is given the object in whose initialiser the assignment stands: <c>image.Save(stream, new Encoder { Skip = true })</c>.</summary>
    private static IEnumerable<IOperation> GivenBeside(IOperation assignment)
    {
        var made = assignment.Parent?.Parent;
        var argument = made?.Parent;
        while (argument is IConversionOperation) argument = argument.Parent;
        return argument is IArgumentOperation { Parent: IInvocationOperation call } ? call.Arguments.Where(a => a != argument).Select(a => a.Value).Concat(call.Instance is { } instance ? [instance] : []) : [];
    }

    /// <summary>Whether it compares, verifies or screens.</summary>
    public bool Checks(IMethodSymbol method) => Has(method, Checking);

    /// <summary>The values that an operation gives away as a credential, and the member or type that takes them.</summary>
    public IEnumerable<(IOperation Value, ISymbol Taker)> CredentialsIn(IOperation operation) => Given(operation, CatalogueRoles.TakesCredential);

    /// <summary>The values that an operation gives as the address of a service.</summary>
    public IEnumerable<(IOperation Value, ISymbol Taker)> EndpointsIn(IOperation operation) => Given(operation, CatalogueRoles.TakesEndpoint);

    /// <summary>The values by which an operation says which model to use: by name, or as what it is loaded from.</summary>
    public IEnumerable<(IOperation Value, ISymbol Taker)> ModelsIn(IOperation operation) => Given(operation, CatalogueRoles.TakesModel).Concat(Given(operation, CatalogueRoles.LoadsWeights));

    /// <summary>Whether what it takes is the name that a customer gave to a deployment of a model: that says nothing of the model.</summary>
    public bool TakesDeployment(ISymbol taker) => apis.Match(taker)?.Option(CatalogueRoles.TakesModel, "class") == "deployment";

    /// <summary>The values that an operation gives a model to read.</summary>
    public IEnumerable<(IOperation Value, ISymbol Taker)> PromptsIn(IOperation operation) => Given(operation, CatalogueRoles.Prompts);

    /// <summary>The values that an operation trains or fine-tunes a model with.</summary>
    public IEnumerable<(IOperation Value, ISymbol Trainer)> TrainingDataIn(IOperation operation) => Given(operation, CatalogueRoles.Trains);

    /// <summary>The values that an operation puts into a response.</summary>
    public IEnumerable<(IOperation Value, ISymbol Taker)> RespondedIn(IOperation operation) => Given(operation, CatalogueRoles.Responds);

    /// <summary>The values that an operation keeps: in a file, a store.</summary>
    public IEnumerable<(IOperation Value, ISymbol Taker)> StoredIn(IOperation operation) => Given(operation, CatalogueRoles.Stores);

    /// <summary>The values that a call writes to a stream or writer, or copies there, and that stream or writer.</summary>
    public IEnumerable<(IOperation Value, IOperation Target, ISymbol Taker)> WrittenIn(IOperation operation)
    {
        if (operation is not IInvocationOperation { TargetMethod: var method } call || apis.Match(method) is not { } match || !match.Has(CatalogueRoles.Writes) || At(match.Result(CatalogueRoles.Writes)) is not { } target) yield break;
        foreach (var place in match.Arguments(CatalogueRoles.Writes))
            if (At(place) is { } value) yield return (value, target, method);

        IOperation? At(CataloguePlace place) => place.Kind == PlaceKind.Receiver ? call.Instance : place.Kind == PlaceKind.Parameter ? call.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == place.Ordinal)?.Value : null;
    }

    /// <summary>The functions that an operation gives to decide whether a server is trusted.</summary>
    public IEnumerable<(IOperation Value, ISymbol Taker)> ServerChecksIn(IOperation operation) => Given(operation, CatalogueRoles.ChecksServer);

    /// <summary>The member by which an operation has prompts and answers logged: a property that is set to <see langword="true"/>.</summary>
    public ISymbol? SwitchedOnIn(IOperation operation) =>
        operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property }, Value.ConstantValue: { HasValue: true, Value: true } } && Has(property, CatalogueRoles.LogsPrompts) ? property : null;

    private IEnumerable<(IOperation Value, ISymbol Taker)> Given(IOperation operation, CatalogueRoles role) => operation switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } assignment => Has(property, role) ? [(assignment.Value, property)] : [],
        _ => Taken(operation, role).Select(taken => (taken.Value, taken.Member is { MethodKind: MethodKind.Constructor } ? taken.Member.ContainingType : (ISymbol)taken.Member)),
    };

    /// <summary>The values that an operation reads in a way that can run what is in them, the member that does, and whether it is made to load weights.</summary>
    public IEnumerable<(IOperation Value, ISymbol Reader, bool IsForWeights)> UnsafelyReadIn(IOperation operation) =>
        Taken(operation, CatalogueRoles.LoadsWeights).Where(t => t.Match.Option(CatalogueRoles.LoadsWeights, "class") == "unsafe").Select(t => (t.Value, (ISymbol)t.Member, true))
            .Concat(Taken(operation, CatalogueRoles.DeserializesUnsafely).Where(t => !IsContract(t.Member)).Select(t => (t.Value, (ISymbol)t.Member, false)));

    /// <summary>Anything may stand behind an interface.</summary>
    private static bool IsContract(IMethodSymbol method) => method.ContainingType.TypeKind == TypeKind.Interface;

    /// <summary>The arguments of a call or creation of which the catalogue says that they have the role.</summary>
    private IEnumerable<(IOperation Value, IMethodSymbol Member, CatalogueMatch Match)> Taken(IOperation operation, CatalogueRoles role)
    {
        var (member, arguments) = operation switch
        {
            IObjectCreationOperation creation => (creation.Constructor, creation.Arguments),
            IInvocationOperation call => (call.TargetMethod, call.Arguments),
            _ => (null, ImmutableArray<IArgumentOperation>.Empty),
        };
        if (member is null || apis.Match(member) is not { } match) yield break;
        foreach (var place in match.Arguments(role))
            foreach (var argument in arguments)
                if (place.Kind == PlaceKind.Parameter && argument.Parameter?.Ordinal == place.Ordinal && !argument.IsImplicit) yield return (argument.Value, member, match);
    }

    private bool Has(ISymbol member, CatalogueRoles roles) => apis.Match(member)?.Has(roles) == true;
}

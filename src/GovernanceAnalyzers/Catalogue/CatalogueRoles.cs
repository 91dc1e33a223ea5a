using System.Collections.Immutable;

namespace GovernanceAnalyzers.Catalogue;

/// <summary>What a call to (or an assignment of, or a read of) a known member does. The words used in the files are in <see cref="CatalogueRole"/>.</summary>
[Flags]
internal enum CatalogueRoles : long
{
    /// <summary>Known, and without meaning for any rule.</summary>
    None = 0,

    // Models
    Generates = 1L << 0,
    Transcribes = 1L << 1,
    Infers = 1L << 2,
    Embeds = 1L << 3,
    Prompts = 1L << 4,
    Moderates = 1L << 5,
    CallsTool = 1L << 6,
    CreatesClient = 1L << 7,
    TakesCredential = 1L << 56,
    TakesEndpoint = 1L << 57,
    ChecksServer = 1L << 58,
    TakesModel = 1L << 63,
    Intercepts = 1L << 8,

    // Weights and training
    LoadsWeights = 1L << 9,
    DownloadsWeights = 1L << 10,
    LoadsState = 1L << 11,
    LoadsNativeCode = 1L << 12,
    DeserializesUnsafely = 1L << 13,
    Trains = 1L << 14,
    LoadsTrainingData = 1L << 15,
    ConfiguresTraining = 1L << 16,

    // Where a value comes from
    ReadsFile = 1L << 17,
    Downloads = 1L << 18,
    YieldsPersonalData = 1L << 19,
    MarksPersonalData = 1L << 20,

    // Where a value goes
    Responds = 1L << 21,
    Endpoint = 1L << 22,
    EndpointType = 1L << 23,
    Stores = 1L << 24,
    Commits = 1L << 25,
    Sends = 1L << 26,
    Displays = 1L << 27,
    Logs = 1L << 28,
    LogsPrompts = 1L << 29,
    StartsProcess = 1L << 30,

    // What becomes of a value
    Carries = 1L << 31,
    Alters = 1L << 32,
    Encrypts = 1L << 33,
    Redacts = 1L << 34,
    NotRedacting = 1L << 35,
    ConfiguresRedaction = 1L << 36,
    FindsPersonalData = 1L << 37,
    Tells = 1L << 55,

    // Integrity
    Hashes = 1L << 38,
    HashesWeakly = 1L << 39,
    HashesByReceiver = 1L << 40,
    Authenticates = 1L << 41,
    Compares = 1L << 42,
    ComparesWeakly = 1L << 43,
    VerifiesSignature = 1L << 44,
    VerifiesCertificate = 1L << 45,
    ChecksPermission = 1L << 46,

    // Control
    Stamps = 1L << 47,
    ConfiguresStamping = 1L << 48,
    DetectsProvenance = 1L << 49,
    HoldsProvenance = 1L << 50,
    Screens = 1L << 51,
    ChecksConsent = 1L << 52,
    Authorizes = 1L << 53,
    AllowsAnonymous = 1L << 54,

    // Tools and rights
    ExposesTool = 1L << 59,
    SideEffect = 1L << 60,
    RestrictedCapability = 1L << 61,
    OptOut = 1L << 62,
}

/// <summary>Whether a role speaks of arguments: <c>arg=…</c>.</summary>
internal enum ArgumentNeed
{
    None,
    Optional,
    Required,
}

/// <summary>A role as the files write it.</summary>
internal sealed class CatalogueRole(string name, CatalogueRoles flag, ArgumentNeed argument, string targets)
{
    private const string Members = "MP";
    private const string MembersAndTypes = "MPT";

    public string Name { get; } = name;

    public CatalogueRoles Flag { get; } = flag;

    public ArgumentNeed Argument { get; } = argument;

    /// <summary>The kinds of documentation ID it may stand before: <c>M</c>, <c>P</c>, <c>T</c>.</summary>
    public string Targets { get; } = targets;

    public static ImmutableArray<CatalogueRole> All { get; } = ImmutableArray.Create(
        new CatalogueRole("nothing", CatalogueRoles.None, ArgumentNeed.None, MembersAndTypes),

        new CatalogueRole("generates", CatalogueRoles.Generates, ArgumentNeed.None, Members),
        new CatalogueRole("transcribes", CatalogueRoles.Transcribes, ArgumentNeed.None, Members),
        new CatalogueRole("infers", CatalogueRoles.Infers, ArgumentNeed.None, Members),
        new CatalogueRole("embeds", CatalogueRoles.Embeds, ArgumentNeed.None, Members),
        new CatalogueRole("prompts", CatalogueRoles.Prompts, ArgumentNeed.Required, Members),
        new CatalogueRole("moderates", CatalogueRoles.Moderates, ArgumentNeed.None, Members),
        new CatalogueRole("calls-tool", CatalogueRoles.CallsTool, ArgumentNeed.Optional, Members),
        new CatalogueRole("creates-client", CatalogueRoles.CreatesClient, ArgumentNeed.None, Members),
        new CatalogueRole("takes-credential", CatalogueRoles.TakesCredential, ArgumentNeed.Required, Members),
        new CatalogueRole("takes-endpoint", CatalogueRoles.TakesEndpoint, ArgumentNeed.Required, Members),
        new CatalogueRole("takes-model", CatalogueRoles.TakesModel, ArgumentNeed.Required, Members),
        new CatalogueRole("checks-server", CatalogueRoles.ChecksServer, ArgumentNeed.Required, Members),
        new CatalogueRole("intercepts", CatalogueRoles.Intercepts, ArgumentNeed.Optional, MembersAndTypes),

        new CatalogueRole("loads-weights", CatalogueRoles.LoadsWeights, ArgumentNeed.Required, Members),
        new CatalogueRole("downloads-weights", CatalogueRoles.DownloadsWeights, ArgumentNeed.Optional, Members),
        new CatalogueRole("loads-state", CatalogueRoles.LoadsState, ArgumentNeed.Required, Members),
        new CatalogueRole("loads-native-code", CatalogueRoles.LoadsNativeCode, ArgumentNeed.Required, Members),
        new CatalogueRole("deserializes-unsafely", CatalogueRoles.DeserializesUnsafely, ArgumentNeed.Optional, Members),
        new CatalogueRole("trains", CatalogueRoles.Trains, ArgumentNeed.Optional, Members),
        new CatalogueRole("loads-training-data", CatalogueRoles.LoadsTrainingData, ArgumentNeed.Optional, Members),
        new CatalogueRole("configures-training", CatalogueRoles.ConfiguresTraining, ArgumentNeed.Optional, Members),

        new CatalogueRole("reads-file", CatalogueRoles.ReadsFile, ArgumentNeed.Required, Members),
        new CatalogueRole("downloads", CatalogueRoles.Downloads, ArgumentNeed.Optional, Members),
        new CatalogueRole("yields-personal-data", CatalogueRoles.YieldsPersonalData, ArgumentNeed.None, MembersAndTypes),
        new CatalogueRole("marks-personal-data", CatalogueRoles.MarksPersonalData, ArgumentNeed.None, MembersAndTypes),

        new CatalogueRole("responds", CatalogueRoles.Responds, ArgumentNeed.Required, Members),
        new CatalogueRole("endpoint", CatalogueRoles.Endpoint, ArgumentNeed.Required, Members),
        new CatalogueRole("endpoint-type", CatalogueRoles.EndpointType, ArgumentNeed.None, "T"),
        new CatalogueRole("stores", CatalogueRoles.Stores, ArgumentNeed.Required, Members),
        new CatalogueRole("commits", CatalogueRoles.Commits, ArgumentNeed.None, Members),
        new CatalogueRole("sends", CatalogueRoles.Sends, ArgumentNeed.Required, Members),
        new CatalogueRole("displays", CatalogueRoles.Displays, ArgumentNeed.Required, Members),
        new CatalogueRole("logs", CatalogueRoles.Logs, ArgumentNeed.Optional, MembersAndTypes),
        new CatalogueRole("logs-prompts", CatalogueRoles.LogsPrompts, ArgumentNeed.None, MembersAndTypes),
        new CatalogueRole("starts-process", CatalogueRoles.StartsProcess, ArgumentNeed.Required, Members),

        new CatalogueRole("carries", CatalogueRoles.Carries, ArgumentNeed.Required, Members),
        new CatalogueRole("alters", CatalogueRoles.Alters, ArgumentNeed.Required, Members),
        new CatalogueRole("encrypts", CatalogueRoles.Encrypts, ArgumentNeed.Optional, Members),
        new CatalogueRole("redacts", CatalogueRoles.Redacts, ArgumentNeed.Optional, MembersAndTypes),
        new CatalogueRole("not-redacting", CatalogueRoles.NotRedacting, ArgumentNeed.None, MembersAndTypes),
        new CatalogueRole("configures-redaction", CatalogueRoles.ConfiguresRedaction, ArgumentNeed.None, Members),
        new CatalogueRole("finds-personal-data", CatalogueRoles.FindsPersonalData, ArgumentNeed.Optional, Members),

        new CatalogueRole("tells", CatalogueRoles.Tells, ArgumentNeed.None, MembersAndTypes),

        new CatalogueRole("hashes", CatalogueRoles.Hashes, ArgumentNeed.Optional, Members),
        new CatalogueRole("hashes-weakly", CatalogueRoles.HashesWeakly, ArgumentNeed.Optional, Members),
        new CatalogueRole("hashes-by-receiver", CatalogueRoles.HashesByReceiver, ArgumentNeed.Optional, Members),
        new CatalogueRole("authenticates", CatalogueRoles.Authenticates, ArgumentNeed.Optional, Members),
        new CatalogueRole("compares", CatalogueRoles.Compares, ArgumentNeed.Required, Members),
        new CatalogueRole("compares-weakly", CatalogueRoles.ComparesWeakly, ArgumentNeed.Required, Members),
        new CatalogueRole("verifies-signature", CatalogueRoles.VerifiesSignature, ArgumentNeed.Required, Members),
        new CatalogueRole("verifies-certificate", CatalogueRoles.VerifiesCertificate, ArgumentNeed.Required, Members),
        new CatalogueRole("checks-permission", CatalogueRoles.ChecksPermission, ArgumentNeed.Optional, Members),

        new CatalogueRole("stamps", CatalogueRoles.Stamps, ArgumentNeed.Optional, MembersAndTypes),
        new CatalogueRole("configures-stamping", CatalogueRoles.ConfiguresStamping, ArgumentNeed.Optional, Members),
        new CatalogueRole("detects-provenance", CatalogueRoles.DetectsProvenance, ArgumentNeed.Optional, Members),
        new CatalogueRole("holds-provenance", CatalogueRoles.HoldsProvenance, ArgumentNeed.Optional, Members),
        new CatalogueRole("screens", CatalogueRoles.Screens, ArgumentNeed.Optional, MembersAndTypes),
        new CatalogueRole("checks-consent", CatalogueRoles.ChecksConsent, ArgumentNeed.None, Members),
        new CatalogueRole("authorizes", CatalogueRoles.Authorizes, ArgumentNeed.Optional, MembersAndTypes),
        new CatalogueRole("allows-anonymous", CatalogueRoles.AllowsAnonymous, ArgumentNeed.None, MembersAndTypes),

        new CatalogueRole("exposes-tool", CatalogueRoles.ExposesTool, ArgumentNeed.Optional, MembersAndTypes),
        new CatalogueRole("side-effect", CatalogueRoles.SideEffect, ArgumentNeed.Optional, MembersAndTypes),
        new CatalogueRole("restricted-capability", CatalogueRoles.RestrictedCapability, ArgumentNeed.Optional, MembersAndTypes),
        new CatalogueRole("opt-out", CatalogueRoles.OptOut, ArgumentNeed.Optional, MembersAndTypes));

    private static readonly ImmutableDictionary<string, CatalogueRole> s_byName = All.ToImmutableDictionary(role => role.Name, StringComparer.Ordinal);

    /// <summary>Roles of which a member has one at most.</summary>
    private static readonly ImmutableArray<CatalogueRoles> s_exclusive = ImmutableArray.Create(
        CatalogueRoles.Redacts | CatalogueRoles.NotRedacting,
        CatalogueRoles.Hashes | CatalogueRoles.HashesWeakly | CatalogueRoles.HashesByReceiver,
        CatalogueRoles.Compares | CatalogueRoles.ComparesWeakly,
        CatalogueRoles.Authorizes | CatalogueRoles.AllowsAnonymous);

    /// <summary>Whether no member can have both.</summary>
    public static bool Contradict(CatalogueRoles one, CatalogueRoles other)
        => one != other && (one == CatalogueRoles.None || other == CatalogueRoles.None || s_exclusive.Any(group => (group & one) != 0 && (group & other) != 0));

    public static string NameOf(CatalogueRoles flag) => All.First(role => role.Flag == flag).Name;

    public static CatalogueRole? Find(string name) => s_byName.TryGetValue(name, out var role) ? role : null;
}

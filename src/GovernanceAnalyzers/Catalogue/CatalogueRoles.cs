using System.Collections.Immutable;

namespace GovernanceAnalyzers.Catalogue;

/// <summary>What a call to (or an assignment of, or a read of) a known member does. The words used in the files are in <see cref="CatalogueRole"/>.</summary>
internal readonly record struct CatalogueRoles
{
    private readonly ulong _low, _high;

    private CatalogueRoles(ulong low, ulong high) => (_low, _high) = (low, high);

    /// <summary>Known, and without meaning for any rule.</summary>
    public static readonly CatalogueRoles None;

    // Models
    public static readonly CatalogueRoles Generates = Bit(0);
    public static readonly CatalogueRoles Transcribes = Bit(1);
    public static readonly CatalogueRoles Infers = Bit(2);
    public static readonly CatalogueRoles Embeds = Bit(3);
    public static readonly CatalogueRoles Prompts = Bit(4);
    public static readonly CatalogueRoles Instructs = Bit(72);
    public static readonly CatalogueRoles Moderates = Bit(5);
    public static readonly CatalogueRoles CallsTool = Bit(6);
    public static readonly CatalogueRoles CreatesClient = Bit(7);
    public static readonly CatalogueRoles TakesCredential = Bit(56);
    public static readonly CatalogueRoles TakesEndpoint = Bit(57);
    public static readonly CatalogueRoles ChecksServer = Bit(58);
    public static readonly CatalogueRoles TakesModel = Bit(63);
    public static readonly CatalogueRoles Intercepts = Bit(8);
    public static readonly CatalogueRoles Traces = Bit(82);
    public static readonly CatalogueRoles CapsOutput = Bit(84);
    public static readonly CatalogueRoles CapsTime = Bit(85);

    // Weights and training
    public static readonly CatalogueRoles LoadsWeights = Bit(9);
    public static readonly CatalogueRoles DownloadsWeights = Bit(10);
    public static readonly CatalogueRoles LoadsState = Bit(11);
    public static readonly CatalogueRoles LoadsNativeCode = Bit(12);
    public static readonly CatalogueRoles DeserializesUnsafely = Bit(13);
    public static readonly CatalogueRoles Trains = Bit(14);
    public static readonly CatalogueRoles LoadsTrainingData = Bit(15);
    public static readonly CatalogueRoles TrainsOn = Bit(75);
    public static readonly CatalogueRoles ConfiguresTraining = Bit(16);

    // Where a value comes from
    public static readonly CatalogueRoles ReadsFile = Bit(17);
    public static readonly CatalogueRoles Downloads = Bit(18);
    public static readonly CatalogueRoles YieldsPersonalData = Bit(19);
    public static readonly CatalogueRoles MarksPersonalData = Bit(20);
    public static readonly CatalogueRoles Receives = Bit(70);
    public static readonly CatalogueRoles ExposedPlace = Bit(71);
    public static readonly CatalogueRoles OwnProgram = Bit(76);
    public static readonly CatalogueRoles Retrieves = Bit(80);
    public static readonly CatalogueRoles Scopes = Bit(81);

    // Where a value goes
    public static readonly CatalogueRoles Responds = Bit(21);
    public static readonly CatalogueRoles Endpoint = Bit(22);
    public static readonly CatalogueRoles EndpointType = Bit(23);
    public static readonly CatalogueRoles Stores = Bit(24);
    public static readonly CatalogueRoles Commits = Bit(25);
    public static readonly CatalogueRoles Sends = Bit(26);
    public static readonly CatalogueRoles Displays = Bit(27);
    public static readonly CatalogueRoles Writes = Bit(86);
    public static readonly CatalogueRoles LeadsTo = Bit(87);
    public static readonly CatalogueRoles Logs = Bit(28);
    public static readonly CatalogueRoles LogsPrompts = Bit(29);
    public static readonly CatalogueRoles StartsProcess = Bit(30);
    public static readonly CatalogueRoles Interprets = Bit(73);

    // What becomes of a value
    public static readonly CatalogueRoles Carries = Bit(31);
    public static readonly CatalogueRoles Alters = Bit(32);
    public static readonly CatalogueRoles Encrypts = Bit(33);
    public static readonly CatalogueRoles Redacts = Bit(34);
    public static readonly CatalogueRoles NotRedacting = Bit(35);
    public static readonly CatalogueRoles ConfiguresRedaction = Bit(36);
    public static readonly CatalogueRoles FindsPersonalData = Bit(37);
    public static readonly CatalogueRoles Tells = Bit(55);
    public static readonly CatalogueRoles NamesTool = Bit(78);
    public static readonly CatalogueRoles Escapes = Bit(74);

    // Integrity
    public static readonly CatalogueRoles Hashes = Bit(38);
    public static readonly CatalogueRoles HashesWeakly = Bit(39);
    public static readonly CatalogueRoles HashesByReceiver = Bit(40);
    public static readonly CatalogueRoles Authenticates = Bit(41);
    public static readonly CatalogueRoles Compares = Bit(42);
    public static readonly CatalogueRoles ComparesWeakly = Bit(43);
    public static readonly CatalogueRoles VerifiesSignature = Bit(44);
    public static readonly CatalogueRoles VerifiesCertificate = Bit(45);
    public static readonly CatalogueRoles ChecksPermission = Bit(46);

    // Control
    public static readonly CatalogueRoles Stamps = Bit(47);
    public static readonly CatalogueRoles ConfiguresStamping = Bit(48);
    public static readonly CatalogueRoles DetectsProvenance = Bit(49);
    public static readonly CatalogueRoles HoldsProvenance = Bit(50);
    public static readonly CatalogueRoles ClearsMetadata = Bit(83);
    public static readonly CatalogueRoles Screens = Bit(51);
    public static readonly CatalogueRoles ChecksConsent = Bit(52);
    public static readonly CatalogueRoles Authorizes = Bit(53);
    public static readonly CatalogueRoles AllowsAnonymous = Bit(54);
    public static readonly CatalogueRoles AsksSwitch = Bit(64);

    // Tools and rights
    public static readonly CatalogueRoles ExposesTool = Bit(59);
    public static readonly CatalogueRoles SideEffect = Bit(60);
    public static readonly CatalogueRoles AsksApproval = Bit(77);
    public static readonly CatalogueRoles RestrictedCapability = Bit(61);
    public static readonly CatalogueRoles OptOut = Bit(62);

    public static CatalogueRoles operator |(CatalogueRoles one, CatalogueRoles other) => new(one._low | other._low, one._high | other._high);

    public static CatalogueRoles operator &(CatalogueRoles one, CatalogueRoles other) => new(one._low & other._low, one._high & other._high);

    public static CatalogueRoles operator ~(CatalogueRoles roles) => new(~roles._low, ~roles._high);

    /// <summary>Whether it has any of the roles.</summary>
    public bool Any(CatalogueRoles roles) => (this & roles) != None;

    private static CatalogueRoles Bit(int index) => index < 64 ? new(1UL << index, 0) : new(0, 1UL << (index - 64));
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
        new CatalogueRole("instructs", CatalogueRoles.Instructs, ArgumentNeed.Required, Members),
        new CatalogueRole("moderates", CatalogueRoles.Moderates, ArgumentNeed.None, Members),
        new CatalogueRole("calls-tool", CatalogueRoles.CallsTool, ArgumentNeed.Optional, Members),
        new CatalogueRole("creates-client", CatalogueRoles.CreatesClient, ArgumentNeed.None, Members),
        new CatalogueRole("takes-credential", CatalogueRoles.TakesCredential, ArgumentNeed.Required, Members),
        new CatalogueRole("takes-endpoint", CatalogueRoles.TakesEndpoint, ArgumentNeed.Required, Members),
        new CatalogueRole("takes-model", CatalogueRoles.TakesModel, ArgumentNeed.Required, Members),
        new CatalogueRole("checks-server", CatalogueRoles.ChecksServer, ArgumentNeed.Required, Members),
        new CatalogueRole("intercepts", CatalogueRoles.Intercepts, ArgumentNeed.Optional, MembersAndTypes),
        new CatalogueRole("traces", CatalogueRoles.Traces, ArgumentNeed.None, MembersAndTypes),
        new CatalogueRole("caps-output", CatalogueRoles.CapsOutput, ArgumentNeed.None, "P"),
        new CatalogueRole("caps-time", CatalogueRoles.CapsTime, ArgumentNeed.None, Members),

        new CatalogueRole("loads-weights", CatalogueRoles.LoadsWeights, ArgumentNeed.Required, Members),
        new CatalogueRole("downloads-weights", CatalogueRoles.DownloadsWeights, ArgumentNeed.Optional, Members),
        new CatalogueRole("loads-state", CatalogueRoles.LoadsState, ArgumentNeed.Required, Members),
        new CatalogueRole("loads-native-code", CatalogueRoles.LoadsNativeCode, ArgumentNeed.Required, Members),
        new CatalogueRole("deserializes-unsafely", CatalogueRoles.DeserializesUnsafely, ArgumentNeed.Optional, Members),
        new CatalogueRole("trains", CatalogueRoles.Trains, ArgumentNeed.Optional, Members),
        new CatalogueRole("trains-on", CatalogueRoles.TrainsOn, ArgumentNeed.Required, Members),
        new CatalogueRole("loads-training-data", CatalogueRoles.LoadsTrainingData, ArgumentNeed.Optional, Members),
        new CatalogueRole("configures-training", CatalogueRoles.ConfiguresTraining, ArgumentNeed.Optional, Members),

        new CatalogueRole("reads-file", CatalogueRoles.ReadsFile, ArgumentNeed.Required, Members),
        new CatalogueRole("downloads", CatalogueRoles.Downloads, ArgumentNeed.Optional, Members),
        new CatalogueRole("own-program", CatalogueRoles.OwnProgram, ArgumentNeed.None, Members),
        new CatalogueRole("yields-personal-data", CatalogueRoles.YieldsPersonalData, ArgumentNeed.None, MembersAndTypes),
        new CatalogueRole("marks-personal-data", CatalogueRoles.MarksPersonalData, ArgumentNeed.None, MembersAndTypes),
        new CatalogueRole("receives", CatalogueRoles.Receives, ArgumentNeed.None, Members),
        new CatalogueRole("exposed-place", CatalogueRoles.ExposedPlace, ArgumentNeed.None, Members),
        new CatalogueRole("retrieves", CatalogueRoles.Retrieves, ArgumentNeed.Optional, "M"),
        new CatalogueRole("scopes", CatalogueRoles.Scopes, ArgumentNeed.Required, Members),

        new CatalogueRole("responds", CatalogueRoles.Responds, ArgumentNeed.Required, Members),
        new CatalogueRole("endpoint", CatalogueRoles.Endpoint, ArgumentNeed.Required, Members),
        new CatalogueRole("endpoint-type", CatalogueRoles.EndpointType, ArgumentNeed.None, "T"),
        new CatalogueRole("stores", CatalogueRoles.Stores, ArgumentNeed.Required, Members),
        new CatalogueRole("commits", CatalogueRoles.Commits, ArgumentNeed.None, Members),
        new CatalogueRole("sends", CatalogueRoles.Sends, ArgumentNeed.Required, Members),
        new CatalogueRole("displays", CatalogueRoles.Displays, ArgumentNeed.Required, Members),
        new CatalogueRole("writes", CatalogueRoles.Writes, ArgumentNeed.Required, Members),
        new CatalogueRole("leads-to", CatalogueRoles.LeadsTo, ArgumentNeed.None, MembersAndTypes),
        new CatalogueRole("logs", CatalogueRoles.Logs, ArgumentNeed.Optional, MembersAndTypes),
        new CatalogueRole("logs-prompts", CatalogueRoles.LogsPrompts, ArgumentNeed.None, MembersAndTypes),
        new CatalogueRole("starts-process", CatalogueRoles.StartsProcess, ArgumentNeed.Required, Members),
        new CatalogueRole("interprets", CatalogueRoles.Interprets, ArgumentNeed.Required, Members),

        new CatalogueRole("carries", CatalogueRoles.Carries, ArgumentNeed.Required, Members),
        new CatalogueRole("alters", CatalogueRoles.Alters, ArgumentNeed.Required, Members),
        new CatalogueRole("encrypts", CatalogueRoles.Encrypts, ArgumentNeed.Optional, Members),
        new CatalogueRole("escapes", CatalogueRoles.Escapes, ArgumentNeed.Required, Members),
        new CatalogueRole("redacts", CatalogueRoles.Redacts, ArgumentNeed.Optional, MembersAndTypes),
        new CatalogueRole("not-redacting", CatalogueRoles.NotRedacting, ArgumentNeed.None, MembersAndTypes),
        new CatalogueRole("configures-redaction", CatalogueRoles.ConfiguresRedaction, ArgumentNeed.None, Members),
        new CatalogueRole("finds-personal-data", CatalogueRoles.FindsPersonalData, ArgumentNeed.Optional, Members),

        new CatalogueRole("tells", CatalogueRoles.Tells, ArgumentNeed.None, MembersAndTypes),
        new CatalogueRole("names-tool", CatalogueRoles.NamesTool, ArgumentNeed.None, Members),

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
        new CatalogueRole("clears-metadata", CatalogueRoles.ClearsMetadata, ArgumentNeed.Required, Members),
        new CatalogueRole("screens", CatalogueRoles.Screens, ArgumentNeed.Optional, MembersAndTypes),
        new CatalogueRole("checks-consent", CatalogueRoles.ChecksConsent, ArgumentNeed.None, Members),
        new CatalogueRole("authorizes", CatalogueRoles.Authorizes, ArgumentNeed.Optional, MembersAndTypes),
        new CatalogueRole("allows-anonymous", CatalogueRoles.AllowsAnonymous, ArgumentNeed.None, MembersAndTypes),
        new CatalogueRole("asks-switch", CatalogueRoles.AsksSwitch, ArgumentNeed.None, MembersAndTypes),

        new CatalogueRole("exposes-tool", CatalogueRoles.ExposesTool, ArgumentNeed.Optional, MembersAndTypes),
        new CatalogueRole("side-effect", CatalogueRoles.SideEffect, ArgumentNeed.Optional, MembersAndTypes),
        new CatalogueRole("asks-approval", CatalogueRoles.AsksApproval, ArgumentNeed.None, "T"),
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
        => one != other && (one == CatalogueRoles.None || other == CatalogueRoles.None || s_exclusive.Any(group => group.Any(one) && group.Any(other)));

    public static string NameOf(CatalogueRoles flag) => All.First(role => role.Flag == flag).Name;

    public static CatalogueRole? Find(string name) => s_byName.TryGetValue(name, out var role) ? role : null;
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using GovernanceAnalyzers.Actions;
using GovernanceAnalyzers.Catalogue;
using GovernanceAnalyzers.Configuration;
using GovernanceAnalyzers.Contracts;
using GovernanceAnalyzers.Contracts.Pipelines;
using GovernanceAnalyzers.Evidence;
using GovernanceAnalyzers.Facts;
using GovernanceAnalyzers.Flow;
using GovernanceAnalyzers.Frameworks;
using GovernanceAnalyzers.Weights;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers;

/// <summary>All that is known of one compilation, made once; immutable but for caches of what is computed on demand.</summary>
internal sealed class GovernanceContext
{
    /// <summary>By these the code says that something decides what matters to a person.</summary>
    private static readonly ImmutableHashSet<string> Decisions = ImmutableHashSet.Create(Vocabulary.ConsequentialDecision, Vocabulary.ConsequentialDecision + "Attribute");

    private readonly Lazy<FrameworkPacks> _packs;
    private readonly Lazy<EvidenceBook> _evidence;
    private readonly Lazy<WeightsBook> _weights;

    public GovernanceContext(Compilation compilation, KnownApis apis, InterestIndex interest, BuildFacts build, Settings settings, Lazy<FrameworkPacks> packs, Func<GovernanceDocuments> documents, Lazy<WeightsBook> weights, CancellationToken cancel)
    {
        (Compilation, Apis, Interest, Build, Settings) = (compilation, apis, interest, build, settings);
        Deeds = new KnownDeeds(apis);
        Scope = new SystemScope(Annotations);
        Waivers = new Waivers(compilation);
        var actions = new WebActions(apis);
        Input = new OutsideInput(apis, Annotations, actions);
        Entries = new EntryPoints(compilation, Input, cancel);
        var bodies = new Bodies(compilation, SummaryTable.DefaultMaxNodes);
        Handed = new HandedInputs(this);
        Written = new AnnotationIndex(compilation, interest, bodies.ModelOf);
        var steps = new PipelineSteps(compilation, interest, Deeds, Annotations, Written, bodies.ModelOf);
        var given = new GivenValues(compilation, bodies.ModelOf);
        var pipelines = (new ClientPipelines(compilation, steps, interest, actions, Deeds, given, bodies.ModelOf), new WebPipelines(steps, apis, Deeds, actions, bodies.ModelOf));
        Own = new OwnCode(compilation, bodies, given);
        Untraced = new UntracedClients(compilation, interest, Deeds, Scope, steps, pipelines.Item1, bodies.ModelOf);
        Contracts = new MemberContracts(compilation, apis, Annotations, Scope, Entries, Input, actions, steps, pipelines, new Mediums(apis, given, bodies.ModelOf), bodies, MakesFact, new Lazy<bool>(() => interest.MayMentionAnywhere(Decisions)));
        Summaries = new SummaryTable(bodies, Contracts);
        Tools = new ToolEffects(Summaries, Input, Annotations);
        Endpoints = new Endpoints(apis, Deeds, actions, Annotations, Summaries);
        PublicCode = new PublicCode(compilation, interest, Endpoints, Contracts, Summaries);
        Limits = new ModelLimits(compilation, apis, interest, given, bodies.ModelOf);
        Reports = new IncidentReports(Deeds, Annotations, Summaries);
        WeightsOrigins = new WeightsOrigins(interest, Written, Annotations, Contracts, Own);
        _packs = packs;
        _weights = weights;
        _evidence = new(() =>                                                // for whoever asks first, and kept: it is not theirs to cancel
        {
            var systems = DeclaredSystem.Of(compilation.Assembly, Annotations, Scope, Written);
            return new EvidenceBook(documents(), Packs, systems, Annotations, Scope, Written, new SystemFacts(compilation, Annotations, Deeds, interest, Summaries), compilation.Assembly, Today, settings);
        });
    }

    public Compilation Compilation { get; }

    public KnownApis Apis { get; }

    public KnownDeeds Deeds { get; }

    public InterestIndex Interest { get; }

    public AnnotationReader Annotations { get; } = new();

    /// <summary>The annotations that the source writes.</summary>
    public AnnotationIndex Written { get; }

    public SystemScope Scope { get; }

    public BuildFacts Build { get; }

    public Settings Settings { get; }

    /// <summary>The day as of which waivers and documents are looked at, when the build says it.</summary>
    public DateTime? Today => Build.AsOf;

    /// <summary>The frameworks whose obligations count; read when a rule asks.</summary>
    public FrameworkPacks Packs => _packs.Value;

    /// <summary>The declared systems and their documents; made when a rule asks.</summary>
    public EvidenceBook Evidence => _evidence.Value;

    /// <summary>The weights of the build; read when a rule asks.</summary>
    public WeightsBook Weights => _weights.Value;

    public Waivers Waivers { get; }

    public WaiverUse WaiverUse { get; } = new();

    /// <summary>What models are given, as far as documents are to be held against it.</summary>
    public ConcurrentBag<WordSequence> Prompts { get; } = [];

    public Endpoints Endpoints { get; }

    public PublicCode PublicCode { get; }

    public ModelLimits Limits { get; }

    public WeightsOrigins WeightsOrigins { get; }

    public IncidentReports Reports { get; }

    public UntracedClients Untraced { get; }

    public OwnCode Own { get; }

    /// <summary>What members hand on to models; found when a rule asks.</summary>
    public HandedInputs Handed { get; }

    public EntryPoints Entries { get; }

    public OutsideInput Input { get; }

    public ToolEffects Tools { get; }

    public MemberContracts Contracts { get; }

    public SummaryTable Summaries { get; }

    /// <summary>Whether the use of a member or type may be a fact of a system; told by its name, so that little is looked up.</summary>
    private bool MakesFact(ISymbol used)
    {
        var name = used is IMethodSymbol { MethodKind: MethodKind.Constructor } ? used.ContainingType.Name : used.Name;
        return Interest.IsHook(name) || Deeds.UsedNames.Contains(name) || Deeds.AuthorizingNames.Contains(name);
    }
}

using GovernanceAnalyzers.Catalogue;
using GovernanceAnalyzers.Contracts;
using GovernanceAnalyzers.Flow;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers;

/// <summary>All that is known of one compilation, made once; immutable but for caches of what is computed on demand.</summary>
internal sealed class GovernanceContext
{
    public GovernanceContext(Compilation compilation, KnownApis apis, InterestIndex interest, DateTime? today, CancellationToken cancel)
    {
        (Compilation, Apis, Interest, Today) = (compilation, apis, interest, today);
        Deeds = new KnownDeeds(apis);
        Scope = new SystemScope(Annotations);
        Waivers = new Waivers(compilation);
        Entries = new EntryPoints(compilation, cancel);
        var bodies = new Bodies(compilation, SummaryTable.DefaultMaxNodes);
        Contracts = new MemberContracts(compilation, apis, Annotations, Scope, Entries, bodies);
        Summaries = new SummaryTable(bodies, Contracts);
    }

    public Compilation Compilation { get; }

    public KnownApis Apis { get; }

    public KnownDeeds Deeds { get; }

    public InterestIndex Interest { get; }

    public AnnotationReader Annotations { get; } = new();

    public SystemScope Scope { get; }

    /// <summary>The day as of which waivers are looked at, when the build says it.</summary>
    public DateTime? Today { get; }

    public Waivers Waivers { get; }

    public WaiverUse WaiverUse { get; } = new();

    public EntryPoints Entries { get; }

    public MemberContracts Contracts { get; }

    public SummaryTable Summaries { get; }
}

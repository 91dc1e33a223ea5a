using GovernanceAnalyzers.Catalogue;
using GovernanceAnalyzers.Contracts;
using GovernanceAnalyzers.Flow;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers;

/// <summary>All that is known of one compilation, made once; immutable but for caches of what is computed on demand.</summary>
internal sealed class GovernanceContext
{
    public GovernanceContext(Compilation compilation, KnownApis apis, InterestIndex interest, CancellationToken cancel)
    {
        (Compilation, Apis, Interest) = (compilation, apis, interest);
        Deeds = new KnownDeeds(apis);
        Scope = new SystemScope(Annotations);
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

    public EntryPoints Entries { get; }

    public MemberContracts Contracts { get; }

    public SummaryTable Summaries { get; }
}

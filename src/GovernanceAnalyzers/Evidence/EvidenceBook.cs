using System.Collections.Concurrent;
using System.Collections.Immutable;
using GovernanceAnalyzers.Configuration;
using GovernanceAnalyzers.Contracts;
using GovernanceAnalyzers.Facts;
using GovernanceAnalyzers.Frameworks;
using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Evidence;

/// <summary>One piece of evidence: a document that a declaration names, one that names its kind itself, or both.</summary>
/// <param name="Document"><see langword="null"/> when the build has none at the path that the claim names; that is another finding.</param>
internal sealed record EvidenceItem(EvidenceClaim? Claim, GovernanceDocument? Document)
{
    /// <summary>The version of the system that it is about; none is every version.</summary>
    public string? Version => Claim?.Version ?? Document?.Version;

    public bool IsExternal => Claim?.IsExternal == true || Document?.IsExternal == true;

    public bool Covers(string? version) => version is null || Version is null || string.Equals(Version, version, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Which documents answer for which system: what declarations and documents say, put together.</summary>
internal sealed class EvidenceBook
{
    private readonly AnnotationReader _annotations;
    private readonly SystemScope _scope;
    private readonly IAssemblySymbol _assembly;
    private readonly AnnotationIndex _index;
    private readonly SystemFacts _facts;
    private readonly ILookup<string, EvidenceClaim> _claimsByPath;
    private readonly DateTime? _today;
    private readonly Settings _settings;
    private readonly ConcurrentDictionary<DeclaredSystem, ImmutableArray<string>> _factsOf = new();
    private readonly ConcurrentDictionary<DeclaredSystem, SystemProfile> _profileOf = new();
    private readonly ConcurrentDictionary<DeclaredSystem, ImmutableArray<OwedEvidence>> _owedBy = new();

    public EvidenceBook(
        GovernanceDocuments documents, FrameworkPacks packs, ImmutableArray<DeclaredSystem> systems, AnnotationReader annotations, SystemScope scope, AnnotationIndex index, SystemFacts facts, IAssemblySymbol assembly,
        DateTime? today, Settings settings)
    {
        (Documents, Packs, Systems, _annotations, _scope, _index, _facts, _assembly, _today, _settings) = (documents, packs, systems, annotations, scope, index, facts, assembly, today, settings);
        _claimsByPath = index.Named(Vocabulary.Evidence).Select(written => EvidenceClaim.From(written.Annotation))
            .Concat(index.Named(Vocabulary.DatasetSource).Select(written => EvidenceClaim.OfCard(written.Annotation)))
            .OfType<EvidenceClaim>().ToLookup(c => RepositoryPaths.Normalize(c.Path), StringComparer.OrdinalIgnoreCase);
    }

    public GovernanceDocuments Documents { get; }

    /// <summary>What the frameworks ask of documents.</summary>
    public FrameworkPacks Packs { get; }

    /// <summary>The systems that this compilation declares.</summary>
    public ImmutableArray<DeclaredSystem> Systems { get; }

    /// <summary>The system that is declared by the annotation before all others; <see langword="null"/> for what declares a part of one.</summary>
    public DeclaredSystem? DeclaredAt(WrittenAnnotation written) =>
        Systems.FirstOrDefault(s => s.Place.SyntaxTree == written.Syntax.SyntaxTree && s.Place.Span == written.Syntax.Span);

    /// <summary>Whether the annotation declares the first of all systems: where is told what concerns the whole build.</summary>
    public bool DeclaresFirst(WrittenAnnotation written) => written.Annotation.Is(Vocabulary.AdvancedAiSystem) && DeclaredAt(written) is { } system && system == Systems[0];

    /// <summary>The system that the code is part of; none for what is declared to be no part of any.</summary>
    public DeclaredSystem? SystemOf(ISymbol symbol)
    {
        if (_scope.Of(symbol) != SystemStatus.Declared) return null;
        for (ISymbol? scope = symbol as INamedTypeSymbol ?? symbol.ContainingType ?? (ISymbol)_assembly; scope is not null; scope = scope is IAssemblySymbol ? null : scope.ContainingType ?? (ISymbol)_assembly)
            if (Systems.FirstOrDefault(s => s.Declarations.Any(d => SymbolEqualityComparer.Default.Equals(d.Bearer, scope))) is { } system) return system;
        return null;
    }

    /// <summary>Whether the annotation stands anywhere in the source.</summary>
    public bool Declares(string annotation) => _index.Named(annotation).Any();

    /// <summary>The annotations of one name in the code of a system.</summary>
    public IEnumerable<WrittenAnnotation> In(DeclaredSystem system, string annotation) => _index.Named(annotation).Where(written => SystemOf(written.Bearer) == system);

    /// <summary>The systems of this compilation that a document is about.</summary>
    public IEnumerable<DeclaredSystem> SystemsOf(GovernanceDocument document) => Systems.Where(system => document.IsAbout(system.Id));

    /// <summary>What the system is (see <see cref="SystemFacts"/>).</summary>
    public ImmutableArray<string> FactsOf(DeclaredSystem system, CancellationToken cancel) => _factsOf.GetOrAdd(system, s => _facts.Of(symbol => SystemOf(symbol) == s, cancel));

    /// <summary>What the system owes, by the frameworks that hold for it.</summary>
    public ImmutableArray<OwedEvidence> OwedBy(DeclaredSystem system, CancellationToken cancel) => _owedBy.GetOrAdd(system, s => Packs.Owed(ProfileOf(s, cancel), _settings.Of(s.Place.SyntaxTree).FromTier));

    /// <summary>Whether the system has what it owes.</summary>
    public bool Answers(DeclaredSystem system, OwedEvidence owed) =>
        owed.AnsweredBy.SelectMany(kind => Of(system, kind)).Any(item => (!owed.Need.IsPerVersion || item.Covers(system.Version)) && (!owed.Requirement.IsExternal || item.IsExternal));

    /// <summary>How long after its review a document is reviewed again: the least that any system it is about asks for.</summary>
    public int? MaxAgeMonthsOf(GovernanceDocument document, EvidenceNeed need, CancellationToken cancel) =>
        SystemsOf(document).Select(s => Packs.MaxAgeMonthsOf(need, ProfileOf(s, cancel))).Append(need.MaxAgeMonths).Min();

    /// <summary>What the systems that a document is about do.</summary>
    public SystemTraits TraitsOf(GovernanceDocument document, CancellationToken cancel) =>
        SystemsOf(document).Aggregate(SystemTraits.None, (all, system) => all | ProfileOf(system, cancel).Traits);

    private SystemProfile ProfileOf(DeclaredSystem system, CancellationToken cancel) =>
        _profileOf.GetOrAdd(system, s => new SystemProfile(s.Tier, TraitsOf(s, cancel), ScopesOf(s).SelectMany(scope => _annotations.Of(scope)).Select(Jurisdiction.Of).OfType<string>().Distinct().ToImmutableArray(), _today));

    private SystemTraits TraitsOf(DeclaredSystem system, CancellationToken cancel) =>
        (In(system, Vocabulary.PersonalDataInput).Any() ? SystemTraits.HoldsPersonalData : 0)
        | (In(system, Vocabulary.PromptStorage).Any() ? SystemTraits.StoresPrompts : 0)
        | (In(system, Vocabulary.GeneratesContent).Any() ? SystemTraits.GeneratesContent : 0)
        | (In(system, Vocabulary.RiskConsidered).Any(w => RiskStatements.Arises(w.Annotation)) ? SystemTraits.DeclaresRisks : 0)
        | (_facts.MayTrain && FactsOf(system, cancel).Any(fact => fact.StartsWith(KnownDeeds.Trains, StringComparison.Ordinal)) ? SystemTraits.Trains : 0)
        | (system.IsForPublic ? SystemTraits.IsPublicFacing : 0);

    /// <summary>The evidence of a kind that a system has.</summary>
    public IEnumerable<EvidenceItem> Of(DeclaredSystem system, string kind)
    {
        var claimed = new HashSet<GovernanceDocument>();
        foreach (var claim in ClaimsFor(system))
        {
            if (!string.Equals(claim.Kind, kind, StringComparison.OrdinalIgnoreCase)) continue;
            var document = Documents.FindIgnoringCase(RepositoryPaths.Normalize(claim.Path));
            if (document is not null) claimed.Add(document);
            yield return new EvidenceItem(claim, document);
        }
        foreach (var document in Documents.OfKind(kind))
            if (document.IsAbout(system.Id) && !claimed.Contains(document)) yield return new EvidenceItem(null, document);
    }

    /// <summary>What the document is, by itself or by a declaration; <see langword="null"/> when nobody says.</summary>
    public EvidenceNeed? NeedOf(GovernanceDocument document) => Packs.FindNeed(document.Kind ?? ClaimsOf(document).FirstOrDefault()?.Kind);

    public IEnumerable<EvidenceClaim> ClaimsOf(GovernanceDocument document) => _claimsByPath[document.Path];

    /// <summary>Whether the document is of a system of this compilation, or of none in particular.</summary>
    public bool Concerns(GovernanceDocument document) => !document.Systems.Any() || ClaimsOf(document).Any() || SystemsOf(document).Any();

    private IEnumerable<EvidenceClaim> ClaimsFor(DeclaredSystem system) =>
        ScopesOf(system).SelectMany(s => _annotations.Of(s)).Select(EvidenceClaim.From).OfType<EvidenceClaim>();

    /// <summary>What people state for a system, in its code, on its declarations or on the assembly.</summary>
    public IEnumerable<Attestation> AttestationsOf(DeclaredSystem system) =>
        ScopesOf(system).SelectMany(s => _annotations.Of(s)).Concat(In(system, Vocabulary.Attested).Select(w => w.Annotation)).Select(Attestation.From).OfType<Attestation>();

    /// <summary>What carries the declarations of a system, and the assembly around it.</summary>
    private IEnumerable<ISymbol> ScopesOf(DeclaredSystem system) => system.Declarations.Select(d => d.Bearer).Append(_assembly).Distinct<ISymbol>(SymbolEqualityComparer.Default);
}

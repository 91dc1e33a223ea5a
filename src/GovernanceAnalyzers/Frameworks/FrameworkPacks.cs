using System.Collections.Immutable;
using GovernanceAnalyzers.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.Frameworks;

/// <summary>The packs of a build: those that come with the analyzer and the build's own, put together. A pack adds to the others and rewrites none.</summary>
internal sealed class FrameworkPacks
{
    /// <summary>How the name of a pack of the build's own ends.</summary>
    public const string Extension = ".governance-pack.json";

    private static readonly Lazy<FrameworkPacks> s_embedded = new(() => new FrameworkPacks(EmbeddedPacks.All, ImmutableArray<ConfigurationProblem>.Empty));

    private readonly Dictionary<string, Clause> _clauses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EvidenceNeed> _needs = new(StringComparer.OrdinalIgnoreCase);
    private readonly ILookup<string, Clause> _clausesByRule;

    private FrameworkPacks(ImmutableArray<FrameworkPack> all, ImmutableArray<ConfigurationProblem> problems)
    {
        (All, Problems) = (all, problems);
        Needs = all.SelectMany(p => p.Evidence).ToImmutableArray();
        foreach (var pack in all)
        {
            foreach (var clause in pack.Clauses) _clauses[clause.Id] = clause;
            foreach (var need in pack.Evidence) _needs[need.Kind] = need;
        }
        _clausesByRule = Clauses.SelectMany(c => c.Rules.Select(rule => (rule, c))).ToLookup(c => c.rule, c => c.c, StringComparer.Ordinal);
    }

    /// <summary>Those that come with the analyzer alone.</summary>
    public static FrameworkPacks Embedded => s_embedded.Value;

    /// <summary>In the order in which they are read: a pack after those that it adds to.</summary>
    public ImmutableArray<FrameworkPack> All { get; }

    /// <summary>What of the build's own packs was not understood, and left out.</summary>
    public ImmutableArray<ConfigurationProblem> Problems { get; }

    public IEnumerable<Clause> Clauses => All.SelectMany(p => p.Clauses);

    /// <summary>The kinds of evidence.</summary>
    public ImmutableArray<EvidenceNeed> Needs { get; }

    public IEnumerable<ListedStandard> Standards => All.SelectMany(p => p.Standards);

    /// <summary>Those of the analyzer, and those of a build's own among the files.</summary>
    /// <param name="read">Reads a text, or knows what it read before.</param>
    public static FrameworkPacks Load(IEnumerable<AdditionalText> files, Func<SourceText, PackFile> read, CancellationToken cancel)
    {
        var linker = new PackLinker(EmbeddedPacks.All);
        foreach (var file in files.Where(IsPack).OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            cancel.ThrowIfCancellationRequested();
            if (file.GetText(cancel) is { } text) linker.Add(file.Path, read(text));
        }
        return linker.IsEmpty ? Embedded : new FrameworkPacks(linker.Link(), linker.Problems.ToImmutableArray());
    }

    /// <summary>Whether a file of the build is a pack of its own.</summary>
    public static bool IsPack(AdditionalText file) => file.Path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    public Clause? FindClause(string id) => _clauses.TryGetValue(id, out var found) ? found : null;

    /// <summary>The clause that took the place of one that an earlier version of a pack had, when there is one.</summary>
    public string? SuccessorOf(string id) => All.SelectMany(p => p.Retired).FirstOrDefault(r => r.Id == id)?.Successor;

    /// <summary>The clauses that a rule serves.</summary>
    public IEnumerable<Clause> ClausesOf(string rule) => _clausesByRule[rule];

    public EvidenceNeed? FindNeed(string? kind) => kind is not null && _needs.TryGetValue(kind, out var found) ? found : null;

    /// <summary>The overlays that hold where a system is deployed.</summary>
    public IEnumerable<FrameworkPack> OverlaysFor(IEnumerable<string> jurisdictions) => All.Where(p => p.IsOverlay && jurisdictions.Any(p.HoldsIn));

    /// <summary>The evidence that a system owes, each piece with the rule that reports its absence.</summary>
    /// <param name="tierOf">The tier from which the project's own configuration asks for what a rule misses.</param>
    public ImmutableArray<OwedEvidence> Owed(SystemProfile system, Func<string, int?>? tierOf = null)
    {
        var owed = ImmutableArray.CreateBuilder<OwedEvidence>();
        foreach (var need in Needs)
        {
            var raises = RaisesOf(need.Kind, system).Where(r => r.Raise.FromTier <= system.Tier).Select(r => r.Clause).ToImmutableArray();
            foreach (var requirement in need.RequiredBy)
                if (requirement.IsOwedBy(system.Tier, system.Traits) || (!requirement.IsExternal && tierOf?.Invoke(requirement.Rule) <= system.Tier && requirement.IsOwedFor(system.Traits))) owed.Add(new OwedEvidence(need, requirement, ImmutableArray<Clause>.Empty));
                else if (!raises.IsEmpty && !requirement.IsExternal && requirement.IsOwedFor(system.Traits)) owed.Add(new OwedEvidence(need, requirement, raises));
        }
        return owed.ToImmutable();
    }

    /// <summary>How long after its review a document of the kind is reviewed again: the least that any framework says that holds for the system.</summary>
    public int? MaxAgeMonthsOf(EvidenceNeed need, SystemProfile system) => RaisesOf(need.Kind, system).Select(r => r.Raise.MaxAgeMonths).Append(need.MaxAgeMonths).Min();

    private IEnumerable<(Clause Clause, Raise Raise)> RaisesOf(string kind, SystemProfile system) =>
        from pack in OverlaysFor(system.Jurisdictions)
        from clause in pack.Clauses
        where clause.FromTier <= system.Tier && clause.HoldsOn(system.Today)
        from raise in clause.Raises
        where string.Equals(raise.Kind, kind, StringComparison.OrdinalIgnoreCase)
        select (clause, raise);
}

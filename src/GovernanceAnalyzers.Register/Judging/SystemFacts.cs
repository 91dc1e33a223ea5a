using GovernanceAnalyzers.Evidence;
using GovernanceAnalyzers.Register.Model;

namespace GovernanceAnalyzers.Register.Judging;

/// <summary>Joins what is known of one system. The order in which things are added leaves no trace.</summary>
internal sealed class SystemFacts(string id, string kind)
{
    private readonly Dictionary<(string Assembly, string Id), Symbol> _symbols = [];
    private readonly SortedDictionary<string, Finding> _findings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<string>> _analyses = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _documents = new(StringComparer.Ordinal);

    public void Add(SystemRecord system)
    {
        foreach (var symbol in system.Symbols)
        {
            Add(symbol);
        }

        foreach (var finding in system.Findings)
        {
            Add(finding);
        }

        foreach (var analysis in system.Analyses)
        {
            Add(analysis);
        }

        _documents.UnionWith(system.Documents);
    }

    /// <summary>One entry a symbol: what several builds or parts of it say is joined.</summary>
    public void Add(Symbol symbol)
    {
        var key = (symbol.Assembly, symbol.Id);
        _symbols[key] = !_symbols.TryGetValue(key, out var known) ? symbol : known with
        {
            Place = Earlier(known.Place, symbol.Place),
            Kind = string.CompareOrdinal(known.Kind, symbol.Kind) <= 0 ? known.Kind : symbol.Kind,
            Annotations = [.. known.Annotations.Concat(symbol.Annotations).Distinct(Comparers.Annotations).Order(Comparers.AnnotationOrder)],
        };
    }

    public void Add(Finding finding) => _findings.TryAdd(Comparers.KeyOf(finding), finding);

    /// <summary>Of an assembly that was built more than once, for several frameworks, a rule has run where it ran in each.</summary>
    public void Add(Analysis analysis)
    {
        if (_analyses.TryGetValue(analysis.Assembly, out var known))
        {
            known.IntersectWith(analysis.Rules);
        }
        else
        {
            _analyses[analysis.Assembly] = new SortedSet<string>(analysis.Rules, StringComparer.Ordinal);
        }
    }

    public string Id => id;

    /// <summary>Whether code names the document as evidence of the kind.</summary>
    public bool Claims(string evidence, string path) => _symbols.Values.SelectMany(symbol => symbol.Annotations).Any(annotation =>
        annotation.Name == Names.Evidence && string.Equals(annotation.Text("Kind"), evidence, StringComparison.OrdinalIgnoreCase)
        && annotation.Text("Path") is { } named && string.Equals(RepositoryPaths.Normalize(named), path, StringComparison.OrdinalIgnoreCase));

    public void AddDocument(string path) => _documents.Add(path);

    public GovernedSystem Judge(DateOnly asOf) => Judging.Judge.Of(
        new GovernedSystem
        {
            Id = id,
            Kind = kind,
            Symbols = [.. _symbols.Values.OrderBy(symbol => symbol.Assembly, StringComparer.Ordinal).ThenBy(symbol => symbol.Id, StringComparer.Ordinal)],
            Findings = [.. _findings.Values],
            Analyses = [.. _analyses.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new Analysis(pair.Key, [.. pair.Value]))],
            Documents = [.. _documents],
        },
        asOf);

    private static Place? Earlier(Place? a, Place? b) =>
        a is null ? b : b is null ? a : string.CompareOrdinal($"{a.File}\0{a.Line:D8}", $"{b.File}\0{b.Line:D8}") <= 0 ? a : b;
}

using System.Collections.Immutable;
using GovernanceAnalyzers.Configuration;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.Frameworks;

/// <summary>Puts the packs of a build together. What one pack may not say because of the others is reported at its place and left out.</summary>
internal sealed class PackLinker(ImmutableArray<FrameworkPack> embedded)
{
    private readonly Dictionary<string, Own> _own = new(StringComparer.Ordinal);
    private readonly List<ConfigurationProblem> _problems = [];

    /// <summary>Whether no file has been added.</summary>
    public bool IsEmpty { get; private set; } = true;

    public IEnumerable<ConfigurationProblem> Problems => _problems;

    public void Add(string path, PackFile file)
    {
        IsEmpty = false;
        foreach (var problem in file.Problems) Report(path, file.Text, problem.Span, problem.Message, problem.Suggestion);
        if (file.Pack is not { } pack) return;
        if (embedded.Any(p => p.Id == pack.Id)) Report(path, file.Text, pack.Places.Id, $"'{pack.Id}' comes with the analyzer and is not rewritten: give the pack a name of its own, and extend that one");
        else if (_own.TryGetValue(pack.Id, out var other)) Report(path, file.Text, pack.Places.Id, $"'{pack.Id}' is the name of the pack in '{other.Path}' too; that one is taken");
        else _own.Add(pack.Id, new Own(pack, path, file.Text));
    }

    /// <summary>All packs, each after those that it adds to.</summary>
    public ImmutableArray<FrameworkPack> Link()
    {
        var linked = embedded.ToBuilder();
        var waiting = _own.Values.OrderBy(p => p.Path, StringComparer.Ordinal).ToList();
        while (waiting.FirstOrDefault(p => p.Pack.Extends.All(parent => linked.Any(l => l.Id == parent))) is { } next)
        {
            waiting.Remove(next);
            linked.Add(Join(next, linked));
        }
        foreach (var own in waiting)
        {
            var missing = own.Pack.Extends.First(parent => linked.All(l => l.Id != parent));
            Report(own, own.Pack.Places.Extends[own.Pack.Extends.IndexOf(missing)], WhyMissing(own.Pack, missing));
        }
        return linked.ToImmutable();
    }

    private string WhyMissing(FrameworkPack pack, string parent) =>
        !_own.ContainsKey(parent) ? $"there is no pack '{parent}', so this one was left out: add its file, or correct the name"
        : CycleFrom(pack.Id) is { } cycle ? $"the packs extend one another in a circle and were left out: {cycle}"
        : $"'{parent}' was left out, and so this one too";

    /// <summary>The way from a pack back to itself.</summary>
    private string? CycleFrom(string start)
    {
        var before = new Dictionary<string, string>(StringComparer.Ordinal);
        var queue = new Queue<string>();
        for (queue.Enqueue(start); queue.Count > 0;)
        {
            var id = queue.Dequeue();
            foreach (var parent in _own[id].Pack.Extends.Where(_own.ContainsKey))
            {
                if (parent == start)
                {
                    var way = new Stack<string>([start, id]);
                    while (id != start) way.Push(id = before[id]);
                    return string.Join(" → ", way);
                }
                if (before.ContainsKey(parent)) continue;
                before[parent] = id;
                queue.Enqueue(parent);
            }
        }
        return null;
    }

    /// <summary>The pack without what others have said before it, and without references that lead nowhere.</summary>
    private FrameworkPack Join(Own own, IReadOnlyCollection<FrameworkPack> linked)
    {
        var pack = own.Pack;
        var clauses = pack.Clauses.Where(c => IsNew(linked.FirstOrDefault(p => p.Clauses.Any(other => other.Id == c.Id)), $"clause '{c.Id}'", c.Place)).ToImmutableArray();
        var evidence = pack.Evidence.Where(k => IsNew(linked.FirstOrDefault(p => p.Evidence.Any(other => string.Equals(other.Kind, k.Kind, StringComparison.OrdinalIgnoreCase))), $"the kind of evidence '{k.Kind}'", k.Place)).ToImmutableArray();
        var known = linked.SelectMany(p => p.Clauses).Concat(clauses).Select(c => c.Id).ToImmutableHashSet(StringComparer.Ordinal);
        var kinds = linked.SelectMany(p => p.Evidence).Concat(evidence).Select(k => k.Kind).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var clause in clauses)
        {
            Check(clause.Relations.SelectMany(r => r.Clauses).Where(id => !known.Contains(id)), clause.Place, id => $"there is no clause '{id}' that '{clause.Id}' could relate to");
            Check(clause.Raises.Select(r => r.Kind).OfType<string>().Where(k => !kinds.Contains(k)), clause.Place, k => $"there is no kind of evidence '{k}' of which '{clause.Id}' could ask more");
        }
        foreach (var kind in evidence) Check(kind.Clauses.Where(id => !known.Contains(id)), kind.Place, id => $"there is no clause '{id}' for which '{kind.Kind}' could answer");
        return pack with { Clauses = clauses, Evidence = evidence };

        bool IsNew(FrameworkPack? owner, string what, TextSpan place)
        {
            if (owner is not null) Report(own, place, $"{what} is of '{owner.Id}' and is not rewritten: give it an identifier of its own, and relate it to that one");
            return owner is null;
        }

        void Check(IEnumerable<string> missing, TextSpan place, Func<string, string> message)
        {
            foreach (var id in missing) Report(own, place, message(id));
        }
    }

    private void Report(Own own, TextSpan span, string message) => Report(own.Path, own.Text, span, message);

    private void Report(string path, SourceText text, TextSpan span, string message, string? suggestion = null) =>
        _problems.Add(new ConfigurationProblem(path, span, text.Lines.GetLinePositionSpan(span), message, suggestion));

    private sealed record Own(FrameworkPack Pack, string Path, SourceText Text);
}

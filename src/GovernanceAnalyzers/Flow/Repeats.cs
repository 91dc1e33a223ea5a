namespace GovernanceAnalyzers.Flow;

/// <summary>
/// Tells which uses only repeat what an earlier one has said on every path to them. A must-analysis of its own, over the final states: a
/// use that is found late must not make earlier states smaller.
/// </summary>
/// <typeparam name="TUse">What identifies a use; it may stand in several nodes.</typeparam>
internal sealed class Repeats<TUse>
{
    private readonly Dictionary<FlowUnit, Dictionary<int, List<TUse>>> _uses = [];

    /// <summary>Adds a use where it stands; within a node, in order.</summary>
    public void Add(FlowUnit unit, int node, TUse use)
    {
        if (!_uses.TryGetValue(unit, out var nodes)) _uses.Add(unit, nodes = []);
        if (!nodes.TryGetValue(node, out var uses)) nodes.Add(node, uses = []);
        uses.Add(use);
    }

    /// <summary>The uses that repeat wherever they stand.</summary>
    public HashSet<TUse> Find()
    {
        HashSet<TUse> first = [], all = [];
        foreach (var unit in _uses)
        {
            var told = ToldBefore(unit.Key.Flow, unit.Value);
            foreach (var node in unit.Value)
            {
                all.UnionWith(node.Value);
                if (!told[node.Key]) first.Add(node.Value[0]);
            }
        }
        all.ExceptWith(first);
        return all;
    }

    /// <summary>Per node, whether every path to it has a use; an exception may come before the use of its node.</summary>
    private static bool[] ToldBefore(FlowGraph flow, Dictionary<int, List<TUse>> uses)
    {
        var told = Enumerable.Repeat(true, flow.Blocks.Count).ToArray();
        told[0] = false;
        var work = new Queue<int>([0]);
        var seen = new HashSet<int> { 0 };
        while (work.Count > 0)
        {
            var node = work.Dequeue();
            foreach (var edge in flow.Successors[node])
            {
                var after = told[node] || (uses.ContainsKey(node) && edge.Kind != EdgeKind.Exceptional);
                if (!seen.Add(edge.To) && (after || !told[edge.To])) continue;
                told[edge.To] &= after;
                work.Enqueue(edge.To);
            }
        }
        return told;
    }
}

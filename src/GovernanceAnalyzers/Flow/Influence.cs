namespace GovernanceAnalyzers.Flow;

/// <summary>
/// Which conditions decide whether a node of a graph is visited, and what they depend on. A condition decides on what lies between it and where all ways from it to
/// the normal end come together again. Ways that end in an exception come to no result, and decide on none.
/// </summary>
internal sealed class Influence
{
    private readonly List<int>?[] _controllers;
    private readonly Labels[] _conditions;

    public Influence(FlowGraph flow)
    {
        _controllers = new List<int>?[flow.Blocks.Count];
        _conditions = new Labels[flow.Blocks.Count];
        if (flow.ExitNode >= 0) Find(flow);
    }

    /// <summary>What it depends on whether the node is visited.</summary>
    public Labels On(int node)
    {
        var labels = Labels.None;
        if (_controllers[node] is { } controllers)
            foreach (var controller in controllers) labels |= _conditions[controller];
        return labels;
    }

    /// <summary>Says what the condition at the end of a node depends on.</summary>
    /// <returns>Whether that is new.</returns>
    public bool Add(int node, Labels depends)
    {
        if (depends.IsWithin(_conditions[node])) return false;
        _conditions[node] |= depends;
        return true;
    }

    private void Find(FlowGraph flow)
    {
        var order = FromExit(flow);
        var rank = new int[flow.Blocks.Count];
        for (var i = 0; i < rank.Length; i++) rank[i] = -1;
        for (var i = 0; i < order.Count; i++) rank[order[i]] = i;
        var next = Meetings(flow, order, rank);
        foreach (var node in order)
        {
            var ways = Ways(flow, node).Where(to => rank[to] >= 0).Distinct().ToList();
            if (ways.Count < 2) continue;
            foreach (var way in ways)
                for (var on = way; on != next[node]; on = next[on])
                    if ((_controllers[on] ??= []) is var controllers && !controllers.Contains(node)) controllers.Add(node);
        }
    }

    private static IEnumerable<int> Ways(FlowGraph flow, int node) => flow.Successors[node].Where(edge => edge.Kind != EdgeKind.Exceptional).Select(edge => edge.To);

    /// <summary>The nodes from which the normal end is reached, in reverse post-order from the end.</summary>
    private static List<int> FromExit(FlowGraph flow)
    {
        var before = new List<int>[flow.Blocks.Count];
        for (var i = 0; i < before.Length; i++) before[i] = [];
        for (var i = 0; i < before.Length; i++)
            foreach (var to in Ways(flow, i)) before[to].Add(i);
        var order = new List<int>();
        var seen = new bool[before.Length];
        var todo = new Stack<(int Node, int Next)>();
        seen[flow.ExitNode] = true;
        todo.Push((flow.ExitNode, 0));
        while (todo.Count > 0)
        {
            var (node, at) = todo.Pop();
            while (at < before[node].Count && seen[before[node][at]]) at++;
            if (at == before[node].Count)
            {
                order.Add(node);
                continue;
            }
            todo.Push((node, at + 1));
            seen[before[node][at]] = true;
            todo.Push((before[node][at], 0));
        }
        order.Reverse();
        return order;
    }

    /// <summary>For each node the first that all ways from it to the end go through.</summary>
    private static int[] Meetings(FlowGraph flow, List<int> order, int[] rank)
    {
        var next = new int[rank.Length];
        for (var i = 0; i < next.Length; i++) next[i] = -1;
        next[flow.ExitNode] = flow.ExitNode;
        bool changed;
        do
        {
            changed = false;
            foreach (var node in order)
            {
                if (node == flow.ExitNode) continue;
                var meeting = -1;
                foreach (var way in Ways(flow, node))
                    if (rank[way] >= 0 && next[way] >= 0) meeting = meeting < 0 ? way : Meet(meeting, way);
                if (meeting < 0 || next[node] == meeting) continue;
                next[node] = meeting;
                changed = true;
            }
        }
        while (changed);
        return next;

        int Meet(int one, int other)
        {
            while (one != other)
                if (rank[one] > rank[other]) one = next[one];
                else other = next[other];
            return one;
        }
    }
}

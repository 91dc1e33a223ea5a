using System.Collections.Immutable;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace GovernanceAnalyzers.Flow;

/// <summary>How control goes along an edge of the <see cref="FlowGraph"/>.</summary>
internal enum EdgeKind
{
    FallThrough,
    Conditional,
    Exceptional,
}

internal readonly record struct Edge(int To, EdgeKind Kind);

/// <summary>
/// Roslyn's control-flow graph with its implicit edges made explicit: exceptions reach handlers, and each <c>finally</c> is copied
/// once per pending branch, so that the states of different branches never mix. Its number of nodes is bounded.
/// </summary>
internal sealed class FlowGraph
{
    /// <summary>Where control goes when a <c>finally</c> ends; no destination means that an exception goes on.</summary>
    private sealed record Resume(ControlFlowRegion Finally, BasicBlock? Destination, ImmutableArray<ControlFlowRegion> Remaining, Resume? Outer);

    private readonly Dictionary<(int, Resume?), int> _ids = [];
    private readonly Dictionary<(ControlFlowRegion, BasicBlock?, int, Resume?), Resume> _resumes = [];
    private readonly Queue<(int Id, BasicBlock Block, Resume? Resume)> _todo = new();
    private readonly ControlFlowGraph _cfg;

    private FlowGraph(ControlFlowGraph cfg) => _cfg = cfg;

    /// <summary>The block of each node; a block of a <c>finally</c> has as many nodes as branches that run it.</summary>
    public List<BasicBlock> Blocks { get; } = [];

    public List<List<Edge>> Successors { get; } = [];

    /// <summary>The nodes in the order of their blocks, which is that of reverse post-order, loops apart.</summary>
    public int[] Order { get; private set; } = [];

    /// <summary>The place of each node in <see cref="Order"/>.</summary>
    public int[] Rank { get; private set; } = [];

    /// <summary>The node of normal exit, or -1 when the body never ends normally.</summary>
    public int ExitNode { get; private set; } = -1;

    /// <returns><see langword="null"/> when the graph would exceed <paramref name="maxNodes"/>.</returns>
    public static FlowGraph? TryCreate(ControlFlowGraph cfg, int maxNodes, CancellationToken cancel)
    {
        var graph = new FlowGraph(cfg);
        graph.Node(cfg.Blocks[0], null);
        while (graph._todo.Count > 0)
        {
            cancel.ThrowIfCancellationRequested();
            if (graph.Blocks.Count > maxNodes) return null;
            var (id, block, resume) = graph._todo.Dequeue();
            graph.Follow(id, block, block.FallThroughSuccessor, EdgeKind.FallThrough, resume);
            graph.Follow(id, block, block.ConditionalSuccessor, EdgeKind.Conditional, resume);
            graph.Raise(id, block.EnclosingRegion, resume);
        }
        graph.Sort();
        return graph;
    }

    private void Sort()
    {
        Order = new int[Blocks.Count];
        Rank = new int[Blocks.Count];
        for (var i = 0; i < Order.Length; i++) Order[i] = i;
        Array.Sort(Order, (a, b) => Blocks[a].Ordinal != Blocks[b].Ordinal ? Blocks[a].Ordinal - Blocks[b].Ordinal : a - b);
        for (var i = 0; i < Order.Length; i++) Rank[Order[i]] = i;
    }

    private int Node(BasicBlock block, Resume? resume)
    {
        if (block.Kind == BasicBlockKind.Exit) resume = null;
        if (_ids.TryGetValue((block.Ordinal, resume), out var id)) return id;
        id = Blocks.Count;
        _ids.Add((block.Ordinal, resume), id);
        Blocks.Add(block);
        Successors.Add([]);
        _todo.Enqueue((id, block, resume));
        if (block.Kind == BasicBlockKind.Exit) ExitNode = id;
        return id;
    }

    private void Follow(int id, BasicBlock block, ControlFlowBranch? branch, EdgeKind kind, Resume? resume)
    {
        switch (branch?.Semantics)
        {
            case ControlFlowBranchSemantics.Regular or ControlFlowBranchSemantics.Return:
                Enter(id, branch.Destination, branch.FinallyRegions, resume, kind);
                break;
            case ControlFlowBranchSemantics.StructuredExceptionHandling when resume is not null && IsIn(block, resume.Finally):
                if (resume.Destination is null) Raise(id, resume.Finally.EnclosingRegion, resume.Outer);
                else Enter(id, resume.Destination, resume.Remaining, resume.Outer, kind);
                break;
        }
    }

    private void Enter(int id, BasicBlock? destination, ImmutableArray<ControlFlowRegion> finallies, Resume? outer, EdgeKind kind)
    {
        if (destination is null && finallies.IsEmpty) return;
        var to = finallies.IsEmpty
            ? Node(destination!, outer)
            : Node(_cfg.Blocks[finallies[0].FirstBlockOrdinal], Intern(new Resume(finallies[0], destination, finallies.RemoveAt(0), outer)));
        Successors[id].Add(new Edge(to, kind));
    }

    /// <summary>Any operation may throw: connects the block to the handlers that can see the exception. Above the root are the regions around a nested function, which are not on its way.</summary>
    private void Raise(int id, ControlFlowRegion? region, Resume? resume)
    {
        for (; region is not null && region != _cfg.Root; region = region.EnclosingRegion)
        {
            if (resume is not null && region == resume.Finally) resume = resume.Outer;   // leaving a copied finally
            if (region.Kind != ControlFlowRegionKind.Try) continue;
            var owner = region.EnclosingRegion!;
            if (owner.Kind == ControlFlowRegionKind.TryAndFinally)
            {
                Enter(id, null, ImmutableArray.Create(owner.NestedRegions[1]), resume, EdgeKind.Exceptional);
                return;
            }
            foreach (var handler in owner.NestedRegions.Skip(1))
                Successors[id].Add(new Edge(Node(_cfg.Blocks[handler.FirstBlockOrdinal], resume), EdgeKind.Exceptional));
        }
    }

    // Immutable arrays compare by reference; interning gives a resume its structural identity back.
    private Resume Intern(Resume resume)
    {
        var key = (resume.Finally, resume.Destination, resume.Remaining.Length, resume.Outer);
        if (!_resumes.TryGetValue(key, out var known)) _resumes.Add(key, known = resume);
        return known;
    }

    private static bool IsIn(BasicBlock block, ControlFlowRegion region) =>
        block.Ordinal >= region.FirstBlockOrdinal && block.Ordinal <= region.LastBlockOrdinal;
}

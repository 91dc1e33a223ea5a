using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.Contracts;

/// <summary>Which waivers found something to waive. What covers more than one file is settled when all files have been seen.</summary>
internal sealed class WaiverUse
{
    private readonly ConcurrentDictionary<(SyntaxTree, TextSpan), bool> _used = new();
    private readonly ConcurrentDictionary<SyntaxTree, bool> _seen = new();
    private readonly ConcurrentQueue<WrittenAnnotation> _undecided = new();

    /// <summary>The waivers that more files than their own decide on.</summary>
    public IEnumerable<WrittenAnnotation> Undecided => _undecided;

    public void Use(Waiver waiver) => _used[waiver.Place] = true;

    public bool IsUsed(Waiver waiver) => _used.ContainsKey(waiver.Place);

    public void Defer(WrittenAnnotation waiver) => _undecided.Enqueue(waiver);

    public void Saw(SyntaxTree tree) => _seen[tree] = true;

    public bool HasSeen(SyntaxTree tree) => _seen.ContainsKey(tree);
}

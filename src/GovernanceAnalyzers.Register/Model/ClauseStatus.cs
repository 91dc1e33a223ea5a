using System.Collections.Frozen;

namespace GovernanceAnalyzers.Register.Model;

/// <summary>How a clause stands for a system. There is no word for "all is well": a register says what was found, not that nothing is wrong.</summary>
internal static class ClauseStatus
{
    /// <summary>A rule found a contradiction that nobody has answered for.</summary>
    public const string Finding = "finding";

    /// <summary>All that was found is held back by waivers that have not expired.</summary>
    public const string Waived = "waived until";

    /// <summary>Code could show it, and was not, or not in full, analysed for it.</summary>
    public const string NotAnalysed = "not analysed";

    /// <summary>Nothing answers for it.</summary>
    public const string Open = "open";

    /// <summary>It is said to be met where nobody here looked.</summary>
    public const string Declared = "declared";

    /// <summary>A named person answers for it, for a time.</summary>
    public const string Attested = "attested";

    /// <summary>A document of the kind that it asks for is there.</summary>
    public const string Evidenced = "evidenced";

    /// <summary>Every rule that serves it ran over all of the code, had something to look at, and found no contradiction.</summary>
    public const string Proved = "proved";

    /// <summary>Only people can show it, and nobody has attested it; or it is not addressed to organisations.</summary>
    public const string NotCheckable = "not checkable in code";

    /// <summary>From what a reader must act on to what needs nothing.</summary>
    public static readonly IReadOnlyList<string> All = [Finding, Waived, NotAnalysed, Open, Declared, Attested, Evidenced, Proved, NotCheckable];

    private static readonly FrozenDictionary<string, int> Ranks = All.Select((status, rank) => (status, rank)).ToFrozenDictionary(pair => pair.status, pair => pair.rank, StringComparer.Ordinal);

    public static int Rank(string status) => Ranks.TryGetValue(status, out var rank) ? rank : All.Count;
}

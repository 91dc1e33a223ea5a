namespace GovernanceAnalyzers.Evidence;

/// <summary>The order of versions: part by part, numbers as numbers, a date as its digits; what has a suffix comes before what has none.</summary>
internal sealed class VersionOrder : IComparer<string?>
{
    private static readonly char[] Separators = ['.', '-', '+', '_'];

    public static readonly VersionOrder Instance = new();

    public int Compare(string? x, string? y)
    {
        var (left, right) = (PartsOf(x), PartsOf(y));
        for (var i = 0; i < Math.Max(left.Length, right.Length); i++)
            if (Compare(left, right, i) is var order and not 0) return order;
        return 0;
    }

    private static int Compare(string[] left, string[] right, int index)
    {
        var (x, y) = (index < left.Length ? left[index] : "0", index < right.Length ? right[index] : "0");
        return (long.TryParse(x, out var a), long.TryParse(y, out var b)) switch
        {
            (true, true) => a.CompareTo(b),
            (true, false) => 1,
            (false, true) => -1,
            _ => string.CompareOrdinal(x, y),
        };
    }

    private static string[] PartsOf(string? version) => (version ?? "").Trim().TrimStart('v', 'V').Split(Separators, StringSplitOptions.RemoveEmptyEntries);
}

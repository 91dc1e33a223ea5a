namespace GovernanceAnalyzers.Configuration;

/// <summary>Finds the known word that a person probably meant.</summary>
internal static class NearMiss
{
    /// <summary>A word that is longer is no slip of the pen.</summary>
    private const int LongestWord = 40;

    /// <summary>The nearest, if one is near.</summary>
    public static string? Of(string word, IEnumerable<string> known)
    {
        if (word.Length is 0 or > LongestWord) return null;
        string? best = null;
        var least = Math.Max(1, word.Length / 3) + 1;
        foreach (var candidate in known)
        {
            if (Math.Abs(candidate.Length - word.Length) >= least) continue;
            var distance = Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (distance >= least) continue;
            (least, best) = (distance, candidate);
        }
        return best;
    }

    /// <summary>How many letters are missing, extra, different, or swapped with their neighbour.</summary>
    private static int Distance(string a, string b)
    {
        var distance = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) distance[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) distance[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var least = Math.Min(Math.Min(distance[i - 1, j], distance[i, j - 1]) + 1, distance[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) least = Math.Min(least, distance[i - 2, j - 2] + 1);
                distance[i, j] = least;
            }
        }
        return distance[a.Length, b.Length];
    }
}

using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers;

/// <summary>
/// The words of a source text, comments and strings included, as hashes: tells cheaply which texts may name something of interest.
/// A false hit costs a closer look; there are no misses.
/// </summary>
internal sealed class SourceWords
{
    private const int ChunkLength = 8192;

    private readonly HashSet<int> _hashes = [];

    public static SourceWords Of(SourceText text)
    {
        var words = new SourceWords();
        var buffer = new char[Math.Min(ChunkLength, text.Length)];
        var hash = 0;
        for (var start = 0; start < text.Length; start += buffer.Length)
        {
            var count = Math.Min(buffer.Length, text.Length - start);
            text.CopyTo(start, buffer, 0, count);
            for (var i = 0; i < count; i++)
                if (IsWordPart(buffer[i]))
                {
                    hash = Append(hash, buffer[i]);
                }
                else if (hash != 0)
                {
                    words._hashes.Add(hash);
                    hash = 0;
                }
        }
        if (hash != 0) words._hashes.Add(hash);
        return words;
    }

    /// <summary>By which <see cref="MayContainAny(HashSet{int})"/> asks for words, for who asks for the same ones of many texts.</summary>
    public static HashSet<int> HashesOf(IReadOnlyCollection<string> words) => [.. words.Select(HashOf)];

    public bool MayContain(string word) => _hashes.Contains(HashOf(word));

    public bool MayContainAny(HashSet<int> hashes)
    {
        var (few, many) = hashes.Count < _hashes.Count ? (hashes, _hashes) : (_hashes, hashes);
        foreach (var hash in few)
            if (many.Contains(hash)) return true;
        return false;
    }

    public bool MayContainAny(IEnumerable<string> words)
    {
        foreach (var word in words)
            if (MayContain(word)) return true;
        return false;
    }

    private static int HashOf(string word)
    {
        var hash = 0;
        foreach (var c in word) hash = Append(hash, c);
        return hash;
    }

    private static bool IsWordPart(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' || (c > 127 && char.IsLetterOrDigit(c));

    private static int Append(int hash, char c) => (hash * 31) + c + 1;
}

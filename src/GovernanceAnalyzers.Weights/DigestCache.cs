using System.Globalization;

namespace GovernanceAnalyzers.Weights;

/// <summary>Digests of an earlier build, which hold as long as the size and time of the file are the same and so is what they are held to.</summary>
public sealed class DigestCache
{
    private const char Tab = '\t';

    private readonly string? _file;
    private readonly string _heldTo;
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal), _used = new(StringComparer.Ordinal);

    /// <param name="file">Where they are kept; none for digests that are of this run only.</param>
    /// <param name="heldTo">What they are compared with, by digest: when that changes, all files are read anew.</param>
    public DigestCache(string? file, string heldTo)
    {
        (_file, _heldTo) = (file, heldTo);
        if (file is null || !File.Exists(file)) return;
        var lines = File.ReadAllLines(file);
        if (lines.Length == 0 || lines[0] != heldTo) return;
        foreach (var line in lines.Skip(1))
            if (line.IndexOf(Tab) is var tab and > 0) _known[line.Substring(tab + 1)] = line.Substring(0, tab);
    }

    /// <summary>How many files, or parts of them, had to be read.</summary>
    public int Read { get; private set; }

    public string Of(string path, CancellationToken cancel) => Of(path, 0, long.MaxValue, cancel);

    public string Of(string path, long start, long end, CancellationToken cancel)
    {
        var file = new FileInfo(path);
        var key = string.Format(CultureInfo.InvariantCulture, "{0} {1} {2} {3} {4}", file.Length, file.LastWriteTimeUtc.Ticks, start, end, path);
        if (!_used.TryGetValue(key, out var digest) && !_known.TryGetValue(key, out digest))
        {
            digest = Digest.OfRange(path, start, end, cancel);
            Read++;
        }
        return _used[key] = digest;
    }

    /// <summary>Keeps what this run asked for, and nothing older.</summary>
    public void Save()
    {
        if (_file is not null) TextFile.WriteIfChanged(_file, _used.OrderBy(known => known.Key, StringComparer.Ordinal).Select(known => known.Value + Tab + known.Key).Prepend(_heldTo));
    }
}

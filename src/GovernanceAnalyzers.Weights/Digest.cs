using System.Security.Cryptography;

namespace GovernanceAnalyzers.Weights;

/// <summary>SHA-256 of files, read in pieces: memory does not grow with them.</summary>
public static class Digest
{
    private const int PieceSize = 1024 * 1024;

    public static string OfFile(string path, CancellationToken cancel) => OfRange(path, 0, long.MaxValue, cancel);

    /// <param name="start">The first byte that counts.</param>
    /// <param name="end">The first byte after that does not.</param>
    public static string OfRange(string path, long start, long end, CancellationToken cancel)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.SequentialScan);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        stream.Position = start;
        var piece = new byte[PieceSize];
        for (var left = end - start; left > 0;)
        {
            cancel.ThrowIfCancellationRequested();
            var read = stream.Read(piece, 0, (int)Math.Min(piece.Length, left));
            if (read == 0) break;
            hash.AppendData(piece, 0, read);
            left -= read;
        }
        return Hex(hash.GetHashAndReset());
    }

    public static string OfBytes(byte[] bytes)
    {
        using var hash = SHA256.Create();
        return Hex(hash.ComputeHash(bytes));
    }

    public static bool IsSha256(string text) => text.Length == 64 && text.All(IsHex);

    public static byte[] Bytes(string hex) => [.. Enumerable.Range(0, hex.Length / 2).Select(i => Convert.ToByte(hex.Substring(i * 2, 2), 16))];

    private static bool IsHex(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f');

    private static string Hex(byte[] bytes) => string.Concat(bytes.Select(b => b.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
}

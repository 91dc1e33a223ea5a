using System.Text;
using System.Text.Json;
using GovernanceAnalyzers.Register.Model;

namespace GovernanceAnalyzers.Register.Files;

/// <summary>Writes a register system by system, each on a line of its own.</summary>
internal sealed class SystemWriter : IDisposable
{
    private static readonly byte[] EmptyEnd = Encoding.UTF8.GetBytes("\"systems\": []\n}\n");

    private readonly Stream _stream;
    private bool _hasSystem;

    /// <param name="head">The register without systems.</param>
    public SystemWriter(Stream stream, byte[] head)
    {
        if (!head.AsSpan().EndsWith(EmptyEnd))
        {
            throw new InvalidOperationException("A register no longer ends with its systems.");
        }

        _stream = stream;
        _stream.Write(head.AsSpan(0, head.Length - EmptyEnd.Length));
        _stream.Write("\"systems\": ["u8);
    }

    public static byte[] Bytes(GovernedSystem system) => JsonSerializer.SerializeToUtf8Bytes(system, RegisterJson.Compact.GovernedSystem);

    public void Write(ReadOnlySpan<byte> system)
    {
        _stream.Write(_hasSystem ? ",\n    "u8 : "\n    "u8);
        _hasSystem = true;
        _stream.Write(system);
    }

    public void Dispose() => _stream.Write(_hasSystem ? "\n  ]\n}\n"u8 : "]\n}\n"u8);
}

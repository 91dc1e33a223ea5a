using System.Security.Cryptography;
using System.Text;

namespace GovernanceAnalyzers.Register.Reports;

/// <summary>Identifiers by name (RFC 9562, version 5): the same thing has the same one in every report.</summary>
internal static class NameUuid
{
    /// <summary>RFC 9562's for names that are URLs.</summary>
    private static readonly Guid Url = new("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    private static readonly Guid Product = Of(Url, "https://github.com/GovernanceAnalyzers/GovernanceAnalyzers");

    public static string Of(params string[] name) => Of(Product, string.Join('\0', name)).ToString("D");

    /// <summary>Of a register as a whole: another content, another identifier.</summary>
    public static string Of(Model.Register register, string form) => Of(form, Convert.ToHexStringLower(SHA256.HashData(Files.RegisterFile.Bytes(register))));

    internal static Guid Of(Guid space, string name)
    {
        // SHA-1 is what version 5 is made of; nothing is secured by it.
#pragma warning disable CA5350
        var hash = SHA1.HashData([.. space.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)]);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0f) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }
}

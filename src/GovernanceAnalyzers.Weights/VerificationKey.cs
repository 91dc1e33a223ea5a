using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace GovernanceAnalyzers.Weights;

/// <summary>What a signature is checked by: a public key (ECDSA over P-256, P-384 or P-521) or a certificate, in PEM.</summary>
public sealed class VerificationKey
{
    private const string KeyLabel = "PUBLIC KEY", CertificateLabel = "CERTIFICATE";

    /// <summary>How the encoding of a public key begins, up to the point on the curve (RFC 5480).</summary>
    private static readonly (string Prefix, ECCurve Curve)[] Curves =
    [
        ("3059301306072a8648ce3d020106082a8648ce3d03010703420004", ECCurve.NamedCurves.nistP256),
        ("3076301006072a8648ce3d020106052b8104002203620004", ECCurve.NamedCurves.nistP384),
        ("30819b301006072a8648ce3d020106052b810400230381860004", ECCurve.NamedCurves.nistP521),
    ];

    private readonly ECParameters? _key;

    private VerificationKey(ECParameters? key, X509Certificate2? certificate) => (_key, Certificate) = (key, certificate);

    /// <summary>Given in place of a key.</summary>
    public X509Certificate2? Certificate { get; }

    /// <exception cref="FormatException">It is neither.</exception>
    public static VerificationKey Parse(string pem)
    {
        if (Decode(pem, CertificateLabel) is { } certificate)
            try
            {
                return new VerificationKey(null, new X509Certificate2(certificate));
            }
            catch (CryptographicException error)
            {
                throw new FormatException(error.Message);
            }
        if (Decode(pem, KeyLabel) is not { } key) throw new FormatException("it holds neither a public key nor a certificate in PEM");
        foreach (var (prefix, curve) in Curves)
        {
            var start = Digest.Bytes(prefix);
            if (key.Length <= start.Length || !key.Take(start.Length).SequenceEqual(start)) continue;
            var size = (key.Length - start.Length) / 2;
            return new VerificationKey(new ECParameters { Curve = curve, Q = new ECPoint { X = [.. key.Skip(start.Length).Take(size)], Y = [.. key.Skip(start.Length + size)] } }, null);
        }
        throw new FormatException("its public key is not of the kind ECDSA over P-256, P-384 or P-521");
    }

    /// <summary>Whether the signature, as OpenSSL writes it, is of these bytes.</summary>
    public bool Verifies(byte[] data, byte[] signature)
    {
        using var key = _key is { } parameters ? ECDsa.Create(parameters) : Certificate!.GetECDsaPublicKey();
        return key is not null && Verifies(key, data, signature);
    }

    private static bool Verifies(ECDsa key, byte[] data, byte[] signature)
    {
        var hash = key.KeySize switch { 256 => HashAlgorithmName.SHA256, 384 => HashAlgorithmName.SHA384, _ => HashAlgorithmName.SHA512 };
        try
        {
            return Fixed(signature, (key.KeySize + 7) / 8) is { } plain && key.VerifyData(data, plain, hash);
        }
        catch (CryptographicException)
        {
            return false;                                                    // a point that is not on the curve
        }
    }

    /// <summary>Two numbers in DER, as two numbers of the same length.</summary>
    private static byte[]? Fixed(byte[] der, int size)
    {
        var at = 0;
        if (Length(0x30) != der.Length - at) return null;
        var plain = new byte[size * 2];
        for (var half = 1; half <= 2; half++)
        {
            var length = Length(0x02);
            if (length < 1 || at + length > der.Length) return null;
            var number = der.Skip(at).Take(length).SkipWhile(b => b == 0).ToArray();
            if (number.Length > size) return null;
            number.CopyTo(plain, size * half - number.Length);
            at += length;
        }
        return at == der.Length ? plain : null;

        int Length(byte tag)
        {
            if (at + 2 > der.Length || der[at] != tag) return -1;
            var length = (int)der[at + 1];
            at += 2;
            if (length < 0x80) return length;
            return length == 0x81 && at < der.Length ? der[at++] : -1;
        }
    }

    private static byte[]? Decode(string pem, string label)
    {
        var (first, last) = ($"-----BEGIN {label}-----", $"-----END {label}-----");
        var start = pem.IndexOf(first, StringComparison.Ordinal);
        var end = start < 0 ? -1 : pem.IndexOf(last, start, StringComparison.Ordinal);
        return end < 0 ? null : Convert.FromBase64String(pem.Substring(start + first.Length, end - start - first.Length));
    }
}

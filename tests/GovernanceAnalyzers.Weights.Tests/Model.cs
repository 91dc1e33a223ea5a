using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GovernanceAnalyzers.Weights.Tests;

/// <summary>A model in a temporary folder, and bundles that sign it as the specification of OpenSSF Model Signing 1.0 says.</summary>
internal sealed class Model : IDisposable
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public string Folder { get; } = Directory.CreateTempSubdirectory("governance weights ").FullName;

    public string PublicKey => _key.ExportSubjectPublicKeyInfoPem();

    public string Bundle => this["model.sig"];

    public string this[string file] => Path.Combine(Folder, file);

    public Model With(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[file])!);
        File.WriteAllText(this[file], text);
        return this;
    }

    public JsonObject Statement(int? shard = null)
    {
        var resources = new JsonArray();
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/')).Where(name => name != "model.sig").Order(StringComparer.Ordinal))
        {
            var bytes = File.ReadAllBytes(this[file]);
            for (var start = 0; start < bytes.Length; start += shard ?? bytes.Length)
            {
                var end = Math.Min(bytes.Length, start + (shard ?? bytes.Length));
                resources.Add(new JsonObject
                {
                    ["name"] = shard is null ? file : string.Create(CultureInfo.InvariantCulture, $"{file}:{start}:{end}"),
                    ["algorithm"] = "sha256",
                    ["digest"] = Convert.ToHexStringLower(SHA256.HashData(bytes[start..end])),
                });
            }
        }

        var serialization = new JsonObject { ["method"] = shard is null ? "files" : "shards", ["hash_type"] = "sha256", ["allow_symlinks"] = false };
        if (shard is { } size)
        {
            serialization["shard_size"] = size;
        }

        return new JsonObject
        {
            ["_type"] = "https://in-toto.io/Statement/v1",
            ["subject"] = new JsonArray(new JsonObject { ["name"] = "model", ["digest"] = new JsonObject { ["sha256"] = RootOf(resources) } }),
            ["predicateType"] = "https://model_signing/signature/v1.0",
            ["predicate"] = new JsonObject { ["resources"] = resources, ["serialization"] = serialization },
        };
    }

    public Model Sign(Action<JsonObject>? change = null, int? shard = null, Action<JsonObject>? changeBundle = null) =>
        Sign(_key, new JsonObject { ["publicKey"] = new JsonObject { ["hint"] = "0" } }, change, shard, changeBundle);

    /// <summary>Signs by a certificate that an authority of its own issued.</summary>
    public string SignWithCertificate(string name = "authority")
    {
        using var authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        var authorityRequest = new CertificateRequest("CN=" + name, authorityKey, HashAlgorithmName.SHA384);
        authorityRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var authority = authorityRequest.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(2));
        var request = new CertificateRequest("CN=signer", _key, HashAlgorithmName.SHA256);
        using var leaf = request.Create(authority, DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1), [1, 2, 3]);
        var certificates = new JsonArray(new[] { leaf, authority }.Select(c => (JsonNode)new JsonObject { ["rawBytes"] = Convert.ToBase64String(c.RawData) }).ToArray());
        Sign(_key, new JsonObject { ["x509CertificateChain"] = new JsonObject { ["certificates"] = certificates } }, null, null, null);
        return authority.ExportCertificatePem();
    }

    public static string RootOf(JsonArray resources) =>
        Convert.ToHexStringLower(SHA256.HashData([.. resources.SelectMany(r => Convert.FromHexString((string)r!["digest"]!))]));

    public IReadOnlyList<string> Check(string? key = null) =>
        [.. SigningBundle.Check(Bundle, null, key is null ? null : VerificationKey.Parse(key), new DigestCache(null, ""), CancellationToken.None)];

    public void Dispose()
    {
        _key.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private Model Sign(ECDsa key, JsonObject material, Action<JsonObject>? change, int? shard, Action<JsonObject>? changeBundle)
    {
        var statement = Statement(shard);
        change?.Invoke(statement);
        var payload = JsonSerializer.SerializeToUtf8Bytes(statement);
        var encoded = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"DSSEv1 28 application/vnd.in-toto+json {payload.Length} ")).Concat(payload).ToArray();
        var hash = key.KeySize == 256 ? HashAlgorithmName.SHA256 : HashAlgorithmName.SHA384;
        var bundle = new JsonObject
        {
            ["mediaType"] = "application/vnd.dev.sigstore.bundle.v0.3+json",
            ["verificationMaterial"] = material,
            ["dsseEnvelope"] = new JsonObject
            {
                ["payload"] = Convert.ToBase64String(payload),
                ["payloadType"] = "application/vnd.in-toto+json",
                ["signatures"] = new JsonArray(new JsonObject { ["sig"] = Convert.ToBase64String(key.SignData(encoded, hash, DSASignatureFormat.Rfc3279DerSequence)), ["keyid"] = "" }),
            },
        };
        changeBundle?.Invoke(bundle);
        File.WriteAllText(Bundle, bundle.ToJsonString());
        return this;
    }
}

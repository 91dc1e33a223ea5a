using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace GovernanceAnalyzers.Weights;

/// <summary>
/// A bundle of OpenSSF Model Signing 1.0: its form, the digests of the files of the model, the digest over them and, where a key or certificate is
/// given, the signature.
/// </summary>
/// <remarks>Bound: files digested by SHA-256. Entries of a transparency log are counted, not looked up; a certificate without one given to hold it to is not judged.</remarks>
public sealed class SigningBundle
{
    private const int MaxLength = 64 * 1024 * 1024, MaxDepth = 32;

    private const string MediaType = "application/vnd.dev.sigstore.bundle", PayloadType = "application/vnd.in-toto+json", StatementType = "https://in-toto.io/Statement/v1",
        PredicateType = "https://model_signing/signature/v1.0", Sha256 = "sha256";

    /// <summary>Never part of a model.</summary>
    private static readonly string[] Excluded = [".git", ".gitignore", ".gitattributes", ".github"];

    private readonly string _file;
    private readonly JObject _bundle;
    private readonly byte[] _payload;
    private readonly JObject _predicate;
    private readonly string _subject;
    private readonly string _rootDigest;

    private SigningBundle(string file, JObject bundle)
    {
        (_file, _bundle) = (file, bundle);
        if (!Text(bundle, "mediaType").StartsWith(MediaType, StringComparison.Ordinal)) throw new BundleException($"its 'mediaType' is not {MediaType}");
        CheckMaterial(Object(bundle, "verificationMaterial"));
        var envelope = Object(bundle, "dsseEnvelope");
        if (Text(envelope, "payloadType") != PayloadType) throw new BundleException($"its 'payloadType' is not {PayloadType}");
        if (envelope["signatures"] is not JArray { Count: > 0 }) throw new BundleException("it has no signature");
        _payload = Base64(envelope, "payload");
        var statement = Json(TextFile.Read(_payload) ?? throw new BundleException("its statement is not UTF-8"));
        if (Text(statement, "_type") != StatementType) throw new BundleException($"its statement is not of the type {StatementType}");
        if (Text(statement, "predicateType") != PredicateType) throw new BundleException($"its statement is of '{Text(statement, "predicateType")}', not of {PredicateType}: sign again with a current tool");
        if (statement["subject"] is not JArray { Count: 1 } subjects || subjects[0] is not JObject subject) throw new BundleException("its statement is not of exactly one 'subject'");
        _subject = Text(subject, "name");
        _rootDigest = Text(Object(subject, "digest"), Sha256);
        _predicate = Object(statement, "predicate");
        if (_predicate.Properties().FirstOrDefault(p => p.Name is not ("resources" or "serialization")) is { } other) throw new BundleException($"its predicate has '{other.Name}', which means nothing there");
    }

    /// <summary>What is wrong with a bundle; nothing when it checks out.</summary>
    /// <param name="folder">The folder of the model, where that is neither the bundle's nor the one in it that the bundle names.</param>
    public static IEnumerable<string> Check(string file, string? folder, VerificationKey? key, DigestCache digests, CancellationToken cancel)
    {
        try
        {
            if (new FileInfo(file).Length > MaxLength) throw new BundleException("it is too long for a bundle");
            var bundle = new SigningBundle(file, Json(TextFile.Read(File.ReadAllBytes(file)) ?? throw new BundleException("it is not UTF-8")));
            var problems = bundle.CheckFiles(folder, digests, cancel).ToList();
            if (key is not null && bundle.CheckSignature(key) is { } problem) problems.Add(problem);
            return problems;
        }
        catch (BundleException problem)
        {
            return [problem.Message];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return ["it could not be read in full: " + problem.Message.TrimEnd('.')];
        }
    }

    /// <summary>Whether the file, which may be cut off, begins like a bundle: other signatures end in <c>.sig</c> too.</summary>
    public static bool IsMeant(string file)
    {
        using var reader = new StreamReader(file);
        int next;
        while ((next = reader.Read()) >= 0 && char.IsWhiteSpace((char)next)) { }
        return next == '{';
    }

    private static void CheckMaterial(JObject material)
    {
        if (material["publicKey"] is JObject key)
        {
            if (key["hint"] is null && key["rawBytes"] is null) throw new BundleException("its 'publicKey' has no 'hint'");
        }
        else if (material["x509CertificateChain"] is JObject chain)
        {
            if (chain["certificates"] is not JArray { Count: > 0 }) throw new BundleException("its 'x509CertificateChain' has no certificates");
        }
        else if (material["certificate"] is not JObject) throw new BundleException("its 'verificationMaterial' holds neither 'publicKey' nor 'x509CertificateChain' nor 'certificate'");
        else if (material["tlogEntries"] is not JArray { Count: > 0 }) throw new BundleException("it was signed without a key of one's own, and names no entry of a transparency log");
    }

    private IEnumerable<string> CheckFiles(string? folder, DigestCache digests, CancellationToken cancel)
    {
        var serialization = Object(_predicate, "serialization");
        var isSharded = Text(serialization, "method") switch { "files" => false, "shards" => true, var method => throw new BundleException($"its 'method' is '{method}', neither files nor shards") };
        if (Text(serialization, "hash_type") is var algorithm && algorithm != Sha256) throw new BundleException($"its files are digested by {algorithm}, which is not checked here: sign with {Sha256}");
        if (isSharded != serialization["shard_size"] is JValue { Type: JTokenType.Integer }) throw new BundleException(isSharded ? "it has no 'shard_size'" : "it has a 'shard_size', but is of whole files");
        if (serialization["allow_symlinks"] is not JValue { Type: JTokenType.Boolean } links) throw new BundleException("its 'allow_symlinks' is neither true nor false");
        var resources = Resources(isSharded);
        var concatenated = resources.SelectMany(r => Digest.Bytes(r.Digest)).ToArray();
        if (Digest.OfBytes(concatenated) != _rootDigest) yield return "the digest over its files is not the one that it names: it was changed after signing";
        var root = folder ?? RootOf(resources[0].Path);
        foreach (var resource in resources)
        {
            var path = Path.Combine(root, resource.Path);
            if (!File.Exists(path)) yield return $"'{resource.Path}' is signed, but is not there";
            else if (digests.Of(path, resource.Start, resource.End, cancel) != resource.Digest) yield return $"'{resource.Path}' is not what was signed";
        }
        if (resources.Count == 1 && resources[0].Path == _subject) yield break;          // a model of one file says nothing of others
        var signed = new HashSet<string>(resources.Select(r => r.Path), StringComparer.Ordinal);
        var ignored = Excluded.Concat((serialization["ignore_paths"] as JArray)?.Values<string>().OfType<string>() ?? []).Append(Relative(root, _file)).ToList();
        foreach (var (name, isLink, length) in FilesIn(root, ""))
        {
            if (ignored.Exists(path => name == path || name.StartsWith(path + "/", StringComparison.Ordinal))) continue;
            if (isLink && !(bool)links.Value!) yield return $"'{name}' is a symbolic link, which the signer did not allow";
            else if (!signed.Contains(name) && !(isSharded && length == 0)) yield return $"'{name}' is not signed";
        }
    }

    private List<Resource> Resources(bool isSharded)
    {
        if (_predicate["resources"] is not JArray { Count: > 0 } list) throw new BundleException("it signs no file");
        var resources = new List<Resource>();
        string? last = null;
        foreach (var item in list)
        {
            if (item is not JObject entry) throw new BundleException("its 'resources' hold what is not an object");
            var (name, digest) = (Text(entry, "name"), Text(entry, "digest"));
            if (Text(entry, "algorithm") != Sha256 || !Digest.IsSha256(digest)) throw new BundleException($"the digest of '{name}' is none of {Sha256}");
            if (last is not null && CompareCodePoints(last, name) >= 0) throw new BundleException($"its files are not in order at '{name}'");
            last = name;
            var resource = Resource.Parse(name, digest, isSharded) ?? throw new BundleException($"'{name}' names no part of a file");
            if (Path.IsPathRooted(resource.Path) || resource.Path.Split('/').Any(part => part is "" or "." or "..") || resource.Path.Contains('\\')) throw new BundleException($"'{name}' is not a path inside the model");
            resources.Add(resource);
        }
        return resources;
    }

    /// <summary>The bundle lies in the model's folder or beside it.</summary>
    private string RootOf(string first)
    {
        var own = Path.GetDirectoryName(Path.GetFullPath(_file))!;
        var inner = _subject.IndexOfAny([.. Path.GetInvalidFileNameChars(), '/', '\\']) < 0 ? Path.Combine(own, _subject) : own;
        return !File.Exists(Path.Combine(own, first)) && File.Exists(Path.Combine(inner, first)) ? inner : own;
    }

    private static IEnumerable<(string Name, bool IsLink, long Length)> FilesIn(string folder, string prefix)
    {
        foreach (var file in new DirectoryInfo(folder).EnumerateFileSystemInfos().OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            var isLink = (file.Attributes & FileAttributes.ReparsePoint) != 0;
            if (file is DirectoryInfo && !isLink)
                foreach (var inner in FilesIn(file.FullName, prefix + file.Name + "/")) yield return inner;
            else yield return (prefix + file.Name, isLink, (file as FileInfo)?.Length ?? 0);
        }
    }

    private string? CheckSignature(VerificationKey key)
    {
        const string NotSigned = "its signature is not by the key that was given";
        if (Signer(key, out var problem) is not { } signer) return problem;
        var type = Encoding.UTF8.GetBytes(PayloadType);
        var signed = Encoding.UTF8.GetBytes(string.Format(CultureInfo.InvariantCulture, "DSSEv1 {0} {1} {2} ", type.Length, PayloadType, _payload.Length)).Concat(_payload).ToArray();
        return _bundle["dsseEnvelope"]!["signatures"]!.All(s => s is JObject signature && signer.Verifies(signed, Base64(signature, "sig"))) ? null : NotSigned;
    }

    /// <summary>The key itself; of a certificate that was given, the one that signed on its authority.</summary>
    private VerificationKey? Signer(VerificationKey key, out string? problem)
    {
        problem = null;
        if (key.Certificate is null || _bundle["verificationMaterial"]!["x509CertificateChain"]?["certificates"] is not JArray chain) return key;
        var certificates = chain.OfType<JObject>().Select(c => Base64(c, "rawBytes")).ToList();
        try
        {
            var leaf = new X509Certificate2(certificates[0]);
            using var trust = new X509Chain();
            trust.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
            trust.ChainPolicy.VerificationFlags = X509VerificationFlags.AllowUnknownCertificateAuthority;
            trust.ChainPolicy.ExtraStore.Add(key.Certificate);
            foreach (var other in certificates.Skip(1)) trust.ChainPolicy.ExtraStore.Add(new X509Certificate2(other));
            if (!trust.Build(leaf))
                problem = "its certificate does not hold: " + string.Join(", ", trust.ChainStatus.Where(s => s.Status != X509ChainStatusFlags.UntrustedRoot).Select(s => s.StatusInformation.Trim().TrimEnd('.')));
            else if (!trust.ChainElements.Cast<X509ChainElement>().Any(e => e.Certificate.RawData.SequenceEqual(key.Certificate.RawData)))
                problem = "its certificate is not issued by the one that was given";
            return problem is null ? VerificationKey.Parse($"-----BEGIN CERTIFICATE-----{Convert.ToBase64String(leaf.RawData)}-----END CERTIFICATE-----") : null;
        }
        catch (CryptographicException error)
        {
            problem = "its certificate cannot be read: " + error.Message.TrimEnd('.');
            return null;
        }
    }

    private static JObject Json(string text)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None, MaxDepth = MaxDepth };
            var parsed = JToken.ReadFrom(reader, new JsonLoadSettings { DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error }) as JObject ?? throw new BundleException("it holds no JSON object");
            while (reader.Read())
                if (reader.TokenType != JsonToken.Comment) throw new BundleException("something follows its JSON");
            return parsed;
        }
        catch (JsonReaderException error)
        {
            throw new BundleException($"it is cut off or no JSON, at line {error.LineNumber}, column {error.LinePosition}: take it again from whoever signed, or sign again");
        }
    }

    private static JObject Object(JObject around, string name) => around[name] as JObject ?? throw new BundleException($"it has no '{name}'");

    private static string Text(JObject around, string name) =>
        around[name] is JValue { Type: JTokenType.String, Value: string text } && text.Length > 0 ? text : throw new BundleException($"it has no '{name}'");

    private static byte[] Base64(JObject around, string name)
    {
        try
        {
            return Convert.FromBase64String(Text(around, name));
        }
        catch (FormatException)
        {
            throw new BundleException($"its '{name}' is not Base64");
        }
    }

    private static string Relative(string root, string file)
    {
        var (folder, path) = (Path.GetFullPath(root).Replace('\\', '/').TrimEnd('/') + "/", Path.GetFullPath(file).Replace('\\', '/'));
        return path.StartsWith(folder, StringComparison.Ordinal) ? path.Substring(folder.Length) : path;
    }

    /// <summary>By code points, which code units do not agree with where there are surrogates.</summary>
    private static int CompareCodePoints(string one, string other)
    {
        var (left, right) = (Encoding.UTF32.GetBytes(one), Encoding.UTF32.GetBytes(other));
        for (var i = 0; i + 3 < left.Length && i + 3 < right.Length; i += 4)
            if (BitConverter.ToInt32(left, i).CompareTo(BitConverter.ToInt32(right, i)) is var order and not 0) return order;
        return left.Length.CompareTo(right.Length);
    }

    private sealed class BundleException(string message) : Exception(message);

    /// <summary>A signed file, or a range of it.</summary>
    private sealed class Resource(string path, string digest, long start, long end)
    {
        public string Path => path;

        public string Digest => digest;

        public long Start => start;

        public long End => end;

        /// <summary>A range is written after the name, as <c>name:start:end</c>; a name may have colons.</summary>
        public static Resource? Parse(string name, string digest, bool isRange)
        {
            if (!isRange) return new Resource(name, digest, 0, long.MaxValue);
            var parts = name.Split(':');
            return parts.Length > 2 && Number(parts[parts.Length - 2]) is { } start && Number(parts[parts.Length - 1]) is { } end && start < end
                ? new Resource(string.Join(":", parts.Take(parts.Length - 2)), digest, start, end)
                : null;
        }

        private static long? Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}

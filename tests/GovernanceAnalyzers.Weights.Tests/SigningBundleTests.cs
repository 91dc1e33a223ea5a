using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace GovernanceAnalyzers.Weights.Tests;

public sealed class SigningBundleTests : IDisposable
{
    private readonly Model _model = new Model().With("weights.onnx", "weights").With("sub/tokenizer.json", "{}");

    public void Dispose() => _model.Dispose();

    [Fact]
    public void A_model_that_is_as_it_was_signed_checks_out() => Assert.Empty(_model.Sign().Check(_model.PublicKey));

    [Fact]
    public void Without_a_key_all_but_the_signature_is_checked() => Assert.Empty(_model.Sign().Check());

    [Fact]
    public void One_signed_in_parts_checks_out() => Assert.Empty(_model.Sign(shard: 3).Check(_model.PublicKey));

    [Fact]
    public void A_part_that_was_changed_is_found()
    {
        _model.Sign(shard: 3).With("weights.onnx", "weightz");
        Assert.Equal(["'weights.onnx' is not what was signed"], _model.Check());
    }

    [Fact]
    public void A_file_that_was_changed_is_found()
    {
        _model.Sign().With("weights.onnx", "other");
        Assert.Equal(["'weights.onnx' is not what was signed"], _model.Check());
    }

    [Fact]
    public void A_file_that_is_gone_is_found()
    {
        _model.Sign();
        File.Delete(_model["sub/tokenizer.json"]);
        Assert.Equal(["'sub/tokenizer.json' is signed, but is not there"], _model.Check());
    }

    [Fact]
    public void A_file_that_was_added_is_found()
    {
        _model.Sign().With("sub/code.py", "import os");
        Assert.Equal(["'sub/code.py' is not signed"], _model.Check());
    }

    [Theory]
    [InlineData(".git/config"), InlineData(".gitignore"), InlineData("cache/a")]
    public void What_is_left_out_by_rule_or_by_the_signer_may_be_there(string file)
    {
        _model.Sign(statement => statement["predicate"]!["serialization"]!["ignore_paths"] = new JsonArray("cache")).With(file, "x");
        Assert.Empty(_model.Check());
    }

    [Fact]
    public void What_is_left_out_by_rule_is_so_at_the_top_only()
    {
        _model.Sign().With("sub/.gitignore", "x");
        Assert.Equal(["'sub/.gitignore' is not signed"], _model.Check());
    }

    [Fact]
    public void A_model_of_one_file_says_nothing_of_its_neighbours()
    {
        using var model = new Model().With("weights.onnx", "weights");
        model.Sign(statement => statement["subject"]![0]!["name"] = "weights.onnx").With("README.md", "x");
        Assert.Empty(model.Check(model.PublicKey));
    }

    [Fact]
    public void The_bundle_may_lie_beside_the_folder_of_the_model()
    {
        var (model, bundle) = (Path.Combine(_model.Folder, "sub"), Path.Combine(_model.Folder, "sub.sig"));
        using var inner = new Model().With("tokenizer.json", "{}");
        inner.Sign(statement => statement["subject"]![0]!["name"] = "sub");
        File.Move(inner.Bundle, bundle);
        Assert.True(Directory.Exists(model));
        Assert.Empty(SigningBundle.Check(bundle, null, VerificationKey.Parse(inner.PublicKey), new DigestCache(null, ""), CancellationToken.None));
    }

    [Fact]
    public void A_signature_by_another_key_is_found()
    {
        using var other = new Model();
        Assert.Equal(["its signature is not by the key that was given"], _model.Sign().Check(other.PublicKey));
    }

    [Fact]
    public void A_statement_that_was_changed_is_found()
    {
        var genuine = JsonNode.Parse(File.ReadAllText(_model.Sign().Bundle))!["dsseEnvelope"]!["signatures"]!.DeepClone();
        _model.With("weights.onnx", "other").Sign(changeBundle: bundle => bundle["dsseEnvelope"]!["signatures"] = genuine);
        Assert.Equal(["its signature is not by the key that was given"], _model.Check(_model.PublicKey));
    }

    [Fact]
    public void A_list_of_files_that_was_changed_is_found()
    {
        _model.Sign(statement => statement["subject"]![0]!["digest"]!["sha256"] = new string('0', 64));
        Assert.Equal(["the digest over its files is not the one that it names: it was changed after signing"], _model.Check());
    }

    [Fact]
    public void A_certificate_that_the_given_one_issued_is_trusted() => Assert.Empty(_model.Check(_model.SignWithCertificate()));

    [Fact]
    public void One_that_another_issued_is_not()
    {
        using var other = new Model().With("a", "a");
        var authority = other.SignWithCertificate("other authority");
        _model.SignWithCertificate();
        Assert.Equal(["its certificate is not issued by the one that was given"], _model.Check(authority));
    }

    [Fact]
    public void One_that_another_of_the_same_name_issued_is_not_either()
    {
        using var other = new Model().With("a", "a");
        var authority = other.SignWithCertificate();
        _model.SignWithCertificate();
        Assert.StartsWith("its certificate ", Assert.Single(_model.Check(authority)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1), InlineData(100), InlineData(400)]
    public void A_bundle_that_is_cut_off_says_where(int length)
    {
        File.WriteAllText(_model.Bundle, File.ReadAllText(_model.Sign().Bundle)[..length]);
        Assert.Matches("^it is cut off or no JSON, at line 1, column [0-9]+: take it again from whoever signed, or sign again$", Assert.Single(_model.Check()));
    }

    [Fact]
    public void A_bundle_that_is_no_text_is_told()
    {
        File.WriteAllBytes(_model.Bundle, [0x7B, 0xFF, 0xFE, 0x00]);
        Assert.Equal(["it is not UTF-8"], _model.Check());
    }

    [Theory]
    [InlineData("https://model_signing/Digests/v0.1", "its statement is of 'https://model_signing/Digests/v0.1', not of https://model_signing/signature/v1.0: sign again with a current tool")]
    public void A_statement_of_another_kind_is_told(string type, string problem) => Assert.Equal([problem], _model.Sign(statement => statement["predicateType"] = type).Check());

    [Theory]
    [InlineData("blake3", "its files are digested by blake3, which is not checked here: sign with sha256")]
    public void Another_digest_is_told(string algorithm, string problem) =>
        Assert.Equal([problem], _model.Sign(statement => statement["predicate"]!["serialization"]!["hash_type"] = algorithm).Check());

    [Theory]
    [InlineData("../outside"), InlineData("/etc/passwd"), InlineData("a//b"), InlineData("./a"), InlineData("a\\b")]
    public void A_path_that_leads_out_of_the_model_is_not_followed(string path)
    {
        _model.Sign(statement => statement["predicate"]!["resources"] = new JsonArray(new JsonObject { ["name"] = path, ["algorithm"] = "sha256", ["digest"] = new string('0', 64) }));
        Assert.Equal([$"'{path}' is not a path inside the model"], _model.Check());
    }

    [Fact]
    public void Files_are_in_order()
    {
        _model.Sign(statement => statement["predicate"]!["resources"] = new JsonArray([.. statement["predicate"]!["resources"]!.AsArray().Reverse().Select(r => r!.DeepClone())]));
        Assert.Equal(["its files are not in order at 'sub/tokenizer.json'"], _model.Check());
    }

    public static TheoryData<string, string> Missing => new()
    {
        { "mediaType", "it has no 'mediaType'" },
        { "verificationMaterial", "it has no 'verificationMaterial'" },
        { "dsseEnvelope", "it has no 'dsseEnvelope'" },
    };

    [Theory]
    [MemberData(nameof(Missing))]
    public void A_part_that_is_missing_is_told(string name, string problem) => Assert.Equal([problem], _model.Sign(changeBundle: bundle => bundle.Remove(name)).Check());

    [Fact]
    public void Signing_without_a_key_needs_a_log() =>
        Assert.Equal(["it was signed without a key of one's own, and names no entry of a transparency log"], _model.Sign(changeBundle: bundle => bundle["verificationMaterial"] = new JsonObject { ["certificate"] = new JsonObject() }).Check());

    [Theory]
    [InlineData("hello"), InlineData("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"), InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----")]
    public void What_is_no_key_is_told(string pem) => Assert.Throws<FormatException>(() => VerificationKey.Parse(pem));

    [Theory]
    [InlineData(256), InlineData(384), InlineData(521)]
    public void Keys_of_three_sizes_are_known(int size)
    {
        using var key = ECDsa.Create(size switch { 256 => ECCurve.NamedCurves.nistP256, 384 => ECCurve.NamedCurves.nistP384, _ => ECCurve.NamedCurves.nistP521 });
        var hash = size switch { 256 => HashAlgorithmName.SHA256, 384 => HashAlgorithmName.SHA384, _ => HashAlgorithmName.SHA512 };
        var parsed = VerificationKey.Parse(key.ExportSubjectPublicKeyInfoPem());
        for (byte i = 0; i < 50; i++)                                         // numbers of all lengths
        {
            Assert.True(parsed.Verifies([i], key.SignData([i], hash, DSASignatureFormat.Rfc3279DerSequence)));
        }

        Assert.False(parsed.Verifies([1], key.SignData([2], hash, DSASignatureFormat.Rfc3279DerSequence)));
        Assert.False(parsed.Verifies([1], [1, 2, 3]));
        Assert.False(parsed.Verifies([1], []));
    }
}

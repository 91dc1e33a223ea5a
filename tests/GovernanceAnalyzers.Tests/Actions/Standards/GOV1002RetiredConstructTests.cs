using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Standards;

public sealed class GOV1002RetiredConstructTests
{
    private const string Id = "GOV1002";

    [Theory]
    [InlineData("http://cv.iptc.org/newscodes/digitalsourcetype/digitalArt"), InlineData("https://cv.iptc.org/newscodes/digitalsourcetype/digitalArt"),
     InlineData("http://cv.iptc.org/newscodes/digitalsourcetype/minorHumanEdits"), InlineData("c2pa.trainedAlgorithmicData")]
    public Task A_term_that_was_replaced_is_reported(string term) => Verify($$"""
        [AdvancedAiSystem] public class Desk
        {
            private const string Constant = [|"{{term}}"|];
            public string M() => [|@"{{term}}"|];
            [Obsolete([|"{{term}}"|])] public object N() => new Dictionary<string, string> { ["digitalSourceType"] = [|"{{term}}"|] };
        }
        """);

    [Theory]
    [InlineData("c2pa.actions"), InlineData("c2pa.training-mining")]
    public Task A_label_is_reported_in_stamping_hooks_alone(string label) => Verify($$"""
        [AdvancedAiSystem] public class Desk
        {
            [StampsProvenance] public string Stamp(string text) => Write(text, [|"{{label}}"|]);
            public string Read(string text) => Write(text, "{{label}}");
            private static string Write(string text, string label) => text + label;
        }
        [StampsProvenance] public class Stamper { public string Stamp(string text) { return Local(text); static string Local(string text) => text + [|"{{label}}"|]; } }
        """);

    [Fact]
    public Task What_is_current_compared_part_of_a_text_or_elsewhere_is_not() => Verify("""
        [AdvancedAiSystem] public class Desk
        {
            public string M() => "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia" + "c2pa.actions.v2" + "see http://cv.iptc.org/newscodes/digitalsourcetype/digitalArt" + "digitalArt";
            public bool N(string term) => term == "c2pa.trainedAlgorithmicData" || term is "c2pa.trainedAlgorithmicData" || term.Equals("c2pa.trainedAlgorithmicData") || "c2pa.trainedAlgorithmicData".Equals(term);
            public string O(string term) => term switch { "http://cv.iptc.org/newscodes/digitalsourcetype/digitalArt" => "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCreation", _ => term };
            public int P(string term) { switch (term) { case "c2pa.trainedAlgorithmicData": return 1; default: return 0; } }
        }
        public class Outside { public string M() => "c2pa.trainedAlgorithmicData"; }
        [NotAnAdvancedAiSystem("x")] public class Excluded { [StampsProvenance] public string M(string text) => text + "c2pa.trainedAlgorithmicData"; }
        """);

    [Theory]
    [InlineData("[|MD5|].HashData(bytes)"), InlineData("[|SHA1|].HashData(bytes)"), InlineData("[|SHA1|].Create().ComputeHash(bytes)"), InlineData("System.Security.Cryptography.[|MD5|].HashData(bytes)"),
     InlineData("IncrementalHash.CreateHash(HashAlgorithmName.[|SHA1|]).GetHashAndReset()")]
    public Task A_weak_algorithm_in_a_hook_is_reported(string digest) => Verify($$"""
        using System.Security.Cryptography;
        public class Desk
        {
            [VerifiesWeights] public bool M(byte[] bytes, byte[] known) { byte[] digest = {{digest}}; return digest.AsSpan().SequenceEqual(known); }
            public bool N([VerifiesWeights] byte[] bytes, byte[] known) { byte[] digest = {{digest}}; return digest.AsSpan().SequenceEqual(known); }
        }
        """);

    [Fact]
    public Task It_is_reported_once_where_a_variable_has_its_type() => Verify("""
        using System.Security.Cryptography;
        public class Desk { [VerifiesWeights] public bool M(byte[] bytes, byte[] known) { using MD5 md5 = [|MD5|].Create(); return md5.ComputeHash(bytes).AsSpan().SequenceEqual(known); } }
        """);

    [Fact]
    public Task Strong_ones_those_elsewhere_and_namesakes_are_not() => Verify("""
        using System.Security.Cryptography;
        public class Desk
        {
            [VerifiesWeights] public bool M(byte[] bytes, byte[] known) => SHA256.HashData(bytes).AsSpan().SequenceEqual(known);
            public byte[] N(byte[] bytes) => MD5.HashData(bytes);
            [VerifiesWeights] public bool O(byte[] bytes, byte[] known) => Other.SHA1.HashData(bytes).AsSpan().SequenceEqual(known);
        }
        [NotAnAdvancedAiSystem("x")] public class Excluded { [VerifiesWeights] public bool M(byte[] bytes, byte[] known) => MD5.HashData(bytes).AsSpan().SequenceEqual(known); }
        namespace Other { public static class SHA1 { public static byte[] HashData(byte[] bytes) => SHA256.HashData(bytes); } }
        """);

    [Fact]
    public Task Code_with_errors() => Rule.VerifyBroken(Id, "[AdvancedAiSystem] public class Desk { [StampsProvenance] string M(string text) => text + \"c2pa.actions\" + MD5.; }");

    [Fact]
    public async Task The_messages_say_what_to_do()
    {
        var test = new RuleTest(Id, "using System.Security.Cryptography; [AdvancedAiSystem] public class Desk { [VerifiesWeights] public bool M(byte[] b) => {|#0:MD5|}.HashData(b)[0] == 1; public string N() => {|#1:\"c2pa.trainedAlgorithmicData\"|}; }");
        test.ExpectedDiagnostics.Add(Rule.Result(Id, 0, "MD5", "proves nothing in 'Desk.M', as others can make what has the same digest: use SHA-256"));
        test.ExpectedDiagnostics.Add(Rule.Result(Id, 1, "c2pa.trainedAlgorithmicData", "has been replaced in its standard: write 'http://c2pa.org/digitalsourcetype/trainedAlgorithmicData'"));
        await test.RunAsync();
    }

    private static Task Verify(string source) => Rule.Verify(Id, source);
}

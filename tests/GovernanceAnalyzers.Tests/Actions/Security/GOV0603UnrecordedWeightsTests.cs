using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using static GovernanceAnalyzers.Tests.EvidenceTest;

namespace GovernanceAnalyzers.Tests.Actions.Security;

public class GOV0603UnrecordedWeightsTests
{
    private const string Id = "GOV0603", Lock = "weights.lock.json";

    private const string System = "[assembly: AdvancedAiSystem(Id = \"desk\")]\n[NotAnAdvancedAiSystem(\"x\")] class A { }\n[AdvancedAiSystem(Id = \"other\")] class B { }";

    private static readonly string One = new('1', 64), Two = new('2', 64);

    /// <summary>What the build step hands over.</summary>
    internal static (string Path, string Text) Built(params string[] lines) => ("obj/governance.weights.tsv", "governance weights 1\n" + string.Join("\n", lines) + "\n");

    internal static string File(string path, long size = 7, string? digest = null, string ways = "") => $"weights\t{size}\t{digest ?? One}\t{ways}\t{path}";

    private static string Entry(string path, string size = "7", string? digest = null) => $"{{ \"path\": \"{path}\", \"size\": {size}, \"sha256\": \"{digest ?? One}\" }}";

    private static (string Path, string Text) Recorded(params string[] entries) => (Lock, $"{{ \"version\": 1, \"files\": [ {string.Join(", ", entries)} ] }}");

    [Fact]
    public Task Without_a_lock_all_weights_are_reported_once() => Verify(
        Id, "[assembly: {|#0:AdvancedAiSystem(Id = \"desk\")|}]\n[AdvancedAiSystem(Id = \"other\")] class B { }", [Built(File("/repo/models/a.onnx"), File("/repo/b.gguf"))],
        Rule.Result(Id, 0, "models/a.onnx', 'b.gguf", "are among what is built, and there is no weights.lock.json: record them, once you know where they come from"));

    [Fact]
    public Task One_that_is_recorded_as_it_is_is_not_reported() => Verify(Id, System, [Built(File("/repo/models/a.onnx")), Recorded(Entry("models/a.onnx"), Entry("gone.onnx"))]);

    [Theory]
    [InlineData("./models/a.onnx"), InlineData("Models/A.onnx"), InlineData("models\\\\a.onnx")]
    public Task A_path_may_be_written_in_several_ways(string path) => Verify(Id, System, [Built(File("/repo/models/a.onnx")), Recorded(Entry(path))]);

    [Fact]
    public Task One_that_is_not_is_reported_in_the_lock() => Verify(
        Id, System, [Built(File("/repo/a.onnx"), File("/repo/b.onnx")), (Lock, $"{{ \"version\": 1, \"files\": {{|#0:[|}} {Entry("a.onnx")} ] }}")],
        Rule.Result(Id, 0, "b.onnx", "is not recorded in weights.lock.json: record it, once you know where it comes from"));

    [Fact]
    public Task One_of_another_digest_is_reported_at_it() => Verify(
        Id, System, [Built(File("/repo/a.onnx", digest: Two)), Recorded($"{{ \"path\": \"a.onnx\", \"size\": 7, \"sha256\": {{|#0:\"{One}\"|}}, \"source\": \"https://acme.com\", \"format\": \"onnx\", \"licence\": \"MIT\" }}")],
        Rule.Result(Id, 0, "a.onnx", $"has the SHA-256 {Two}: find out who changed it, and record it anew if that was right"));

    [Fact]
    public Task One_of_another_size_is_reported_at_it() => Verify(
        Id, System, [Built(File("/repo/a.onnx", 5_000_000_000)), Recorded(Entry("a.onnx", "{|#0:4999999999|}"))],
        Rule.Result(Id, 0, "a.onnx", "has 5000000000 bytes: find out who changed it, and record it anew if that was right"));

    [Fact]
    public Task One_that_could_not_be_read_is_reported() => Verify(
        Id, System, [Built(File("/repo/a.onnx", -1, "")), Recorded(Entry("a.onnx", "{|#0:7|}"))], Rule.Result(Id, 0, "a.onnx", "could not be read by the build: see that it can be"));

    [Fact]
    public Task Paths_are_from_the_folder_of_the_lock_and_one_lock_is_enough() => Verify(
        Id, System, [Built(File("/repo/shared/a.onnx"), File("/repo/desk/b.onnx")), ("desk/weights.lock.json", $"{{ \"version\": 1, \"files\": [ {Entry("../shared/a.onnx")} ] }}"), Recorded(Entry("desk/b.onnx"))]);

    [Fact]
    public Task With_several_locks_it_is_reported_in_one() => Verify(
        Id, System, [Built(File("/repo/a.onnx")), ("desk/weights.lock.json", "{ \"version\": 1, \"files\": {|#0:[|}] }"), Recorded()],
        Rule.Result(Id, 0, "../a.onnx", "is not recorded in weights.lock.json: record it, once you know where it comes from"));

    [Fact]
    public Task A_bundle_that_does_not_check_out_is_reported_where_it_is() => Verify(
        Id, System, [Built("signature\t/repo/models/model.sig\t'a.onnx' is not what was signed", "signature\t/repo/models/good.sig\t")],
        new DiagnosticResult(Id, DiagnosticSeverity.Warning).WithSpan("/repo/models/model.sig", 1, 1, 1, 1).WithArguments("models/model.sig", "does not check out: 'a.onnx' is not what was signed"));

    [Theory]
    [InlineData("class C { }"), InlineData("[NotAnAdvancedAiSystem(\"tool\")] class C { }")]
    public Task Outside_a_system_weights_are_nobodys_business(string source) => Verify(Id, source, [Built(File("/repo/a.onnx")), Recorded()]);

    [Fact]
    public Task A_lock_that_cannot_be_read_records_nothing_and_another_rule_says_so() => Verify(Id, System, [Built(File("/repo/a.onnx")), (Lock, "{ \"version\": 1, ")]);

    [Theory]
    [InlineData("nothing"), InlineData("weights\tmany\tx\t\t/repo/a.onnx"), InlineData("weights\t7"), InlineData("")]
    public Task What_the_build_hands_over_and_is_not_understood_is_left_out(string line) => Verify(Id, System, [Built(line)]);

    [Fact]
    public Task Code_with_errors_is_left_alone() => Verify(
        Id, "[assembly: AdvancedAiSystem(Id = {|CS0103:Nothing|})]", [Built(File("/repo/a.onnx"))]);
}

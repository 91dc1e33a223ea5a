using Xunit;
using static GovernanceAnalyzers.Tests.Actions.Security.GOV0603UnrecordedWeightsTests;
using static GovernanceAnalyzers.Tests.EvidenceTest;

namespace GovernanceAnalyzers.Tests.Actions.Security;

public class GOV0606UnapprovedWeightsTests
{
    private const string Id = "GOV0606";

    private const string Marked = "[assembly: {|#0:AdvancedAiSystem(Id = \"desk\", Version = \"2.0\")|}]\n[AdvancedAiSystem(Id = \"other\")] class B { }";

    private static readonly string System = Marked.Replace("{|#0:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal);

    [Theory]
    [InlineData("pack", "part of the package"), InlineData("publish", "part of what is published"), InlineData("wwwroot", "given to whoever asks the web server"),
     InlineData("pack,publish", "part of the package and part of what is published")]
    public Task Weights_that_leave_are_reported_once(string ways, string words) =>
        Verify(Id, Marked, [Built(File("/repo/models/a.onnx", ways: ways))], Rule.Result(Id, 0, "models/a.onnx", "is " + words, "it"));

    [Fact]
    public Task Several_are_named_up_to_a_number() => Verify(
        Id, Marked, [Built([.. "abcde".Select(name => File($"/repo/{name}.onnx", ways: "pack"))])],
        Rule.Result(Id, 0, "a.onnx', 'b.onnx', 'c.onnx' and 2 more, such as 'e.onnx", "are part of the package", "them"));

    [Fact]
    public Task Weights_that_stay_are_not_reported() => Verify(Id, System, [Built(File("/repo/a.onnx"))]);

    [Theory]
    [InlineData(""), InlineData("version: \"2.0\"\n"), InlineData("systems: other\n")]
    public Task Approved_ones_are_not_reported(string head) => Verify(Id, System, [Built(File("/repo/a.onnx", ways: "pack")), Document("ReleaseApproval", head: head)]);

    [Fact]
    public Task An_approval_may_be_named_in_code() =>
        Verify(Id, "[assembly: Evidence(EvidenceKind.ReleaseApproval, \"approval.md\")]\n" + System, [Built(File("/repo/a.onnx", ways: "pack"))], []);

    [Theory]
    [InlineData("version: \"1.0\"\n"), InlineData("systems: nobody\n")]
    public Task An_approval_of_another_release_or_system_approves_nothing(string head) => Verify(
        Id, "[assembly: {|#0:AdvancedAiSystem(Id = \"desk\", Version = \"2.0\")|}]", [Built(File("/repo/a.onnx", ways: "publish")), Document("ReleaseApproval", head: head)],
        Rule.Result(Id, 0, "a.onnx", "is part of what is published", "it"));

    [Theory]
    [InlineData("class C { }"), InlineData("[NotAnAdvancedAiSystem(\"tool\")] class C { }")]
    public Task Outside_a_system_weights_are_nobodys_business(string source) => Verify(Id, source, [Built(File("/repo/a.onnx", ways: "pack"))]);

    [Fact]
    public Task Code_with_errors_is_left_alone() => Verify(Id, "[assembly: AdvancedAiSystem(Id = {|CS0103:Nothing|})]", [Built(File("/repo/a.onnx", ways: "pack"))]);
}

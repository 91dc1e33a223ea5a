using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Provenance;

public class GOV0704UndetectableContentTests
{
    private const string Id = "GOV0704";

    private const string Write = "[GeneratesContent] public string Write() => \"\";";

    [Fact]
    public Task A_system_that_generates_needs_a_detector() => Rule.Verify(
        Id, $"[{{|#0:AdvancedAiSystem(Id = \"desk\")|}}] public class Desk {{ {Write} }}", Rule.Result(Id, 0, "desk"));

    [Fact]
    public Task One_of_its_own_is_enough() => Rule.Verify(Id, $"[AdvancedAiSystem] public class Desk {{ {Write} [DetectsProvenance] public bool IsOurs(string text) => text.Length > 3; }}");

    [Fact]
    public Task One_elsewhere_in_the_assembly_is_enough() =>
        Rule.Verify(Id, [$"[AdvancedAiSystem] public class Desk {{ {Write} }}", "public static class Detector { [DetectsProvenance] public static bool IsOurs(string text) => text.Length > 3; }"]);

    [Fact]
    public Task A_system_that_generates_nothing_needs_none() => Rule.Verify(Id, "[AdvancedAiSystem] public class Desk { public string Read() => \"\"; }");

    [Fact]
    public Task A_part_needs_none_of_its_own() => Rule.Verify(Id, $"[assembly: [|AdvancedAiSystem(Id = \"desk\")|]]\n[AdvancedAiSystem] public class Desk {{ {Write} }}");

    [Theory]
    [InlineData(""), InlineData("[NotAnAdvancedAiSystem(\"a template\")] ")]
    public Task What_is_no_system_needs_none(string declared) => Rule.Verify(Id, $"{declared}public class Desk {{ {Write} }}");

    [Fact]
    public Task A_declaration_that_does_not_compile_is_left_alone() => Rule.VerifyBroken(Id, $"[AdvancedAiSystem(Missing = 1)] public class Desk {{ {Write} }}");
}

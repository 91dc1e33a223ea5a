using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Declaring;

public class GOV0002UndescribedSystemTests
{
    private const string Id = "GOV0002";
    private const string All = "Owner = \"Care team\", Purpose = \"Drafts letters\", RiskTier = RiskTier.Limited";

    [Theory]
    [InlineData("[{|#0:AdvancedAiSystem|}]", "an owner, a purpose and a risk tier")]
    [InlineData("[{|#0:AdvancedAiSystem(Id = \"desk\")|}]", "an owner, a purpose and a risk tier")]
    [InlineData("[{|#0:AdvancedAiSystem(Owner = \"Care team\")|}]", "a purpose and a risk tier")]
    [InlineData("[{|#0:AdvancedAiSystem(Owner = \"Care team\", Purpose = \"Drafts letters\")|}]", "a risk tier")]
    [InlineData("[{|#0:AdvancedAiSystem(Owner = \"Care team\", Purpose = \"Drafts letters\", RiskTier = RiskTier.Unspecified)|}]", "a risk tier")]
    [InlineData("[{|#0:AdvancedAiSystem(Owner = \" \", Purpose = \"Drafts letters\", RiskTier = RiskTier.High)|}]", "an owner")]
    [InlineData("[{|#0:AdvancedAiSystem(Owner = null, Purpose = \"\", RiskTier = RiskTier.High)|}]", "an owner and a purpose")]
    public Task What_is_missing_is_named(string attribute, string missing) =>
        Rule.Verify(Id, attribute + " public class Desk;", Rule.Result(Id, 0, "Desk", missing));

    [Theory]
    [InlineData("class Desk;")]
    [InlineData("struct Desk;")]
    [InlineData("interface IDesk;")]
    [InlineData("record Desk;")]
    public Task Whatever_carries_it(string type) => Rule.Verify(Id, $"[[|AdvancedAiSystem|]] public {type}");

    [Fact]
    public Task The_assembly_is_named() =>
        Rule.Verify(Id, "[assembly: {|#0:AdvancedAiSystem|}]", Rule.Result(Id, 0, "TestProject", "an owner, a purpose and a risk tier"));

    [Theory]
    [InlineData($"[AdvancedAiSystem({All})] public class Desk;")]
    [InlineData($"[assembly: AdvancedAiSystem({All})]")]
    [InlineData("public class Desk;")]
    [InlineData("[NotAnAdvancedAiSystem(\"a lookup table\")] public class Desk;")]
    [InlineData("public static class Names { public const string Owner = \"Care \" + \"team\"; } [AdvancedAiSystem(Owner = Names.Owner, Purpose = nameof(Names), RiskTier = RiskTier.Minimal)] public class Desk;")]
    public Task A_system_that_says_all_of_it_is_not_reported(string source) => Rule.Verify(Id, source);

    [Theory]
    [InlineData($"[assembly: AdvancedAiSystem({All})] [AdvancedAiSystem] public class Desk;")]
    [InlineData($"[assembly: AdvancedAiSystem(Id = \"desk\", {All})] [AdvancedAiSystem(Id = \"desk\")] public class Desk;")]
    [InlineData($"[AdvancedAiSystem({All})] public class Desk {{ [AdvancedAiSystem] public class Drawer; }}")]
    [InlineData($"[AdvancedAiSystem({All})] public class Desk; [AdvancedAiSystem] public class Bureau : Desk;")]
    [InlineData("[assembly: [|AdvancedAiSystem|]] [AdvancedAiSystem] public class Desk;")]
    public Task A_part_of_a_declared_system_need_not_repeat_it(string source) => Rule.Verify(Id, source);

    [Theory]
    [InlineData($"[assembly: AdvancedAiSystem(Id = \"desk\", {All})] [[|AdvancedAiSystem(Id = \"bot\")|]] public class Bot;")]
    [InlineData($"[assembly: AdvancedAiSystem({All})] [[|AdvancedAiSystem(Owner = \"\")|]] public class Desk;")]
    public Task A_part_that_is_another_system_or_says_nothing_owes_its_own(string source) => Rule.Verify(Id, source);

    [Fact]
    public Task A_type_in_parts_is_reported_once() => Rule.Verify(Id, ["[[|AdvancedAiSystem|]] public partial class Desk;", "public partial class Desk;"]);

    [Fact]
    public Task What_is_declared_not_to_be_one_too_is_left_to_another_rule() =>
        Rule.Verify(Id, "[AdvancedAiSystem, NotAnAdvancedAiSystem(\"no\")] public class Desk;");

    [Theory]
    [InlineData("[AdvancedAiSystem(Owner = Missing.Name, Purpose = 5, RiskTier = RiskTier.Enormous)] public class Desk;")]
    [InlineData("[AdvancedAiSystem(Owner = )] public class Desk;")]
    [InlineData("[AdvancedAiSystem(Owner")]
    public Task Broken_code_is_no_obstacle(string source) => Rule.VerifyBroken(Id, source);

    [Fact]
    public Task An_argument_that_does_not_compile_counts_as_said() => new RuleTest(Id, "[AdvancedAiSystem(Owner = Missing.Name, Purpose = \"p\", RiskTier = RiskTier.High)] public class Desk;")
    {
        CompilerDiagnostics = Microsoft.CodeAnalysis.Testing.CompilerDiagnostics.None,
    }.RunAsync();
}

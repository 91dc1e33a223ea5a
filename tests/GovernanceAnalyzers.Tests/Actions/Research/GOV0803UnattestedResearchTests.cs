using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Research;

public class GOV0803UnattestedResearchTests
{
    private const string Id = "GOV0803";

    [Fact]
    public Task A_system_without_an_attestation_is_reported() => On(
        "[assembly: {|#0:AdvancedAiSystem(Id = \"desk\")|}]").Expecting(Rule.Result(Id, 0, "desk", "has no attestation of a clause of Action 8: add [Attested(\"HCOC-8.1\")], stated by somebody who answers for research and mitigation"));

    [Theory]
    [InlineData("HCOC-8.1"), InlineData("HCOC-8.4"), InlineData("HCOC-8.5")]
    public Task One_clause_of_the_action_is_enough(string clause) => On($"[assembly: AdvancedAiSystem]\n[assembly: Attested(\"{clause}\")]").Expecting();

    [Theory]
    [InlineData("HCOC-1.19"), InlineData("HCOC-8"), InlineData("HCOC-8.99"), InlineData("8.1")]
    public Task Another_is_not(string clause) => On($"[assembly: [|AdvancedAiSystem|]]\n[assembly: Attested(\"{clause}\")]").Expecting();

    [Theory]
    [InlineData("[AdvancedAiSystem, Attested(\"HCOC-8.1\")] public class Desk;")]
    [InlineData("[assembly: Attested(\"HCOC-8.1\")]\n[AdvancedAiSystem] public class Desk;")]
    [InlineData("[AdvancedAiSystem] public class Desk { [Attested(\"HCOC-8.1\")] public class Drawer; }")]
    [InlineData("[AdvancedAiSystem(Id = \"desk\")] public class Desk;\n[AdvancedAiSystem(Id = \"desk\"), Attested(\"HCOC-8.1\")] public class Lamp;")]
    public Task It_may_stand_on_the_system_in_it_or_on_the_assembly(string source) => On(source).Expecting();

    [Theory]
    [InlineData("[[|AdvancedAiSystem(Id = \"desk\")|]] public class Desk;\n[AdvancedAiSystem(Id = \"lamp\"), Attested(\"HCOC-8.1\")] public class Lamp;")]
    [InlineData("[assembly: [|AdvancedAiSystem|]]\n[AdvancedAiSystem] public class Part;")]
    public Task Each_system_owes_its_own_and_a_part_owes_none(string source) => On(source).Expecting();

    [Theory]
    [InlineData("[NotAnAdvancedAiSystem(\"a table\")] public class Desk;")]
    [InlineData("public class Desk;")]
    public Task What_is_no_system_owes_none(string source) => On(source).Expecting();

    [Theory]
    [InlineData("[assembly: AdvancedAiSystem(Id = Missing)]")]
    [InlineData("[assembly: AdvancedAiSystem(")]
    public Task What_does_not_compile_is_left_alone(string source) => Rule.VerifyBroken(Id, source);

    private static Subject On(string source) => new(source);

    private sealed class Subject(string source)
    {
        public Task Expecting(params Microsoft.CodeAnalysis.Testing.DiagnosticResult[] expected)
        {
            var test = new RuleTest(Id, source);
            test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", $"is_global = true\ndotnet_diagnostic.{Id}.severity = suggestion\n"));
            test.ExpectedDiagnostics.AddRange(expected);
            return test.RunAsync();
        }
    }
}

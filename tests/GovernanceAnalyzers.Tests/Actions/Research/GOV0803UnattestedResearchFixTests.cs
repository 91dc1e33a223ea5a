using GovernanceAnalyzers.CodeFixes.Research;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Research;

public class GOV0803UnattestedResearchFixTests
{
    private const string Attestation = "Attested(\"HCOC-8.1\", By = \"TODO: say who states it\", Role = \"TODO: say in what role\", On = \"TODO: yyyy-MM-dd\", ValidMonths = 12)";

    [Theory]
    [InlineData("[assembly: [|AdvancedAiSystem|]]\n", $"[assembly: AdvancedAiSystem]\n[assembly: {Attestation}]\n")]
    [InlineData("[[|AdvancedAiSystem|]]\npublic class Desk;\n", $"[AdvancedAiSystem]\n[{Attestation}]\npublic class Desk;\n")]
    [InlineData("public class Room\n{\n    [[|AdvancedAiSystem|]]\n    public class Desk;\n}\n", $"public class Room\n{{\n    [AdvancedAiSystem]\n    [{Attestation}]\n    public class Desk;\n}}\n")]
    public Task An_attestation_is_added_for_a_person_to_fill_in(string source, string made)
    {
        var test = new RuleFixTest<GOV0803UnattestedResearchFix>(source, made);
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\ndotnet_diagnostic.GOV0803.severity = suggestion\n"));
        return test.RunAsync();
    }
}

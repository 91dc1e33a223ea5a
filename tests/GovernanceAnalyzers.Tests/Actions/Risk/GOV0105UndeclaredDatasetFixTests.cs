using GovernanceAnalyzers.CodeFixes.Risk;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Risk;

public class GOV0105UndeclaredDatasetFixTests
{
    [Fact]
    public Task A_parameter_a_field_and_a_method_are_declared() => Makes(
        "[AdvancedAiSystem]\npublic class Desk\n{\n    private readonly Data _oldLetters = new();\n\n    private Data Read() => _oldLetters;\n\n    public void M(Lab lab, Data given, string path)\n    {\n        var all = lab.Split(Read());\n        lab.Train([|given|], 1);\n        lab.Train([|_oldLetters|], 1);\n        lab.Train([|all|], 1);\n        lab.Train([|lab.Load(path, true)|], 1);\n    }\n}\n",
        "[AdvancedAiSystem]\npublic class Desk\n{\n    [DatasetSource(\"old-letters\")]\n    private readonly Data _oldLetters = new();\n\n    [DatasetSource(\"read\")]\n    private Data Read() => _oldLetters;\n\n    public void M(Lab lab, [DatasetSource(\"given\")] Data given, [DatasetSource(\"path\")] string path)\n    {\n        var all = lab.Split(Read());\n        lab.Train(given, 1);\n        lab.Train(_oldLetters, 1);\n        lab.Train(all, 1);\n        lab.Train(lab.Load(path, true), 1);\n    }\n}\n");

    private static async Task Makes(string source, string fixedSource)
    {
        // The laboratory's own members are no source of data of ours.
        var lab = GOV0105UndeclaredDatasetTests.Lab;
        var test = new RuleFixTest<GOV0105UndeclaredDatasetFix>(source, fixedSource);
        test.TestState.AdditionalProjects["Lab"].Sources.Add("public static class Nothing;" + lab);
        test.TestState.AdditionalProjectReferences.Add("Lab");
        test.FixedState.AdditionalProjects["Lab"].Sources.Add("public static class Nothing;" + lab);
        test.FixedState.AdditionalProjectReferences.Add("Lab");
        test.TestState.AdditionalFiles.Add(("/0/lab.governance.txt", GOV0105UndeclaredDatasetTests.Catalogue.Replace("TestProject", "Lab", StringComparison.Ordinal)));
        test.FixedState.AdditionalFiles.Add(("/0/lab.governance.txt", GOV0105UndeclaredDatasetTests.Catalogue.Replace("TestProject", "Lab", StringComparison.Ordinal)));
        await test.RunAsync();
    }
}

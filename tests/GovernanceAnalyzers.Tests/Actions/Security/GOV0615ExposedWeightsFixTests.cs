using GovernanceAnalyzers.CodeFixes.Security;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Security;

public class GOV0615ExposedWeightsFixTests
{
    [Fact]
    public Task Members_become_internal() => new RuleFixTest<GOV0615ExposedWeightsFix>(
        "[AdvancedAiSystem]\npublic class Store\n{\n    [ModelWeights]\n    public string [|Path|] { get; } = \"\";\n\n    public byte[] Read(bool twice)\n    {\n        if (twice) return [|File.ReadAllBytes(Path)|];\n        return [|File.ReadAllBytes(Path)|];\n    }\n\n    [return: ModelWeights]\n    public static Stream [|Open|]() => Stream.Null;\n}\n",
        "[AdvancedAiSystem]\npublic class Store\n{\n    [ModelWeights]\n    internal string Path { get; } = \"\";\n\n    internal byte[] Read(bool twice)\n    {\n        if (twice) return File.ReadAllBytes(Path);\n        return File.ReadAllBytes(Path);\n    }\n\n    [return: ModelWeights]\n    internal static Stream Open() => Stream.Null;\n}\n").RunAsync();

    [Theory]
    [InlineData("using Microsoft.AspNetCore.Mvc;\n[AdvancedAiSystem]\npublic class Files : ControllerBase\n{\n    [ModelWeights] private string _path = \"\";\n    public string Get() => [|_path|];\n    public IActionResult Send() => PhysicalFile([|_path|], \"x\");\n}\n")]
    [InlineData("public interface IStore { string Path { get; } }\n[AdvancedAiSystem]\npublic class Store : IStore\n{\n    [ModelWeights] public string [|Path|] { get; } = \"\";\n}\n")]
    public Task What_must_be_public_is_for_a_person(string source) => new RuleFixTest<GOV0615ExposedWeightsFix>(source, source).RunAsync();
}

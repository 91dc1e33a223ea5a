using GovernanceAnalyzers.CodeFixes.Risk;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Risk;

public class GOV0106UnidentifiedModelFixTests
{
    [Fact]
    public Task A_constant_is_made_of_a_text() => Makes(
        "[AdvancedAiSystem]\npublic class Desk\n{\n    public object M(string key) => new OpenAI.Chat.ChatClient([|\"gpt-4.1-2025-04-14\"|], key);\n}\n",
        "[AdvancedAiSystem]\npublic class Desk\n{\n    [ModelSource(\"gpt-4.1-2025-04-14\")]\n    private const string Model = \"gpt-4.1-2025-04-14\";\n\n    public object M(string key) => new OpenAI.Chat.ChatClient(Model, key);\n}\n");

    [Fact]
    public Task A_constant_is_said_to_be_the_identity() => Makes(
        "[AdvancedAiSystem]\npublic class Desk\n{\n    /// <summary>Ours.</summary>\n    private const string Ours = \"gpt-4.1\";\n    public object M(string key) => new OpenAI.Chat.ChatClient([|Ours|], key);\n}\n",
        "[AdvancedAiSystem]\npublic class Desk\n{\n    /// <summary>Ours.</summary>\n    [ModelSource(\"gpt-4.1\")]\n    private const string Ours = \"gpt-4.1\";\n    public object M(string key) => new OpenAI.Chat.ChatClient(Ours, key);\n}\n");

    [Fact]
    public Task All_are_declared_under_names_of_their_own() => Makes(
        "[AdvancedAiSystem]\npublic class Desk\n{\n    private object Model(string key) => new OpenAI.Chat.ChatClient([|\"a\"|], key);\n    public object N() => new Microsoft.ML.OnnxRuntime.InferenceSession([|\"models/risk.onnx\"|]);\n}\n",
        "[AdvancedAiSystem]\npublic class Desk\n{\n    [ModelSource(\"risk.onnx\")]\n    private const string Model3 = \"models/risk.onnx\";\n\n    [ModelSource(\"a\")]\n    private const string Model2 = \"a\";\n\n    private object Model(string key) => new OpenAI.Chat.ChatClient(Model2, key);\n    public object N() => new Microsoft.ML.OnnxRuntime.InferenceSession(Model3);\n}\n");

    private static async Task Makes(string source, string fixedSource)
    {
        var test = new RuleFixTest<GOV0106UnidentifiedModelFix>(source, fixedSource);
        GOV0106UnidentifiedModelTests.Reference(test);
        await test.RunAsync();
    }
}

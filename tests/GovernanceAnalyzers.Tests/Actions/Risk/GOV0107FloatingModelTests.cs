using GovernanceAnalyzers.Tests.Signatures;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Risk;

public sealed class GOV0107FloatingModelTests
{
    private const string Id = "GOV0107";

    [Theory]
    [InlineData("gpt-4.1"), InlineData("gpt-4o"), InlineData("gpt-4o-mini"), InlineData("gpt-5"), InlineData("o3"), InlineData("chatgpt-4o-latest"), InlineData("claude-3-7-sonnet-latest"), InlineData("claude-opus-4-1"), InlineData("gemini-2.5-pro"),
     InlineData("llama3:latest"), InlineData("latest"), InlineData("openai/gpt-4o")]
    public Task An_alias_is_reported_where_it_is_used(string name) => Verify($"public object M(string key) => new OpenAI.Chat.ChatClient([|\"{name}\"|], key);");

    [Theory]
    [InlineData("gpt-4.1-2025-04-14"), InlineData("gpt-4-0613"), InlineData("gpt-3.5-turbo-0125"), InlineData("claude-sonnet-4-5-20250929"), InlineData("gemini-1.5-pro-002"), InlineData("gpt-4o@sha256:abc"),
     InlineData("mistral-large"), InlineData("text-embedding-3-small"), InlineData("my-deployment"), InlineData("llama-3.1-8b"), InlineData("latest-news-7b"), InlineData("o1-2024-12-17")]
    public Task A_version_or_a_name_of_which_nothing_is_known_is_not(string name) => Verify($"public object M(string key) => new OpenAI.Chat.ChatClient(\"{name}\", key);");

    [Theory]
    [InlineData("[|ModelSource(\"openai/gpt-4o\")|]", "gpt-4o"), InlineData("[|ModelSource(\"acme/large\")|]", "large"), InlineData("[|ModelSource(\"acme/large\", Version = \"\")|]", "large"),
     InlineData("[|ModelSource(\"acme/large-latest\", Version = \"2\")|]", "large"), InlineData("[|ModelSource(\"acme/large\", Version = \"2\")|]", "large-latest")]
    public Task A_declaration_without_a_version_is_reported(string declaration, string value) => Verify($"[{declaration}] public const string Model = \"{value}\";");

    [Theory]
    [InlineData("ModelSource(\"openai/gpt-4o\", Version = \"2024-08-06\")", "gpt-4o"), InlineData("ModelSource(\"openai/gpt-4o\", Digest = \"sha256:00\")", "gpt-4o"), InlineData("ModelSource(\"openai/gpt-4o-2024-08-06\")", "gpt-4o"),
     InlineData("ModelSource(\"openai/gpt-4o\")", "gpt-4o-2024-08-06"), InlineData("ModelSource(\"meta/llama-3.1-8b\")", "x"), InlineData("ModelSource(\"acme/risk-v2\")", "x")]
    public Task One_that_says_it_by_name_value_or_argument_is_not(string declaration, string value) => Verify($"[{declaration}] public const string Model = \"{value}\"; public object M(string key) => new OpenAI.Chat.ChatClient(Model, key);");

    [Fact]
    public Task Only_inside_systems() => Verify(["""
        public class A { [ModelSource("acme/large")] public const string Model = "gpt-4o"; public object M(string key) => new OpenAI.Chat.ChatClient("gpt-4o", key); }
        [NotAnAdvancedAiSystem("x")] public class B { [ModelSource("acme/large")] public const string Model = "gpt-4o"; public object M(string key) => new OpenAI.Chat.ChatClient("gpt-4o", key); }
        """]);

    [Fact]
    public Task Code_with_errors() => Verify("[ModelSource({|CS0103:Nothing|})] public const string Model = \"gpt-4o\"; [ModelSource(\"acme/large\", Version = {|CS0103:Nothing|})] public const string Other = \"gpt-4o\";");

    [Fact]
    public async Task The_message_says_what_to_do()
    {
        var test = Test(["""[AdvancedAiSystem] public class Desk { [{|#1:ModelSource("acme/large")|}] public const string Model = "x"; public object M(string key) => new OpenAI.Chat.ChatClient({|#0:"gpt-4.1"|}, key); }"""]);
        test.ExpectedDiagnostics.Add(Rule.Result(Id, 0, "gpt-4.1", "is an alias, given to 'ChatClient': name a version, by date or digest"));
        test.ExpectedDiagnostics.Add(Rule.Result(Id, 1, "acme/large", "is declared without a version: say Version or Digest"));
        await test.RunAsync();
    }

    [Fact]
    public Task The_name_of_a_deployment_says_nothing_of_the_model()
    {
        var test = Test(["[AdvancedAiSystem] public class Desk { public object M(Azure.AI.OpenAI.AzureOpenAIClient client) => client.GetChatClient(\"gpt-4o\"); public object N(OllamaSharp.OllamaApiClient client) => client.SelectedModel = [|\"llama3:latest\"|]; }"]);
        test.TestState.AdditionalReferences.Add(SignatureAssemblies.Compile("Azure.AI.OpenAI", "namespace Azure.AI.OpenAI { public class AzureOpenAIClient { public object GetChatClient(string deploymentName) => this; } }", Stubs.Framework));
        test.TestState.AdditionalReferences.Add(SignatureAssemblies.Compile("OllamaSharp", "namespace OllamaSharp { public class OllamaApiClient { public string SelectedModel { get; set; } } }", Stubs.Framework));
        return test.RunAsync();
    }

    private static Task Verify(string members) => Verify(["[AdvancedAiSystem] public class Desk\n{\n" + members + "\n}\n"]);

    private static Task Verify(string[] sources) => Test(sources).RunAsync();

    private static RuleTest Test(string[] sources)
    {
        var test = new RuleTest(Id, sources);
        GOV0106UnidentifiedModelTests.Reference(test);
        return test;
    }
}

using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Risk;

public sealed class GOV0106UnidentifiedModelTests
{
    private const string Id = "GOV0106";

    [Fact]
    public Task A_name_given_to_a_client() => Verify("""
        new ChatClient([|"gpt-4.1-2025-04-14"|], key);
        new ChatClient(apiKey: key, model: [|"gpt-4.1"|]);
        ChatClient client = new([|"gpt-4.1"|], new ApiKeyCredential(key), null);
        new OpenAIClient(key).GetEmbeddingClient([|"text-embedding-3-small"|]);
        _ = new ChatOptions { ModelId = [|"gpt-4.1"|] };
        new ChatOptions().ModelId = [|"gpt-4.1"|];
        _ = new Anthropic.Models.Messages.MessageCreateParams { Model = [|"claude-sonnet-4-5-20250929"|], MaxTokens = 1, Messages = [] };
        """);

    [Fact]
    public Task The_file_of_a_model() => Verify("""
        new InferenceSession([|"models/risk.onnx"|]);
        new InferenceSession(Path.Combine(AppContext.BaseDirectory, "models", [|"risk.onnx"|]));
        new InferenceSession(Path.Join(AppContext.BaseDirectory, [|"risk.onnx"|]));
        """);

    [Fact]
    public Task A_name_in_a_constant_a_local_or_a_read_only_field() => VerifyMembers("""
        private const string Constant = "gpt-4.1";
        private static readonly string s_field = "gpt-4.1";
        public void M(string key)
        {
            var local = "gpt-4.1";
            new ChatClient([|Constant|], key);
            new ChatClient([|s_field|], key);
            new ChatClient([|local|], key);
            new ChatClient(Environment.GetEnvironmentVariable("MODEL") ?? [|"gpt-4.1"|], key);
        }
        """);

    [Fact]
    public Task A_constant_that_is_the_identity_of_a_model() => VerifyMembers("""
        [ModelSource("openai/gpt-4.1", Version = "2025-04-14")] private const string Constant = "gpt-4.1-2025-04-14";
        [ModelSource("openai/gpt-4.1")] private static readonly string s_field = "gpt-4.1";
        [ModelSource("openai/gpt-4.1")] private static string Property => "gpt-4.1";
        [ModelSource("risk", Version = "2")] private const string File = "risk.onnx";
        public void M(string key)
        {
            var local = Constant;
            const string constant = Constant;
            new ChatClient(Constant, key);
            new ChatClient(s_field, key);
            new ChatClient(Property, key);
            new ChatClient(local, key);
            new ChatClient(constant, key);
            _ = new ChatOptions { ModelId = Constant };
            new InferenceSession(Path.Combine(AppContext.BaseDirectory, File));
        }
        """);

    [Fact]
    public Task What_is_declared_to_use_the_model() => Verify(
        [
            """
            [AdvancedAiSystem, ModelSource("openai/gpt-4.1")] public class Desk { public object M(string key) => new OpenAI.Chat.ChatClient("gpt-4.1", key); class Inner { public object M(string key) => new OpenAI.Chat.ChatClient("gpt-4.1", key); } }
            [AdvancedAiSystem] public class Office
            {
                [ModelSource("openai/gpt-4.1")] private readonly OpenAI.Chat.ChatClient _client = new("gpt-4.1", Environment.MachineName);
                [ModelSource("openai/gpt-4.1")] private object Client => new OpenAI.Chat.ChatClient("gpt-4.1", Environment.MachineName);
                [ModelSource("openai/gpt-4.1")] private object Make() { return Local(); object Local() => new OpenAI.Chat.ChatClient("gpt-4.1", Environment.MachineName); }
                private readonly object _other = new OpenAI.Chat.ChatClient([|"gpt-4.1"|], Environment.MachineName);
            }
            """,
        ]);

    [Fact]
    public Task Names_from_elsewhere_are_not_seen() => VerifyMembers("""
        public string Name { get; set; } = "gpt-4.1";
        public void M(string key, string model, Func<string> find)
        {
            new ChatClient(model, key);
            new ChatClient(find(), key);
            new ChatClient(Name, key);
            new ChatClient(Environment.GetEnvironmentVariable("MODEL")!, key);
            new ChatClient("", key);
            new InferenceSession(model);
        }
        """);

    [Fact]
    public Task Other_arguments_and_look_alikes() => VerifyMembers("""
        public sealed class ChatClient(string model, string key) { public string ModelId { get; set; } = model + key; }
        public void M() => new ChatClient("gpt-4.1", "gpt-4.1").ModelId = "gpt-4.1";
        public void N() => _ = new ChatOptions { ConversationId = "gpt-4.1" };
        """);

    [Fact]
    public Task Only_inside_systems() => Verify(
        [
            """
            public class Fixture { public object M(string key) => new OpenAI.Chat.ChatClient("gpt-4.1", key); }
            [NotAnAdvancedAiSystem("a fixture")] public class Other { public object M(string key) => new OpenAI.Chat.ChatClient("gpt-4.1", key); }
            """,
            """[AdvancedAiSystem] public partial class Desk { }""",
            """public partial class Desk { public object M(string key) => new OpenAI.Chat.ChatClient([|"gpt-4.1"|], key); }""",
        ]);

    [Fact]
    public Task Code_with_errors() => Rule.VerifyBroken(Id, """[AdvancedAiSystem] public class Desk { object M() => new OpenAI.Chat.ChatClient("gpt-4.1", ; object N() => new ChatOptions { ModelId = }; }""");

    [Fact]
    public Task The_message_names_model_and_member()
    {
        var test = Test(["""[AdvancedAiSystem] public class Desk { public object M(string key) => new OpenAI.Chat.ChatClient({|#0:"gpt-4.1"|}, key); }"""]);
        test.ExpectedDiagnostics.Add(Rule.Result(Id, 0, "gpt-4.1", "ChatClient"));
        return test.RunAsync();
    }

    private static Task Verify(string statements) => VerifyMembers($"public void M(string key) {{ {statements} }}");

    private static Task VerifyMembers(string members) => Verify(["using OpenAI; using OpenAI.Chat; using System.ClientModel; using Microsoft.ML.OnnxRuntime;\n[AdvancedAiSystem] public class Desk\n{\n" + members + "\n}\n"]);

    private static Task Verify(string[] sources) => Test(sources).RunAsync();

    private static RuleTest Test(string[] sources)
    {
        var test = new RuleTest(Id, sources);
        Reference(test);
        return test;
    }

    internal static void Reference(AnalyzerTest<DefaultVerifier> test) =>
        test.TestState.AdditionalReferences.AddRange(Stubs.OpenAI.Union(Stubs.Anthropic).Union(Stubs.OnnxRuntime).Except(test.TestState.AdditionalReferences));
}

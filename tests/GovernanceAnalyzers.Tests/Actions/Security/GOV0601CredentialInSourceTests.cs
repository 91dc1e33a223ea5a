using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Security;

public sealed class GOV0601CredentialInSourceTests
{
    private const string Id = "GOV0601", Key = "sk-proj-4f9a8c21d07be6";

    [Fact]
    public Task A_key_given_to_a_client() => Verify($$"""
        new OpenAIClient([|"{{Key}}"|]);
        new ChatClient("gpt-4.1", [|"{{Key}}"|]);
        new ChatClient(apiKey: [|"{{Key}}"|], model: "gpt-4.1");
        ChatClient client = new("gpt-4.1", [|"{{Key}}"|]);
        """);

    [Fact]
    public Task A_key_given_to_a_credential() => Verify($$"""
        var credential = new ApiKeyCredential([|"{{Key}}"|]);
        credential.Update([|"{{Key}}"|]);
        credential?.Update([|@"{{Key}}"|]);
        """);

    [Fact]
    public Task A_key_that_a_property_is_set_to() => Verify($$"""
        var client = new AnthropicClient { ApiKey = [|"{{Key}}"|] };
        _ = new AnthropicClient(new ClientOptions { AuthToken = [|"{{Key}}"|] });
        """);

    [Fact]
    public Task A_key_that_is_the_alternative_to_configuration() => Verify($$"""
        new OpenAIClient(Environment.GetEnvironmentVariable("OPENAI_API_KEY") ?? [|"{{Key}}"|]);
        new OpenAIClient(DateTime.Now.Year > 2000 ? [|"{{Key}}"|] : Console.ReadLine()!);
        """);

    [Fact]
    public Task A_key_in_a_constant_a_local_or_a_read_only_field() => VerifyMembers($$"""
        private const string Constant = "{{Key}}";
        private const string Joined = "sk-proj-" + "4f9a8c21d07be6";
        private static readonly string s_field = "{{Key}}";
        private readonly string _set = "{{Key}}";
        private string _changing = "{{Key}}";

        public Desk(string key) => _set = key;

        public void M(bool b)
        {
            const string constant = "{{Key}}";
            var local = "{{Key}}";
            var changed = "{{Key}}";
            if (b) changed = Console.ReadLine()!;
            new OpenAIClient([|Constant|]);
            new OpenAIClient([|Joined|]);
            new OpenAIClient([|s_field|]);
            new OpenAIClient([|constant|]);
            new OpenAIClient([|local|]);
            new OpenAIClient(changed);
            new OpenAIClient(_set);
            new OpenAIClient(_changing);
        }
        """);

    [Fact]
    public Task Keys_from_elsewhere() => VerifyMembers("""
        public void M(string key, Func<string> secret)
        {
            new OpenAIClient(key);
            new OpenAIClient(secret());
            new OpenAIClient(Environment.GetEnvironmentVariable("OPENAI_API_KEY")!);
            new OpenAIClient(File.ReadAllText("/run/secrets/openai-api-key-1"));
            new AnthropicClient { ApiKey = key };
        }
        """);

    [Theory]
    [InlineData("")]
    [InlineData("ollama")]
    [InlineData("lm-studio")]
    [InlineData("not-needed-for-local-models-1")]
    [InlineData("YOUR_API_KEY_GOES_HERE_1")]
    [InlineData("<openai-api-key-number-1>")]
    [InlineData("sk-xxxxxxxxxxxxxxxxxxxx1")]
    [InlineData("sk-test-4f9a8c21d07be6")]
    [InlineData("a phrase with blanks and 1 digit")]
    [InlineData("onlylettersandnodigits")]
    public Task Words_that_are_no_secret(string word) => Verify($"new OpenAIClient(\"{word}\"); _ = new AnthropicClient {{ ApiKey = \"{word}\" }};");

    [Fact]
    public Task Other_arguments_and_look_alikes() => VerifyMembers($$"""
        public sealed class ApiKeyCredential(string key) { public string Key { get; } = key; public string ApiKey { get; set; } = ""; }
        public void M()
        {
            new ChatClient("{{Key}}", Console.ReadLine()!);
            new ApiKeyCredential("{{Key}}").ApiKey = "{{Key}}";
        }
        """);

    [Fact]
    public Task Anywhere_but_in_code_that_is_no_AI_system() => Verify(
        [
            $$"""
            [NotAnAdvancedAiSystem("a fixture")] public class Fixture { public object M() => new OpenAI.OpenAIClient("{{Key}}"); }
            [AdvancedAiSystem] public class Desk { public object M() => new OpenAI.OpenAIClient([|"{{Key}}"|]); }
            public class Other { private readonly object _client = new OpenAI.OpenAIClient([|"{{Key}}"|]); }
            """,
        ]);

    [Fact]
    public Task Code_with_errors() => Verify(
        [
            """
            public class Desk
            {
                public object M() => new OpenAI.OpenAIClient({|CS0103:key|});
                public object N() => new OpenAI.{|CS0234:Chats|}.ChatClient("gpt-4.1", "sk-proj-4f9a8c21d07be6");
                public object O() => new OpenAI.OpenAIClient([|"sk-proj-4f9a8c21d07be6"|]{|CS1026:|}{|CS1002:|}
            }
            """,
        ]);

    [Fact]
    public Task The_message_names_what_takes_it()
    {
        var test = Test([$$"""public class Desk { public object M() => new OpenAI.Chat.ChatClient("gpt-4.1", {|#0:"{{Key}}"|}); }"""]);
        test.ExpectedDiagnostics.Add(Rule.Result(Id, 0, "ChatClient"));
        return test.RunAsync();
    }

    private static Task Verify(string statements) => VerifyMembers($"public void M() {{ {statements} }}");

    private static Task VerifyMembers(string members) => Verify(["using OpenAI; using OpenAI.Chat; using System.ClientModel; using Anthropic; using Anthropic.Core;\npublic class Desk\n{\n" + members + "\n}\n"]);

    private static Task Verify(string[] sources) => Test(sources).RunAsync();

    private static RuleTest Test(string[] sources)
    {
        var test = new RuleTest(Id, sources);
        test.TestState.AdditionalReferences.AddRange(Stubs.OpenAI);
        test.TestState.AdditionalReferences.AddRange(Stubs.Anthropic);
        return test;
    }
}

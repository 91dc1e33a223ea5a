using GovernanceAnalyzers.CodeFixes.Security;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Security;

public class GOV0601CredentialInSourceFixTests
{
    private const string Key = "\"sk-proj-4f9a8c21d07be6\"";

    [Theory]
    [InlineData("new OpenAI.OpenAIClient([|KEY|])", "new OpenAI.OpenAIClient(Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\") ?? throw new InvalidOperationException(\"Set OPENAI_API_KEY.\"))")]
    [InlineData("new OpenAI.Chat.ChatClient(\"m\", [|KEY|] /* mine */)", "new OpenAI.Chat.ChatClient(\"m\", Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\") ?? throw new InvalidOperationException(\"Set OPENAI_API_KEY.\") /* mine */)")]
    [InlineData("new System.ClientModel.ApiKeyCredential([|KEY|])", "new System.ClientModel.ApiKeyCredential(Environment.GetEnvironmentVariable(\"API_KEY\") ?? throw new InvalidOperationException(\"Set API_KEY.\"))")]
    [InlineData("new Anthropic.AnthropicClient { ApiKey = [|KEY|] }", "new Anthropic.AnthropicClient { ApiKey = Environment.GetEnvironmentVariable(\"ANTHROPIC_API_KEY\") ?? throw new InvalidOperationException(\"Set ANTHROPIC_API_KEY.\") }")]
    [InlineData("new OpenAI.OpenAIClient(Environment.GetEnvironmentVariable(\"MINE\") ?? [|KEY|])", "new OpenAI.OpenAIClient(Environment.GetEnvironmentVariable(\"MINE\") ?? throw new InvalidOperationException(\"Set OPENAI_API_KEY.\"))")]
    [InlineData("new OpenAI.OpenAIClient(DateTime.Now.Year > 1 ? [|KEY|] : \"\")", "new OpenAI.OpenAIClient(DateTime.Now.Year > 1 ? (Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\") ?? throw new InvalidOperationException(\"Set OPENAI_API_KEY.\")) : \"\")")]
    public Task It_is_read_from_the_environment(string creation, string fixedCreation) => Makes(Desk(creation), Desk(fixedCreation));

    [Fact]
    public Task All_are_read() => Makes(
        Desk("(new OpenAI.OpenAIClient([|KEY|]), new OpenAI.OpenAIClient([|KEY|]))"),
        Desk("(new OpenAI.OpenAIClient(READ), new OpenAI.OpenAIClient(READ))".Replace("READ", "Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\") ?? throw new InvalidOperationException(\"Set OPENAI_API_KEY.\")", StringComparison.Ordinal)));

    [Theory]
    [InlineData("public class Desk { private const string Mine = KEY; public object M() => new OpenAI.OpenAIClient([|Mine|]); }")]
    [InlineData("public class Desk { public object M() { var mine = KEY; return new OpenAI.OpenAIClient([|mine|]); } }")]
    public Task A_constant_or_variable_is_left_to_a_person(string source) => Test(source, null).RunAsync();

    private static string Desk(string creation) => $"public class Desk\n{{\n    public object Make() => {creation};\n}}\n";

    private static Task Makes(string source, string fixedSource) => Test(source, fixedSource).RunAsync();

    private static RuleFixTest<GOV0601CredentialInSourceFix> Test(string source, string? fixedSource)
    {
        var test = new RuleFixTest<GOV0601CredentialInSourceFix>(source.Replace("KEY|]", Key + "|]", StringComparison.Ordinal).Replace("= KEY;", $"= {Key};", StringComparison.Ordinal), fixedSource);
        test.TestState.AdditionalReferences.AddRange(Stubs.OpenAI.Union(Stubs.Anthropic).Except(test.TestState.AdditionalReferences));   // a workspace takes none twice
        return test;
    }
}

using GovernanceAnalyzers.CodeFixes.Security;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Security;

public class GOV0605WeakTransportFixTests
{
    [Theory]
    [InlineData("new OpenAI.OpenAIClientOptions { Endpoint = new Uri([|\"http://models.internal/v1\"|]) }", "new OpenAI.OpenAIClientOptions { Endpoint = new Uri(\"https://models.internal/v1\") }")]
    [InlineData("new OpenAI.OpenAIClientOptions { Endpoint = new([|@\"HTTP://models.internal\"|]) }", "new OpenAI.OpenAIClientOptions { Endpoint = new(@\"https://models.internal\") }")]
    [InlineData("new[] { new Uri(\"http://a\") }.Length + new OpenAI.OpenAIClientOptions { Endpoint = new Uri([|\"http://b\"|]) }.ToString()", "new[] { new Uri(\"http://a\") }.Length + new OpenAI.OpenAIClientOptions { Endpoint = new Uri(\"https://b\") }.ToString()")]
    public Task The_address_has_encryption(string options, string fixedOptions) => Test(Desk(options), Desk(fixedOptions)).RunAsync();

    [Fact]
    public Task All_have() => Test(
        Desk("(new OpenAI.OpenAIClientOptions { Endpoint = new([|\"http://a\"|]) }, new OpenAI.OpenAIClientOptions { Endpoint = new([|\"http://b\"|]) })"),
        Desk("(new OpenAI.OpenAIClientOptions { Endpoint = new(\"https://a\") }, new OpenAI.OpenAIClientOptions { Endpoint = new(\"https://b\") })")).RunAsync();

    [Theory]
    [InlineData("const string Address = \"http://models.internal\"; public object Make() => new OpenAI.OpenAIClientOptions { Endpoint = new([|Address|]) };")]
    [InlineData("public object Make() => new HttpClientHandler { ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|] };")]
    public Task Variables_and_certificates_are_left_to_a_person(string member) => Test("[AdvancedAiSystem] public class Desk { " + member + " }", null).RunAsync();

    private static string Desk(string options) => $"public class Desk\n{{\n    public object Make() => {options};\n}}\n";

    private static RuleFixTest<GOV0605WeakTransportFix> Test(string source, string? fixedSource)
    {
        var test = new RuleFixTest<GOV0605WeakTransportFix>(source, fixedSource);
        test.TestState.AdditionalReferences.AddRange(Stubs.OpenAI.Except(test.TestState.AdditionalReferences));
        return test;
    }
}

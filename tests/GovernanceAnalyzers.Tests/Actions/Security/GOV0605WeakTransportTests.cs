using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Security;

public sealed class GOV0605WeakTransportTests
{
    private const string Id = "GOV0605";

    [Fact]
    public Task An_address_without_encryption() => VerifyMembers("""
        private const string Address = "http://models.internal/v1";

        public void M(bool b, OpenAIClientOptions options)
        {
            _ = new OpenAIClientOptions { Endpoint = new Uri([|"http://models.internal/v1"|]) };
            options.Endpoint = new Uri([|Address|]);
            options.Endpoint = new(b ? [|"HTTP://models.internal"|] : "https://models.internal");
            _ = new AnthropicClient { BaseUrl = [|"http://models.internal"|] };
            _ = new AnthropicClient { BaseUrl = Environment.GetEnvironmentVariable("MODELS") ?? [|"http://10.0.0.7:8080"|] };
        }
        """);

    [Fact]
    public Task Encrypted_local_and_unknown_addresses() => VerifyMembers("""
        public void M(Uri address, string text, OpenAIClientOptions options)
        {
            options.Endpoint = new Uri("https://models.internal/v1");
            options.Endpoint = new Uri("http://localhost:11434/v1");
            options.Endpoint = new Uri("http://127.0.0.1:11434");
            options.Endpoint = new Uri("http://[::1]:11434");
            options.Endpoint = new Uri("models", UriKind.Relative);
            options.Endpoint = address;
            options.Endpoint = new Uri(text);
            _ = new AnthropicClient { BaseUrl = "" };
        }
        """);

    [Fact]
    public Task Another_object_has_such_a_member_too() => VerifyMembers("""
        public sealed class Printer { public Uri? Endpoint { get; set; } public string? BaseUrl { get; set; } }
        public void M(Printer printer) { printer.Endpoint = new Uri("http://printer.internal"); printer.BaseUrl = "http://printer.internal"; }
        """);

    [Fact]
    public Task Certificates_that_nobody_looks_at() => VerifyMembers("""
        public void M(HttpClientHandler handler, System.Net.Security.SslClientAuthenticationOptions ssl)
        {
            _ = new HttpClientHandler { ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|] };
            handler.ServerCertificateCustomValidationCallback = [|delegate { return true; }|];
            handler.ServerCertificateCustomValidationCallback = [|(_, _, _, errors) => { Console.Error.WriteLine(errors); return true; }|];
            handler.ServerCertificateCustomValidationCallback = [|HttpClientHandler.DangerousAcceptAnyServerCertificateValidator|];
            handler.ServerCertificateCustomValidationCallback = [|Trust|];
            ssl.RemoteCertificateValidationCallback = [|(_, _, _, _) => true|];
        }

        private static bool Trust(HttpRequestMessage message, System.Security.Cryptography.X509Certificates.X509Certificate2? certificate, System.Security.Cryptography.X509Certificates.X509Chain? chain, System.Net.Security.SslPolicyErrors errors) => true;
        """);

    [Fact]
    public Task Certificates_that_are_looked_at() => VerifyMembers("""
        public void M(HttpClientHandler handler, Func<bool> trust)
        {
            handler.ServerCertificateCustomValidationCallback = (_, _, _, errors) => errors == System.Net.Security.SslPolicyErrors.None;
            handler.ServerCertificateCustomValidationCallback = (_, certificate, _, _) => { if (certificate is null) return false; return true; };
            handler.ServerCertificateCustomValidationCallback = (_, _, _, errors) => { if (errors != 0) throw new InvalidOperationException(); return true; };
            handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => trust();
            handler.ServerCertificateCustomValidationCallback = null;
        }
        """);

    [Fact]
    public Task Certificates_count_inside_systems_addresses_everywhere() => Verify(
        """
        public class Shop
        {
            public object M() => new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true };
            public object N() => new OpenAI.OpenAIClientOptions { Endpoint = new Uri([|"http://models.internal"|]) };
        }

        [NotAnAdvancedAiSystem("a fixture")]
        public class Fixture { public object N() => new OpenAI.OpenAIClientOptions { Endpoint = new Uri("http://models.internal") }; }
        """);

    [Fact]
    public Task Code_with_errors() => VerifyMembers("""
        public void M(OpenAIClientOptions options, HttpClientHandler handler)
        {
            options.Endpoint = new Uri([|"http://models.internal"|]){|CS1002:|}
            options.Endpoint = {|CS0103:missing|};
            handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => { {|CS0126:return|}; };
        }
        """);

    [Fact]
    public Task The_message_says_what_is_weak()
    {
        var test = Test("""
            [AdvancedAiSystem]
            public class Desk
            {
                public object M() => new OpenAI.OpenAIClientOptions { Endpoint = new Uri({|#0:"http://models.internal"|}) };
                public object N() => new HttpClientHandler { ServerCertificateCustomValidationCallback = {|#1:(_, _, _, _) => true|} };
            }
            """);
        test.ExpectedDiagnostics.Add(Rule.Result(Id, 0, "OpenAIClientOptions.Endpoint", "is given 'http://models.internal': use https"));
        test.ExpectedDiagnostics.Add(Rule.Result(Id, 1, "HttpClientHandler.ServerCertificateCustomValidationCallback", "accepts every certificate: check it"));
        return test.RunAsync();
    }

    private static Task VerifyMembers(string members) => Verify("using OpenAI; using Anthropic;\n[AdvancedAiSystem]\npublic class Desk\n{\n" + members + "\n}\n");

    private static Task Verify(string source) => Test(source).RunAsync();

    private static RuleTest Test(string source)
    {
        var test = new RuleTest(Id, source);
        test.TestState.AdditionalReferences.AddRange(Stubs.OpenAI);
        test.TestState.AdditionalReferences.AddRange(Stubs.Anthropic);
        return test;
    }
}

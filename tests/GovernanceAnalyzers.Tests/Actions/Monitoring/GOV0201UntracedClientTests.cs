using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Monitoring;

public sealed class GOV0201UntracedClientTests
{
    private const string Id = "GOV0201";

    /// <summary>As much of the library as the tests use, with the shapes of the real one.</summary>
    private const string ExtensionsAI = """
        namespace Microsoft.Extensions.AI
        {
            public class ChatClientBuilder
            {
                public ChatClientBuilder(IChatClient innerClient) { }
                public ChatClientBuilder Use(Func<IChatClient, IChatClient> clientFactory) => this;
                public IChatClient Build(IServiceProvider? services = null) => throw null!;
            }
            public static class ChatClientBuilderChatClientExtensions { public static ChatClientBuilder AsBuilder(this IChatClient innerClient) => throw null!; }
            public class OpenTelemetryChatClient : DelegatingChatClient { public OpenTelemetryChatClient(IChatClient innerClient) : base(innerClient) { } }
            public class LoggingChatClient : DelegatingChatClient { public LoggingChatClient(IChatClient innerClient) : base(innerClient) { } }
            public static class OpenTelemetryChatClientBuilderExtensions
            {
                public static ChatClientBuilder UseOpenTelemetry(this ChatClientBuilder builder, Microsoft.Extensions.Logging.ILoggerFactory? loggerFactory = null, string? sourceName = null, Action<OpenTelemetryChatClient>? configure = null) => builder;
            }
            public static class FunctionInvokingChatClientBuilderExtensions { public static ChatClientBuilder UseFunctionInvocation(this ChatClientBuilder builder) => builder; }
        }
        namespace Microsoft.Extensions.DependencyInjection
        {
            public static class ChatClientBuilderServiceCollectionExtensions { public static Microsoft.Extensions.AI.ChatClientBuilder AddChatClient(this IServiceCollection services, Microsoft.Extensions.AI.IChatClient client) => throw null!; }
        }
        """;

    private const string Vendor = """
        namespace Vendor;
        public class VendorClient : IChatClient
        {
            public VendorClient(string model) { }
            public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw null!;
            public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw null!;
            public object? GetService(Type serviceType, object? serviceKey = null) => null;
            public void Dispose() { }
        }
        """;

    private const string Decorators = """

        [RecordsTrace] public sealed class Recording(IChatClient inner) : DelegatingChatClient(inner) { public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> m, ChatOptions? o = null, CancellationToken c = default) => base.GetResponseAsync(m, o, c); }
        public sealed class Plain(IChatClient inner) : DelegatingChatClient(inner) { }
        public sealed class ByHand(IChatClient inner, System.Diagnostics.ActivitySource source) : DelegatingChatClient(inner)
        {
            public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> m, ChatOptions? o = null, CancellationToken c = default) { using var activity = source.StartActivity("ask"); return await base.GetResponseAsync(m, o, c); }
        }
        """;

    [Fact]
    public Task A_client_that_is_made_and_asked_is_traced() => Verify("""
        public class Desk
        {
            public Task<ChatResponse> A(string q) { IChatClient client = [|new VendorClient("m")|]; return client.GetResponseAsync(q); }
            public Task<ChatResponse> B(string q) => [|new VendorClient("m")|].GetResponseAsync(q);
            public void C() { IChatClient client = new VendorClient("m"); client.Dispose(); }
            public Task<ChatResponse> D(string q) { using IChatClient client = new Plain([|new VendorClient("m")|]); return client.GetResponseAsync(q); }
            public Task<ChatResponse> E(string q) { using IChatClient client = new Recording(new VendorClient("m")); return client.GetResponseAsync(q); }
            public Task<ChatResponse> F(string q) { using IChatClient client = new ByHand(new VendorClient("m"), new("desk")); return client.GetResponseAsync(q); }
            public async Task<ChatResponse> G(string q, System.Diagnostics.ActivitySource source) { using var activity = source.StartActivity("ask"); IChatClient client = new VendorClient("m"); return await client.GetResponseAsync(q); }
        }
        """);

    [Theory]
    [InlineData("new VendorClient(\"m\").AsBuilder().UseOpenTelemetry().Build()")]
    [InlineData("new VendorClient(\"m\").AsBuilder().UseFunctionInvocation().UseOpenTelemetry(sourceName: \"desk\").Build()")]
    [InlineData("new ChatClientBuilder(new VendorClient(\"m\")).UseOpenTelemetry().Build()")]
    [InlineData("new OpenTelemetryChatClient(new VendorClient(\"m\"))")]
    [InlineData("new LoggingChatClient(new VendorClient(\"m\"))")]
    [InlineData("new VendorClient(\"m\").AsBuilder().Use(inner => new OpenTelemetryChatClient(inner)).Build()")]
    [InlineData("new VendorClient(\"m\").AsBuilder().Use(inner => new Recording(inner)).Build()")]
    public Task Telemetry_is_put_around_it(string made) => Verify($$"""
        public class Desk { private readonly IChatClient _client = {{made}}; public Task<ChatResponse> A(string q) => _client.GetResponseAsync(q); }
        """);

    [Theory]
    [InlineData("[|new VendorClient(\"m\")|].AsBuilder().UseFunctionInvocation().Build()")]
    [InlineData("new ChatClientBuilder([|new VendorClient(\"m\")|]).Build()")]
    [InlineData("[|new VendorClient(\"m\")|].AsBuilder().Use(inner => new Plain(inner)).Build()")]
    public Task Other_steps_leave_no_trace(string made) => Verify($$"""
        public class Desk { private readonly IChatClient _client = {{made}}; public Task<ChatResponse> A(string q) => _client.GetResponseAsync(q); public Task<ChatResponse> B(string q) => _client.GetResponseAsync(q + q); }
        """);

    [Fact]
    public Task A_decorator_of_the_program_that_logs_leaves_a_trace() => Verify("""
        using Microsoft.Extensions.Logging;
        public sealed class Logging(IChatClient inner, ILogger log) : DelegatingChatClient(inner)
        {
            public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> m, ChatOptions? o = null, CancellationToken c = default) { log.LogInformation("asked"); return base.GetResponseAsync(m, o, c); }
        }
        public class Desk(ILogger log) { public Task<ChatResponse> A(string q) { IChatClient client = new Logging(new VendorClient("m"), log); return client.GetResponseAsync(q); } }
        public sealed class Keeping : DelegatingChatClient
        {
            private readonly IChatClient _inner;
            private readonly ILogger _log;
            public Keeping(IChatClient inner, ILogger log) : base(inner) { _inner = inner; _log = log; }
            public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> m, ChatOptions? o = null, CancellationToken c = default) { _log.LogInformation("asked"); return _inner.GetResponseAsync(m, o, c); }
        }
        public class Other(ILogger log) { public Task<ChatResponse> A(string q) { IChatClient client = new Keeping(new VendorClient("m"), log); return client.GetResponseAsync(q); } }
        """);

    [Fact]
    public Task What_a_container_gives_is_registered_somewhere() => Verify("""
        using Microsoft.Extensions.DependencyInjection;
        public static class Start { public static void Add(IServiceCollection services) => services.AddChatClient([|new VendorClient("m")|]).UseFunctionInvocation(); }
        public class Desk(IChatClient client) { public Task<ChatResponse> A(string q) => client.GetResponseAsync(q); }
        """);

    [Fact]
    public Task A_registration_may_be_traced() => Verify("""
        using Microsoft.Extensions.DependencyInjection;
        public static class Start { public static void Add(IServiceCollection services) => services.AddChatClient(new VendorClient("m")).UseOpenTelemetry(); }
        public class Desk(IChatClient client) { public Task<ChatResponse> A(string q) => client.GetResponseAsync(q); }
        """);

    [Fact]
    public Task A_factory_of_a_registration_counts() => Verify("""
        using Microsoft.Extensions.DependencyInjection;
        public static class Start { public static void Add(IServiceCollection services) => services.AddSingleton<IChatClient>(_ => [|new VendorClient("m")|]); }
        public class Desk(IChatClient client) { public Task<ChatResponse> A(string q) => client.GetResponseAsync(q); }
        """);

    [Fact]
    public Task Clients_that_come_from_elsewhere_may_be_traced() => Verify("""
        public class Desk(IChatClient client)
        {
            public Task<ChatResponse> A(string q) => client.GetResponseAsync(q);
            public Task<ChatResponse> B(string q, IChatClient other) => other.AsBuilder().Build().GetResponseAsync(q);
            public Task<ChatResponse> C(string q) => Make().GetResponseAsync(q);
            private static IChatClient Make() => new VendorClient("m");
        }
        """);

    [Fact]
    public Task A_switch_has_a_library_trace_by_itself()
    {
        var test = Test("using OpenAI.Chat;\n[assembly: AdvancedAiSystem] public class Desk { private readonly ChatClient _client = new(\"m\", \"key\"); public object A(string q) { AppContext.SetSwitch(\"OpenAI.Experimental.EnableOpenTelemetry\", true); return _client.CompleteChat(q); } }");
        test.TestState.AdditionalReferences.AddRange(Stubs.OpenAI);
        return test.RunAsync();
    }

    [Fact]
    public Task Clients_of_other_libraries_are_clients_too()
    {
        var test = Test("""
            using OpenAI; using OpenAI.Chat;
            [assembly: AdvancedAiSystem]
            public class Desk(OpenAIClient openAI)
            {
                private readonly ChatClient _client = [|new("m", "key")|];
                public object A(string q) => _client.CompleteChat(q);
                public object B(string q) => [|openAI.GetChatClient("m")|].CompleteChat(q);
                public object C(string q, ChatClient other) => other.CompleteChat(q);
            }
            """);
        test.TestState.AdditionalReferences.AddRange(Stubs.OpenAI);
        return test.RunAsync();
    }

    [Fact]
    public Task Only_systems_owe_it() => Acme.Verify(Id, """
        public class Desk(Func<IChatClient> make) { public Task<ChatResponse> A(string q) => make().GetResponseAsync(q); }
        [NotAnAdvancedAiSystem("a toy")] public class Toy : DelegatingChatClient { public Toy(IChatClient inner) : base(inner) { } public static Task<ChatResponse> A(string q) => new Toy(null!).GetResponseAsync(q); }
        """);

    [Fact]
    public Task The_message_names_what_makes_the_client_and_what_is_called() => Verify(
        "public class Desk { public Task<ChatResponse> A(string q) => {|#1:{|#0:new VendorClient(\"m\")|}.GetResponseAsync(q)|}; }",
        Rule.Result(Id, 0, "new VendorClient", "ChatClientExtensions.GetResponseAsync").WithLocation(1));

    [Fact]
    public Task Code_with_errors()
    {
        var test = Test("#pragma warning disable\n[assembly: AdvancedAiSystem] public class Desk { public Task A(string q) => new VendorClient(\"m\".GetResponseAsync(q, ; }");
        test.CompilerDiagnostics = CompilerDiagnostics.None;
        return test.RunAsync();
    }

    [Fact]
    public Task Nobody_watches_what_a_test_asks()
    {
        var test = Test("""
            using Vendor;
            [assembly: AdvancedAiSystem]
            public class DeskTests { public Task Answers() { IChatClient client = new VendorClient("m"); return client.GetResponseAsync("Hello"); } }
            """);
        test.TestState.AdditionalReferences.Add(Acme.Compile("xunit.v3.core", "namespace Xunit { public class FactAttribute : Attribute { } }"));
        return test.RunAsync();
    }

    private static Task Verify(string source, params DiagnosticResult[] expected)
    {
        var usings = source.Split('\n').TakeWhile(line => line.StartsWith("using ", StringComparison.Ordinal)).ToArray();
        var test = Test("using Vendor;\n" + string.Join("\n", usings) + "\n[assembly: AdvancedAiSystem]\n" + string.Join("\n", source.Split('\n').Skip(usings.Length)) + Decorators);
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }

    private static RuleTest Test(string source)
    {
        var test = Acme.Test(Id, source);
        test.TestState.AdditionalReferences.Add(Acme.Compile("Microsoft.Extensions.AI", ExtensionsAI));
        test.TestState.AdditionalReferences.Add(Acme.Compile("Vendor", Vendor));
        return test;
    }
}

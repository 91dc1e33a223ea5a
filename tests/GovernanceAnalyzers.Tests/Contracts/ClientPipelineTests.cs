using Microsoft.CodeAnalysis;
using Xunit;

namespace GovernanceAnalyzers.Tests.Contracts;

/// <summary>Steps around the client of a model count for what goes through them, where it can be told.</summary>
public sealed class ClientPipelineTests
{
    /// <summary>The parts of Microsoft.Extensions.AI and of dependency injection that pipelines are made with.</summary>
    internal static readonly Lazy<MetadataReference> Builders = new(() => Acme.Compile("Microsoft.Extensions.AI", """
        namespace Microsoft.Extensions.AI
        {
            public sealed class ChatClientBuilder
            {
                public ChatClientBuilder(IChatClient inner) => throw null!;
                public IChatClient Build(IServiceProvider? services = null) => throw null!;
                public ChatClientBuilder Use(Func<IChatClient, IChatClient> factory) => throw null!;
                public ChatClientBuilder Use(Func<IChatClient, IServiceProvider, IChatClient> factory) => throw null!;
            }
            public static class ChatClientBuilderChatClientExtensions { public static ChatClientBuilder AsBuilder(this IChatClient inner) => throw null!; }
            public static class FunctionInvokingChatClientBuilderExtensions { public static ChatClientBuilder UseFunctionInvocation(this ChatClientBuilder builder) => throw null!; }
        }
        namespace Microsoft.Extensions.DependencyInjection
        {
            public static class ChatClientBuilderServiceCollectionExtensions
            {
                public static Microsoft.Extensions.AI.ChatClientBuilder AddChatClient(this IServiceCollection services, Microsoft.Extensions.AI.IChatClient inner) => throw null!;
                public static Microsoft.Extensions.AI.ChatClientBuilder AddChatClient(this IServiceCollection services, Func<IServiceProvider, Microsoft.Extensions.AI.IChatClient> factory) => throw null!;
            }
        }
        """));

    /// <summary>A step for each hook, and a client without one.</summary>
    private const string Steps = """

        [DisclosesAi] public sealed class Labelling(IChatClient inner) : DelegatingChatClient(inner) { }
        [DisclosesPrivacy] public sealed class Noticing(IChatClient inner) : DelegatingChatClient(inner) { }
        [Redacts] public sealed class Redacting(IChatClient inner) : DelegatingChatClient(inner) { }
        [StampsProvenance] public sealed class Stamping(IChatClient inner) : DelegatingChatClient(inner) { }
        public sealed class Counting(IChatClient inner) : DelegatingChatClient(inner) { }
        public static class Registration
        {
            [DisclosesAi] public static ChatClientBuilder UseLabel(this ChatClientBuilder builder) => builder.Use(inner => new Labelling(inner));
        }
        """;

    [Theory]
    [InlineData("new Labelling(inner)", "text")]
    [InlineData("new Counting(new Labelling(inner))", "text")]
    [InlineData("new Labelling(new Counting(inner))", "text")]
    [InlineData("inner.AsBuilder().Use(x => new Labelling(x)).Build()", "text")]
    [InlineData("inner.AsBuilder().UseFunctionInvocation().Use((x, services) => { return new Labelling(x); }).UseFunctionInvocation().Build()", "text")]
    [InlineData("new ChatClientBuilder(inner).UseLabel().Build()", "text")]
    [InlineData("quiet ? new Labelling(inner) : new Counting(new Labelling(inner))", "text")]
    [InlineData("new Counting(inner)", "[|text|]")]
    [InlineData("new Noticing(inner)", "[|text|]")]
    [InlineData("inner.AsBuilder().UseFunctionInvocation().Build()", "[|text|]")]
    public Task A_client_that_is_made_here(string client, string text) => Verify("GOV0705", $$"""
        [AdvancedAiSystem] public class Desk
        {
            [UserFacing] public async Task<string> AskAsync(Plain inner, bool quiet, string q)
            {
                IChatClient client = {{client.Replace("inner", "new Plain()", StringComparison.Ordinal)}};
                var text = (await client.GetResponseAsync(q)).Text;
                return {{text}};
            }
        }
        public abstract class PlainBase : IChatClient
        {
            public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
            public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
            public object? GetService(Type serviceType, object? serviceKey = null) => null;
            public void Dispose() { }
        }
        public sealed class Plain : PlainBase { }
        """);

    [Theory]
    [InlineData("quiet ? new Labelling(inner) : inner")]
    [InlineData("Make(inner)")]
    public Task What_may_go_through_a_step_is_neither_reported_nor_proved(string client) => VerifyDesk("GOV0705", $$"""
        [UserFacing] public async Task<string> AskAsync(bool quiet, string q)
        {
            IChatClient client = {{client}};
            return (await client.GetResponseAsync(q)).Text;
        }
        private static IChatClient Make(IChatClient inner) => new Labelling(inner);
        """, "builder.Services.AddChatClient(new Labelling(null!));");

    [Fact]
    public Task And_it_is_said_that_it_was_not_analysed() => VerifyDesk("GOV0014", """
        [UserFacing] public async Task<string> [|AskAsync|](bool quiet, string q)
        {
            IChatClient client = quiet ? new Labelling(inner) : inner;
            return (await client.GetResponseAsync(q)).Text;
        }
        [UserFacing] public async Task<string> AskOpenlyAsync(string q)
        {
            IChatClient client = new Labelling(inner);
            return (await client.GetResponseAsync(q)).Text;
        }
        """);

    [Theory]
    [InlineData("builder.Services.AddChatClient(new Plain()).Use(x => new Labelling(x));", "(await inner.GetResponseAsync(q)).Text")]
    [InlineData("builder.Services.AddChatClient(services => new Labelling(new Plain())).UseFunctionInvocation();", "(await inner.GetResponseAsync(q)).Text")]
    [InlineData("builder.Services.AddChatClient(new Plain()).UseFunctionInvocation().UseLabel();", "(await inner.GetResponseAsync(q)).Text")]
    [InlineData("builder.Services.AddSingleton<IChatClient>(services => new Labelling(new Plain()));", "(await inner.GetResponseAsync(q)).Text")]
    [InlineData("builder.Services.AddSingleton<IChatClient, Labelling>();", "(await inner.GetResponseAsync(q)).Text")]
    [InlineData("builder.Services.AddChatClient(new Plain()).UseFunctionInvocation();", "[|(await inner.GetResponseAsync(q)).Text|]")]
    [InlineData("builder.Services.AddChatClient(new Plain()).Use(x => new Noticing(x));", "[|(await inner.GetResponseAsync(q)).Text|]")]
    public Task A_client_that_is_registered(string registration, string text) => VerifyDesk("GOV0705", $"[UserFacing] public async Task<string> AskAsync(string q) => {text};", registration);

    [Fact]
    public Task One_of_several_registered_clients_may_be_without() => VerifyDesk(
        "GOV0014", "[UserFacing] public async Task<string> [|AskAsync|](string q) => (await inner.GetResponseAsync(q)).Text;",
        "builder.Services.AddChatClient(new Plain()).UseLabel(); builder.Services.AddChatClient(new Plain());");

    [Fact]
    public Task All_that_a_registration_proves_is_proved() => VerifyDesk(
        "GOV0014", "[UserFacing] public async Task<string> AskAsync(string q) => (await inner.GetResponseAsync(q)).Text;",
        "builder.Services.AddChatClient(new Plain()).UseLabel();");

    [Fact]
    public Task Fields_and_concrete_types_are_followed() => Verify("GOV0705", """
        [AdvancedAiSystem] public class Desk
        {
            private readonly IChatClient _labelled;
            private readonly Labelling _typed;
            private readonly IChatClient _plain = new Counting(null!);
            public Desk(Labelling given, Plain plain) { _labelled = new Labelling(plain); _typed = given; }
            [UserFacing] public async Task<string> A(string q) => (await _labelled.GetResponseAsync(q)).Text;
            [UserFacing] public async Task<string> B(string q) => (await _typed.GetResponseAsync([new ChatMessage(ChatRole.User, q)])).Text;
            [UserFacing] public async IAsyncEnumerable<string> C(string q) { await foreach (var piece in _typed.GetStreamingResponseAsync(q)) yield return piece.Text; }
        }
        """);

    [Fact]
    public Task Personal_data_is_disclosed_and_redacted_by_steps() => Verify(["GOV0507", "GOV1101"], """
        [AdvancedAiSystem] public class Desk
        {
            public async Task A([PersonalDataInput] string email) { IChatClient client = new Noticing(new Redacting(null!)); await client.GetResponseAsync(email); }
            public async Task B([PersonalDataInput] string email) { IChatClient client = new Redacting(null!); await client.GetResponseAsync(email); }
            public async Task C([PersonalDataInput] string email) { IChatClient client = new Noticing(null!); await client.GetResponseAsync({|GOV1101:email|}); }
            public async Task D([PersonalDataInput] string email) { IChatClient client = new Counting(null!); await client.GetResponseAsync({|GOV0507:{|GOV1101:email|}|}); }
        }
        """);

    [Fact]
    public Task Content_is_stamped_by_a_step() => Verify("GOV0701", """
        [AdvancedAiSystem] public class Desk
        {
            [GeneratesContent] public async Task<ChatResponse> A(string q) { IChatClient client = new Counting(new Stamping(null!)); return await client.GetResponseAsync(q); }
            [GeneratesContent] public async Task<ChatResponse> B(string q) { IChatClient client = new Counting(null!); return [|await client.GetResponseAsync(q)|]; }
        }
        """);

    [Fact]
    public Task A_step_does_not_speak_for_itself() => Verify("GOV0701", """
        [AdvancedAiSystem] public class Desk(IChatClient inner) : DelegatingChatClient(inner)
        {
            [GeneratesContent] public async Task<string> A(string q) => [|(await base.GetResponseAsync([new ChatMessage(ChatRole.User, q)])).Text|];
            [GeneratesContent] public async Task<string> B(string q) => [|(await this.GetResponseAsync(q)).Text|];
        }
        """);

    private static Task VerifyDesk(string rule, string members, string registrations = "") => Verify(rule, $$"""
        using Microsoft.AspNetCore.Builder; using Microsoft.Extensions.DependencyInjection;
        [AdvancedAiSystem] public class Desk(IChatClient inner)
        {
        {{members}}
        }
        public static class Start { public static void Run(WebApplicationBuilder builder) { {{registrations}} } }
        public sealed class Plain() : DelegatingChatClient(null!) { }
        """);

    private static Task Verify(string rule, string source) => Verify([rule], source);

    private static Task Verify(string[] rules, string source)
    {
        var test = Acme.Test(rules[0], source + Steps + (source.Contains("class Plain", StringComparison.Ordinal) ? "" : "\npublic sealed class Plain() : DelegatingChatClient(null!) { }"));
        foreach (var rule in rules) test.DisabledDiagnostics.Remove(rule);
        test.TestState.AdditionalReferences.Add(Builders.Value);
        return test.RunAsync();
    }
}

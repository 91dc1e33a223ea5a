using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Declaring;

public class GOV0001UndeclaredAiUseTests
{
    private const string Id = "GOV0001";

    private static Task Verify(string source, params DiagnosticResult[] expected) => Rule.Verify(Id, source, expected);

    private static Task VerifyWith(IEnumerable<MetadataReference> references, params string[] sources)
    {
        var test = new RuleTest(Id, sources);
        test.TestState.AdditionalReferences.AddRange(references);
        return test.RunAsync();
    }

    [Fact]
    public Task The_message_names_the_type_the_member_and_what_it_does() => Verify(
        """
        public sealed class Writer(IChatClient chat)
        {
            public async Task<string> WriteAsync(string subject) => (await chat.{|#0:GetResponseAsync|}(subject)).Text;
        }
        """,
        Rule.Result(Id, 0, "Writer", "ChatClientExtensions.GetResponseAsync", "generates content"));

    [Theory]
    [InlineData("[AdvancedAiSystem] public sealed class Writer(IChatClient chat)")]
    [InlineData("[NotAnAdvancedAiSystem(\"A study of latency; nothing is kept or shown\")] public sealed class Writer(IChatClient chat)")]
    public Task A_type_that_says_either_is_silent(string header) => Verify(header + " { public Task<ChatResponse> WriteAsync(string subject) => chat.GetResponseAsync(subject); }");

    [Fact]
    public Task A_type_inside_a_declared_one_is_silent() => Verify(
        """
        [AdvancedAiSystem]
        public static class Assistant
        {
            public sealed class Writer(IChatClient chat) { public Task<ChatResponse> WriteAsync(string subject) => chat.GetResponseAsync(subject); }
        }
        """);

    [Fact]
    public Task A_type_derived_from_a_declared_one_is_silent() => Verify(
        """
        [AdvancedAiSystem]
        public abstract class Assistant;

        public sealed class Writer(IChatClient chat) : Assistant { public Task<ChatResponse> WriteAsync(string subject) => chat.GetResponseAsync(subject); }
        """);

    [Theory]
    [InlineData("[assembly: AdvancedAiSystem]")]
    [InlineData("[assembly: NotAnAdvancedAiSystem(\"A benchmark\")]")]
    public Task An_assembly_that_says_either_is_silent(string declaration) => Verify(
        declaration + "\npublic sealed class Writer(IChatClient chat) { public Task<ChatResponse> WriteAsync(string subject) => chat.GetResponseAsync(subject); }");

    [Fact]
    public Task Only_the_first_use_in_a_type_is_reported() => Verify(
        """
        public sealed class Writer(IChatClient chat)
        {
            private readonly Task<ChatResponse> _greeting = chat.[|GetResponseAsync|]("Hello");
            public Task<ChatResponse> WriteAsync(string subject) => chat.GetResponseAsync(subject);
            public IAsyncEnumerable<ChatResponseUpdate> Stream(string subject) => chat.GetStreamingResponseAsync(subject);
        }
        """);

    [Fact]
    public Task Each_type_is_reported_nested_ones_too() => Verify(
        """
        public sealed class Writer(IChatClient chat)
        {
            public Task<ChatResponse> WriteAsync(string subject) => chat.[|GetResponseAsync|](subject);

            private sealed class Editor(IChatClient chat)
            {
                public Task<ChatResponse> EditAsync(string text) => chat.[|GetResponseAsync|](text);
            }
        }

        public struct Reader(IChatClient chat)
        {
            public readonly Task<ChatResponse> ReadAsync(string text) => chat.[|GetResponseAsync|](text);
        }

        public interface ISummarizer
        {
            IChatClient Chat { get; }

            Task<ChatResponse> SummarizeAsync(string text) => Chat.[|GetResponseAsync|](text);
        }
        """);

    [Fact]
    public Task Top_level_statements_count()
    {
        var test = new RuleTest(Id,
            """
            IChatClient chat = null!;
            Console.WriteLine(await chat.{|#0:GetResponseAsync|}("Hello"));
            Console.WriteLine(await Again());

            Task<ChatResponse> Again() => chat.GetResponseAsync("Hello");
            """);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        test.ExpectedDiagnostics.Add(Rule.Result(Id, 0, "Program", "ChatClientExtensions.GetResponseAsync", "generates content"));
        return test.RunAsync();
    }

    [Fact]
    public Task Lambdas_local_functions_accessors_and_method_groups_count() => Verify(
        """
        public static class A { public static Func<IChatClient, Task<ChatResponse>> Ask => chat => chat.[|GetResponseAsync|]("?"); }

        public static class B
        {
            public static Task<ChatResponse> Ask(IChatClient chat)
            {
                return Inner();
                Task<ChatResponse> Inner() => chat.[|GetResponseAsync|]("?");
            }
        }

        public class C(IChatClient chat) { public Func<IEnumerable<ChatMessage>, ChatOptions, CancellationToken, Task<ChatResponse>> Ask => chat.[|GetResponseAsync|]; }
        public class D(IChatClient chat) { public Task<ChatResponse>? Ask() => chat?.[|GetResponseAsync|]("?"); }
        """);

    [Fact]
    public Task Embeddings_count() => Verify(
        """
        public sealed class Search(IEmbeddingGenerator<string, Embedding<float>> generator)
        {
            public Task<Embedding<float>> EmbedAsync(string text) => generator.{|#0:GenerateAsync|}(text);
        }
        """,
        Rule.Result(Id, 0, "Search", "EmbeddingGeneratorExtensions.GenerateAsync", "computes embeddings"));

    [Fact]
    public Task Loading_weights_counts_however_the_object_is_made() => VerifyWith(Stubs.OnnxRuntime,
        """
        using Microsoft.ML.OnnxRuntime;

        public class A { private readonly InferenceSession _session = new [|InferenceSession|]("a.onnx"); }
        public class B { private readonly InferenceSession _session = [|new|]("a.onnx"); }
        public class C { private readonly object _session = new Microsoft.ML.OnnxRuntime.[|InferenceSession|]("a.onnx"); }
        public class D : InferenceSession { public D() : [|base|]("a.onnx") { } }
        public class E() : [|InferenceSession|]("a.onnx");
        """);

    [Fact]
    public Task Naming_is_no_use() => VerifyWith(Stubs.OnnxRuntime,
        """
        using Microsoft.ML.OnnxRuntime;
        using Session = Microsoft.ML.OnnxRuntime.InferenceSession;

        /// <summary>Unlike <see cref="IChatClient.GetResponseAsync"/> and <see cref="InferenceSession(string)"/>.</summary>
        public class A
        {
            private readonly Session? _session;

            public A(InferenceSession session) => _session = session;

            public string Name => nameof(IChatClient.GetResponseAsync) + nameof(InferenceSession);
            public Type Type => typeof(InferenceSession);
            public bool Is(object o) => o is InferenceSession;
        }
        """);

    [Fact]
    public Task Members_of_the_same_name_are_no_use() => Verify(
        """
        public sealed class Mailbox { public Task<string> GetResponseAsync(string subject) => Task.FromResult(subject); }
        public sealed class Reader(Mailbox mailbox) { public Task<string> ReadAsync(string subject) => mailbox.GetResponseAsync(subject); }
        """);

    [Fact]
    public Task Implementing_a_client_is_no_use() => Verify(
        """
        public sealed class Echo : IChatClient
        {
            public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
                Task.FromResult(new ChatResponse(messages.Last()));

            public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
                throw new NotSupportedException();

            public object? GetService(Type serviceType, object? serviceKey = null) => null;

            public void Dispose() { }
        }
        """);

    [Fact]
    public Task Calling_ones_own_client_is_a_use() => Verify(
        """
        public sealed class Retrying(IChatClient inner) : DelegatingChatClient(inner)
        {
            public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
                base.[|GetResponseAsync|](messages, options, cancellationToken);
        }
        """);

    [Fact]
    public Task A_partial_type_is_reported_in_its_first_file() => VerifyWith([],
        "public sealed partial class Writer(IChatClient chat) { public string Name => nameof(chat.GetResponseAsync); }",
        "public sealed partial class Writer { public Task<ChatResponse> WriteAsync(string subject) => chat.[|GetResponseAsync|](subject); }",
        "public sealed partial class Writer { public Task<ChatResponse> EditAsync(string text) => chat.GetResponseAsync(text); }");

    [Fact]
    public Task A_part_in_generated_code_does_not_hide_the_others()
    {
        var test = new RuleTest(Id,
            """
            // <auto-generated/>
            public sealed partial class Writer { public Task<ChatResponse> WriteAsync(string subject) => chat.GetResponseAsync(subject); }
            """,
            "public sealed partial class Writer(IChatClient chat) { public Task<ChatResponse> EditAsync(string text) => chat.[|GetResponseAsync|](text); }");
        test.TestState.Sources.Insert(0, ("/0/Writer.g.cs", SourceText.From("public sealed partial class Writer { public Task<ChatResponse> SendAsync(string subject) => chat.GetResponseAsync(subject); }")));
        return test.RunAsync();
    }

    [Fact]
    public Task A_declaration_in_any_part_speaks_for_all() => VerifyWith([],
        "public sealed partial class Writer(IChatClient chat) { public Task<ChatResponse> WriteAsync(string subject) => chat.GetResponseAsync(subject); }",
        "[AdvancedAiSystem] public sealed partial class Writer;");

    [Fact]
    public Task The_vocabulary_may_be_ones_own()
    {
        var test = new RuleTest(Id,
            """
            namespace GovernanceAnalyzers.Annotations
            {
                internal sealed class AdvancedAiSystemAttribute : Attribute;
            }

            namespace Assistants
            {
                [AdvancedAiSystem] public sealed class Writer(IChatClient chat) { public Task<ChatResponse> WriteAsync(string subject) => chat.GetResponseAsync(subject); }
                public sealed class Reader(IChatClient chat) { public Task<ChatResponse> ReadAsync(string subject) => chat.[|GetResponseAsync|](subject); }
            }
            """);
        test.TestState.AdditionalReferences.Remove(RuleTest.Annotations);
        return test.RunAsync();
    }

    [Theory]
    [InlineData("class A(IChatClient chat) { object M() => chat.GetResponseAsync(; }")]
    [InlineData("class A(IChatClient chat) { object M() => chat.GetResponseAsync(1, 2, 3, 4); }")]
    [InlineData("class A : { A() : base( } GetResponseAsync")]
    [InlineData("class A { IChatClient c = new( GetResponseAsync } }")]
    [InlineData("GetResponseAsync")]
    [InlineData("[GetResponseAsync(GetResponseAsync)] enum E { A = GetResponseAsync }")]
    [InlineData("delegate void D(int x = GetResponseAsync());")]
    [InlineData("partial class A { object M() => nameof(GetResponseAsync }")]
    [InlineData("")]
    public Task Broken_code_never_fails(string source) => Rule.VerifyBroken(Id, source);
}

using GovernanceAnalyzers.Catalogue;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace GovernanceAnalyzers.Tests.Catalogue;

public class KnownApisTests
{
    [Fact]
    public void An_implementation_of_a_listed_interface_matches_whatever_its_parameters_are_called()
    {
        var compilation = Uses.Compile(Client("public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> history, ChatOptions? o = null, CancellationToken t = default) => null!;"), [.. Stubs.Framework, .. Stubs.ExtensionsAI]);

        Assert.Contains("GetResponseAsync: generates prompts(0)", Uses.Described(compilation));
    }

    [Fact]
    public void An_explicit_implementation_matches()
    {
        var compilation = Uses.Compile(
            Client("Task<ChatResponse> IChatClient.GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken t) => null!; public void GetResponseAsync() {}"),
            [.. Stubs.Framework, .. Stubs.ExtensionsAI]);
        var known = Uses.Known(compilation);
        var members = compilation.GetSymbolsWithName(name => name.EndsWith("GetResponseAsync", StringComparison.Ordinal)).ToArray();

        Assert.Equal(2, members.Length);
        Assert.True(known.Match(members.Single(member => member.Name.Contains('.')))!.Has(CatalogueRoles.Generates));
        Assert.Null(known.Match(members.Single(member => !member.Name.Contains('.'))));
    }

    [Fact]
    public void An_override_of_what_implements_a_listed_interface_matches()
    {
        var compilation = Uses.Compile(
            """
            using System.Collections.Generic; using System.Threading; using System.Threading.Tasks; using Microsoft.Extensions.AI;
            class Mine(IChatClient inner) : DelegatingChatClient(inner)
            {
                public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> m, ChatOptions? o = null, CancellationToken t = default) => base.GetResponseAsync(m, o, t);
            }
            class User { Task Use(Mine mine) => mine.GetResponseAsync(new ChatMessage[0]); }
            """,
            [.. Stubs.Framework, .. Stubs.ExtensionsAI]);

        // The call to base, then the call to the override.
        Assert.Equal(["GetResponseAsync: generates prompts(0)", "GetResponseAsync: generates prompts(0)"], Uses.Described(compilation));
    }

    [Fact]
    public void A_generic_interface_is_matched_by_what_implements_it_for_some_type()
    {
        var compilation = Uses.Compile(
            """
            using System; using System.Collections.Generic; using System.Threading; using System.Threading.Tasks; using Microsoft.Extensions.AI;
            class Mine : IEmbeddingGenerator<string, Embedding<float>>
            {
                public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> v, EmbeddingGenerationOptions? o = null, CancellationToken t = default) => null!;
                public object? GetService(Type t, object? k = null) => null;
                public void Dispose() { }
            }
            class User { Task Use(Mine mine, string secret) => mine.GenerateAsync([secret]); }
            """,
            [.. Stubs.Framework, .. Stubs.ExtensionsAI]);

        Assert.Contains("GenerateAsync: embeds prompts(0)", Uses.Described(compilation));
    }

    [Fact]
    public void An_extension_method_matches_reduced_or_not_and_counts_its_this_parameter()
    {
        var compilation = Uses.Compile(
            "using Microsoft.Extensions.AI; class C { object M(IChatClient c) => c.GetResponseAsync(\"hello\"); }",
            [.. Stubs.Framework, .. Stubs.ExtensionsAI]);
        var known = Uses.Known(compilation);
        var method = (IMethodSymbol)Uses.Members(compilation).Single(member => member.Name == "GetResponseAsync");
        var reduced = method.ReducedFrom is null ? method.ReduceExtensionMethod(method.Parameters[0].Type)! : method;

        Assert.NotNull(reduced.ReducedFrom);
        Assert.Same(known.Match(method), known.Match(reduced));
        Assert.Equal([new CataloguePlace(PlaceKind.Parameter, 1)], known.Match(reduced)!.Arguments(CatalogueRoles.Prompts).AsEnumerable());
    }

    [Fact]
    public void An_accessor_stands_for_its_property()
    {
        var compilation = Uses.Compile("class C { }", [.. Stubs.Framework, .. Stubs.ExtensionsAI]);
        var known = Uses.Known(compilation);
        var property = (IPropertySymbol)Symbol(compilation, "P:Microsoft.Extensions.AI.ChatOptions.Instructions");

        Assert.NotNull(known.Match(property));
        Assert.Same(known.Match(property), known.Match(property.SetMethod!));
        Assert.Equal([new CataloguePlace(PlaceKind.Value)], known.Match(property)!.Arguments(CatalogueRoles.Prompts).AsEnumerable());
    }

    [Fact]
    public void A_type_matches_by_its_bases_and_interfaces()
    {
        var compilation = Uses.Compile(
            "class Home : Base { } class Base : Microsoft.AspNetCore.Mvc.Controller { } class Other { }",
            Stubs.AspNetCore);
        var known = Uses.Known(compilation);

        Assert.True(known.Match(Type(compilation, "Home"))!.Has(CatalogueRoles.EndpointType));
        Assert.Equal("T:Microsoft.AspNetCore.Mvc.ControllerBase", known.Match(Type(compilation, "Home"))!.Entry.Id.Text);
        Assert.Null(known.Match(Type(compilation, "Other")));
    }

    [Fact]
    public void An_overload_that_is_not_listed_matches_by_name_with_the_places_it_has()
    {
        var compilation = Uses.Compile(
            "class C { object M(string modelPath) => new Microsoft.ML.OnnxRuntime.InferenceSession(modelPath, 3); }",
            [.. Stubs.Framework, Library("Microsoft.ML.OnnxRuntime", "namespace Microsoft.ML.OnnxRuntime { public class InferenceSession { public InferenceSession(string modelPath, int threads) { } } }")]);

        Assert.Equal(["new InferenceSession: loads-weights(0) by name"], Uses.Described(compilation));
    }

    [Fact]
    public void A_name_decides_nothing_where_the_listed_overloads_differ()
    {
        var reference = Library("Acme.Ai", "namespace Acme { public class Client { public void Ask(string q) {} public void Ask(int n) {} public void Ask(bool b) {} public void Say(string s) {} public void Say(int n) {} public void Say(bool b) {} } }");
        var compilation = Uses.Compile("class C { void M(Acme.Client c) { c.Ask(true); c.Say(true); c.Say(1); } }", [.. Stubs.Framework, reference]);

        Assert.Equal(
            [],
            Uses.Described(
                compilation,
                """
                assembly Acme.Ai
                prompts M:Acme.Client.Ask(System.String) arg=q
                generates M:Acme.Client.Ask(System.Int32)
                prompts M:Acme.Client.Say(System.String) arg=s
                nothing M:Acme.Client.Say(System.Int32)
                """));
    }

    [Fact]
    public void The_assembly_decides_between_libraries_that_share_names()
    {
        const string Code = "namespace OpenAI.Chat { public class ChatClient { public string CompleteChat(ChatMessage[] messages) => \"\"; } public class ChatMessage { } }";
        const string User = "class C { object M(OpenAI.Chat.ChatClient c) => c.CompleteChat(new OpenAI.Chat.ChatMessage[0]); }";

        var official = Uses.Compile(User, [.. Stubs.Framework, Library("OpenAI", Code)]);
        var other = Uses.Compile(User, [.. Stubs.Framework, Library("OpenAI.Fork", Code)]);

        Assert.Equal(["CompleteChat: generates prompts(0)"], Uses.Described(official));
        Assert.Empty(Uses.Described(other));
        Assert.True(Uses.Known(official).ReferencesAnyAiLibrary);
        Assert.False(Uses.Known(other).ReferencesAnyAiLibrary);
    }

    [Fact]
    public void A_declaration_of_ones_own_is_not_the_library()
    {
        var compilation = Uses.Compile(
            "namespace System.IO { class File { public static void WriteAllText(string path, string contents) { } } class C { void M() => File.WriteAllText(\"a\", \"b\"); } }",
            Stubs.Framework);

        Assert.Empty(Uses.Described(compilation));
    }

    [Fact]
    public void The_base_class_library_matches_in_the_assemblies_that_run_too()
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string[] names = ["System.Private.CoreLib.dll", "System.Runtime.dll", "System.Net.Http.dll", "System.Net.Primitives.dll", "System.Private.Uri.dll"];
        var compilation = Uses.Compile(
            "class C { void M(System.Net.Http.HttpClient h) { System.IO.File.WriteAllText(\"p\", \"text\"); h.GetStringAsync(\"u\"); } }",
            names.Select(name => MetadataReference.CreateFromFile(Path.Combine(runtime, name))));

        Assert.Equal("System.Private.CoreLib", Uses.Members(compilation)[0].ContainingAssembly.Name);
        Assert.Equal(["WriteAllText: stores(1) interprets(0) side-effect", "GetStringAsync: downloads(0)"], Uses.Described(compilation));
    }

    [Fact]
    public void Local_functions_lambdas_fields_and_namespaces_are_answered_too()
    {
        var compilation = Uses.Compile("class C { int Run; void M() { void Run() { } Run(); } }", Stubs.All);
        var known = Uses.Known(compilation);

        Assert.Null(known.Match(compilation.GlobalNamespace));
        Assert.Null(known.Match(compilation.Assembly));
        Assert.All(Uses.Members(compilation), member => Assert.Null(known.Match(member)));
        Assert.Null(known.Match(Type(compilation, "C").GetMembers("Run").Single()));
    }

    [Fact]
    public void Names_are_those_of_the_libraries_that_are_referenced()
    {
        var onnx = Uses.Known(Uses.Compile("class C { }", [.. Stubs.Framework, .. Stubs.OnnxRuntime]));
        var openAi = Uses.Known(Uses.Compile("class C { }", [.. Stubs.Framework, .. Stubs.OpenAI]));

        Assert.Equal(["CheckpointState", "InferenceSession", "LoadCheckpoint", "TrainingSession"], onnx.Names(CatalogueRoles.LoadsWeights).Order());
        Assert.Contains("CompleteChatAsync", openAi.Names(CatalogueRoles.Generates | CatalogueRoles.LoadsWeights));
        Assert.Contains("UserChatMessage", openAi.Names(CatalogueRoles.Prompts));
        Assert.Contains("Instructions", openAi.Names(CatalogueRoles.Prompts));
        Assert.DoesNotContain("InferenceSession", openAi.Names(CatalogueRoles.LoadsWeights));
        Assert.DoesNotContain("#ctor", openAi.Names(~CatalogueRoles.None));
        Assert.DoesNotContain("op_Implicit", openAi.Names(~CatalogueRoles.None));
        Assert.DoesNotContain("WriteAllText", openAi.Names(CatalogueRoles.Stores));
        Assert.Contains("WriteAllText", openAi.Names(CatalogueRoles.Stores, includeBaseClassLibrary: true));
    }

    [Fact]
    public void Without_an_ai_library_there_is_none()
    {
        Assert.False(Uses.Known(Uses.Compile("class C { }", Stubs.AspNetCore)).ReferencesAnyAiLibrary);
        Assert.True(Uses.Known(Uses.Compile("class C { }", [.. Stubs.Framework, .. Stubs.TorchSharp])).ReferencesAnyAiLibrary);
    }

    [Fact]
    public void A_users_file_adds_a_library_and_may_describe_the_project_itself()
    {
        var compilation = Uses.Compile("class C { string Ask(string q) => q; void M() => Ask(\"?\"); }", Stubs.Framework);
        const string File = "library Ours\nassembly Test\ngenerates,prompts M:C.Ask(System.String) arg=q";

        Assert.Equal(["Ask: generates prompts(0)"], Uses.Described(compilation, File));
        Assert.True(Uses.Known(compilation, File).ReferencesAnyAiLibrary);
        Assert.False(Uses.Known(compilation, File.Replace("assembly Test", "assembly Elsewhere")).ReferencesAnyAiLibrary);
        Assert.Equal(["Ask"], Uses.Known(compilation, File).Names(CatalogueRoles.Generates));
    }

    [Fact]
    public void What_a_users_file_says_of_a_member_replaces_what_is_embedded()
    {
        var compilation = Uses.Compile(
            "class C { void M() { System.IO.File.WriteAllText(\"p\", \"t\"); System.IO.File.WriteAllBytes(\"p\", new byte[0]); } }",
            Stubs.Framework);

        Assert.Equal(
            ["WriteAllText: sends(0)"],
            Uses.Described(
                compilation,
                """
                assembly bcl
                sends   M:System.IO.File.WriteAllText(System.String,System.String) arg=path
                nothing M:System.IO.File.WriteAllBytes(System.String,System.Byte[])
                """));
    }

    [Fact]
    public void A_users_file_for_another_library_replaces_nothing()
    {
        var compilation = Uses.Compile("class C { void M() => System.IO.File.WriteAllText(\"p\", \"t\"); }", Stubs.Framework);

        Assert.Equal(["WriteAllText: stores(1) interprets(0) side-effect"], Uses.Described(compilation, "assembly Test\nnothing M:System.IO.File.WriteAllText(System.String,System.String)"));
    }

    [Fact]
    public void The_places_of_a_result_are_resolved()
    {
        var compilation = Uses.Compile("class C { }", [.. Stubs.Framework, .. Stubs.Anthropic, .. Stubs.OnnxRuntimeGenAI]);
        var known = Uses.Known(compilation);
        var pick = known.Match(Symbol(compilation, "M:Anthropic.Models.Messages.ContentBlock.TryPickText(Anthropic.Models.Messages.TextBlock@)"))!;
        var generate = known.Match(Symbol(compilation, "M:Microsoft.ML.OnnxRuntimeGenAI.Generator.GenerateNextToken"))!;
        var load = known.Match(Symbol(compilation, "M:Microsoft.ML.OnnxRuntimeGenAI.Model.#ctor(System.String)"))!;

        Assert.Equal([new CataloguePlace(PlaceKind.Receiver)], pick.Arguments(CatalogueRoles.Carries).AsEnumerable());
        Assert.Equal(new CataloguePlace(PlaceKind.Parameter, 0), pick.Result(CatalogueRoles.Carries));
        Assert.Equal(new CataloguePlace(PlaceKind.Receiver), generate.Result(CatalogueRoles.Generates));
        Assert.Equal(new CataloguePlace(PlaceKind.Result), load.Result(CatalogueRoles.LoadsWeights));
        Assert.Equal("data", load.Option(CatalogueRoles.LoadsWeights, "class"));
        Assert.Empty(load.Arguments(CatalogueRoles.Prompts));
    }

    [Fact]
    public void Entries_of_a_user_that_no_longer_resolve_are_found()
    {
        var compilation = Uses.Compile("class C { void Ask(string q) { } }", Stubs.Framework);
        var known = Uses.Known(
            compilation,
            """
            assembly Test
            prompts M:C.Ask(System.String) arg=q
            prompts M:C.Ask(System.Int32) arg=q
            sends M:C.Ask(System.String) arg=question

            assembly NotReferenced
            generates M:D.E
            """);

        var problems = CatalogueCheck.Problems(compilation, known.UserFiles, CancellationToken.None);

        Assert.Equal(
            ["/repo/0.governance.txt(2,9): M:C.Ask(System.String) has no parameter 'question'", "/repo/0.governance.txt(3,9): Test has no M:C.Ask(System.Int32); did you mean 'M:C.Ask(System.String)'?"],
            problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void Files_with_another_name_are_left_alone_and_unreadable_ones_reported()
    {
        var compilation = Uses.Compile("class C { }", Stubs.Framework);
        var known = KnownApis.Create(compilation, [new Unreadable("/r/a.GOVERNANCE.txt"), new Unreadable("/r/b.txt")], CancellationToken.None);

        Assert.Equal("the file could not be read", known.UserFiles.Single().Problems.Single().Message);
    }

    [Fact]
    public void Many_threads_get_the_same_answers()
    {
        var compilation = Uses.Compile(
            "using System.IO; class C { void M(string a) { File.WriteAllText(a, a); a.Substring(1); a.Trim(); new OpenAI.Chat.UserChatMessage(a); System.Console.WriteLine(a); } }",
            [.. Stubs.Framework, .. Stubs.OpenAI]);
        var members = Uses.Members(compilation);
        var known = Uses.Known(compilation);

        var answers = new CatalogueMatch?[64][];
        Parallel.For(0, answers.Length, i => answers[i] = [.. members.Select(known.Match)]);

        Assert.All(answers, answer => Assert.Equal(answers[0], answer));
        Assert.Equal(4, answers[0].Count(match => match is not null));
    }

    private static string Client(string method)
        => $$"""
            using System; using System.Collections.Generic; using System.Threading; using System.Threading.Tasks; using Microsoft.Extensions.AI;
            class Client : IChatClient
            {
                {{method}}
                public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken t = default) => null!;
                public object? GetService(Type type, object? key = null) => null;
                public void Dispose() { }
            }
            class User { void Use(Client client, IChatClient any) { {{(method.StartsWith("public", StringComparison.Ordinal) ? "client.GetResponseAsync(new ChatMessage[0]);" : "")}} } }
            """;

    private static MetadataReference Library(string assembly, string code)
    {
        using var stream = new MemoryStream();
        var result = CSharpCompilation.Create(assembly, [CSharpSyntaxTree.ParseText(code)], Stubs.Framework, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(stream);
        Assert.True(result.Success);
        return MetadataReference.CreateFromImage(stream.ToArray());
    }

    private static ISymbol Symbol(Compilation compilation, string id) => DocumentationCommentId.GetFirstSymbolForDeclarationId(id, compilation)!;

    private static INamedTypeSymbol Type(Compilation compilation, string name) => compilation.GetTypeByMetadataName(name)!;

    private sealed class Unreadable(string path) : AdditionalText
    {
        public override string Path { get; } = path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => null;
    }
}

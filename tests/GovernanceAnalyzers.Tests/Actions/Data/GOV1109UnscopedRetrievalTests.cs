using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Data;

public sealed class GOV1109UnscopedRetrievalTests
{
    private const string Id = "GOV1109";

    /// <summary>As much of the library as the tests use; the catalogue's lines are held to its signatures elsewhere.</summary>
    private const string VectorData = """
        using System.Linq.Expressions;
        namespace Microsoft.Extensions.VectorData;
        public class VectorSearchOptions<TRecord> { public Expression<Func<TRecord, bool>>? Filter { get; set; } public int Skip { get; set; } }
        public class VectorSearchResult<TRecord> { public TRecord Record => throw null!; }
        public interface IVectorSearchable<TRecord> where TRecord : class
        {
            IAsyncEnumerable<VectorSearchResult<TRecord>> SearchAsync<TInput>(TInput searchValue, int top, VectorSearchOptions<TRecord>? options = null, CancellationToken cancellationToken = default) where TInput : notnull;
        }
        public abstract class VectorStoreCollection<TKey, TRecord> : IVectorSearchable<TRecord> where TRecord : class
        {
            public abstract IAsyncEnumerable<VectorSearchResult<TRecord>> SearchAsync<TInput>(TInput searchValue, int top, VectorSearchOptions<TRecord>? options = null, CancellationToken cancellationToken = default) where TInput : notnull;
        }
        public abstract class VectorStore { public abstract VectorStoreCollection<TKey, TRecord> GetCollection<TKey, TRecord>(string name) where TRecord : class; }
        """;

    private const string Page = "\npublic sealed class Page { public string Tenant = \"\"; public string Text = \"\"; }";

    [Fact]
    public Task What_is_looked_up_is_narrowed_by_a_filter() => Verify("""
        public class Search(VectorStoreCollection<string, Page> pages)
        {
            public object A(string q) => [|pages.SearchAsync(q, 5)|];
            public object B(string q, string tenant) => pages.SearchAsync(q, 5, new VectorSearchOptions<Page> { Filter = p => p.Tenant == tenant });
            public object C(string q) => [|pages.SearchAsync(q, 5, new VectorSearchOptions<Page> { Skip = 1 })|];
            public object D(string q) => [|pages.SearchAsync(q, 5, null)|];
            public object E(string q) => [|pages.SearchAsync(q, 5, new() { Filter = null })|];
            public object F(string q, string tenant) { var options = new VectorSearchOptions<Page>(); options.Filter = p => p.Tenant == tenant; return pages.SearchAsync(q, 5, options); }
            public object G(string q) { var options = new VectorSearchOptions<Page> { Skip = 3 }; return [|pages.SearchAsync(q, 5, options)|]; }
            public object H(string q) => [|pages.SearchAsync(q, 5, cancellationToken: default)|];
        }
        """);

    [Fact]
    public Task Systems_without_tenants_owe_none() => VerifyAs("Id = \"one\"", """
        public class Search(IVectorSearchable<Page> pages) { public object A(string q) => pages.SearchAsync(q, 5); }
        """);

    [Fact]
    public Task Tenants_are_a_matter_of_the_system_that_the_code_is_in() => VerifyAs("Id = \"one\"", """
        [AdvancedAiSystem(Id = "two", Tenants = true)] public class Search(IVectorSearchable<Page> pages) { public object A(string q) => [|pages.SearchAsync(q, 5)|]; }
        public class Other(IVectorSearchable<Page> pages) { public object A(string q) => pages.SearchAsync(q, 5); }
        [AdvancedAiSystem(Id = "three", Tenants = false)] public class Third(IVectorSearchable<Page> pages) { public object A(string q) => pages.SearchAsync(q, 5); }
        [NotAnAdvancedAiSystem("a tool")] public class Tool(IVectorSearchable<Page> pages) { public object A(string q) => pages.SearchAsync(q, 5); }
        """);

    [Fact]
    public Task Options_that_come_from_elsewhere_may_have_a_filter() => Verify("""
        public class Search(IVectorSearchable<Page> pages, VectorSearchOptions<Page> standard)
        {
            public object A(string q, VectorSearchOptions<Page> options) => pages.SearchAsync(q, 5, options);
            public object B(string q) => pages.SearchAsync(q, 5, standard);
            public object C(string q) => pages.SearchAsync(q, 5, OptionsNow());
            private VectorSearchOptions<Page> OptionsNow() => standard;
        }
        """);

    [Fact]
    public Task A_store_of_the_tenants_own_is_a_scope() => Verify("""
        public class Search(VectorStore store, string tenant)
        {
            private readonly VectorStoreCollection<string, Page> _own = store.GetCollection<string, Page>("pages-" + tenant);
            private readonly VectorStoreCollection<string, Page> _all = store.GetCollection<string, Page>("pages");
            private VectorStoreCollection<string, Page> Current => Choose();
            private VectorStoreCollection<string, Page> Choose() => store.GetCollection<string, Page>(tenant);
            public object A(string q) => _own.SearchAsync(q, 5);
            public object B(string q) => [|_all.SearchAsync(q, 5)|];
            public object C(string q, string other) => store.GetCollection<string, Page>($"pages-{other}").SearchAsync(q, 5);
            public object D(string q) => [|store.GetCollection<string, Page>("pages").SearchAsync(q, 5)|];
            public object E(string q) { var pages = store.GetCollection<string, Page>(tenant); return pages.SearchAsync(q, 5); }
            public object F(string q) { const string Name = "pages"; var pages = store.GetCollection<string, Page>(Name); return [|pages.SearchAsync(q, 5)|]; }
            public object G(string q) => Current.SearchAsync(q, 5);
            public object H(string q, Dictionary<string, VectorStoreCollection<string, Page>> byTenant) => byTenant[tenant].SearchAsync(q, 5);
            public object I(string q) => Choose().SearchAsync(q, 5);
        }
        """);

    [Fact]
    public Task A_store_that_is_made_here_holds_what_was_put_in_here() => Verify("""
        public class Search(VectorStore given)
        {
            private readonly VectorStore _own = new MemoryStore();
            private readonly VectorStore _shared = new MemoryStore("connection");
            public object A(string q) { VectorStore store = new MemoryStore(); var pages = store.GetCollection<string, Page>("pages"); return pages.SearchAsync(q, 5); }
            public object B(string q) => _own.GetCollection<string, Page>("pages").SearchAsync(q, 5);
            public object C(string q) => [|_shared.GetCollection<string, Page>("pages").SearchAsync(q, 5)|];
            public object D(string q) => [|given.GetCollection<string, Page>("pages").SearchAsync(q, 5)|];
        }
        public class MemoryStore(string? connection = null) : VectorStore { public string? Name => connection; public override VectorStoreCollection<TKey, TRecord> GetCollection<TKey, TRecord>(string name) => throw null!; }
        """);

    [Fact]
    public Task What_is_filtered_at_once_is_narrowed() => Verify("""
        public class Search(IVectorSearchable<Page> pages)
        {
            public object A(string q, string tenant) => pages.SearchAsync(q, 5).Where(p => p.Record.Tenant == tenant);
            public object B(string q) => [|pages.SearchAsync(q, 5)|].ToString()!;
        }
        """);

    [Fact]
    public Task A_type_that_stands_between_may_narrow_it() => Verify("""
        public class Search(IVectorSearchable<Page> pages) { public object A(string q) => pages.SearchAsync(q, 5); }
        public class OfTenant(IVectorSearchable<Page> inner, string tenant) : IVectorSearchable<Page>
        {
            public IAsyncEnumerable<VectorSearchResult<Page>> SearchAsync<TInput>(TInput searchValue, int top, VectorSearchOptions<Page>? options = null, CancellationToken cancellationToken = default) where TInput : notnull =>
                inner.SearchAsync(searchValue, top, new VectorSearchOptions<Page> { Filter = p => p.Tenant == tenant });
        }
        """);

    [Fact]
    public Task Filters_and_places_are_arguments_too()
    {
        var test = Test("Id = \"desk\", Tenants = true", """
            using OpenAI.Responses;
            public class Tools(string store, BinaryData filter)
            {
                private const string Store = "vs_1";
                public object A() => [|ResponseTool.CreateFileSearchTool([Store])|];
                public object B() => [|ResponseTool.CreateFileSearchTool(new[] { "vs_1", "vs_2" }, 5)|];
                public object C() => ResponseTool.CreateFileSearchTool([store]);
                public object D() => ResponseTool.CreateFileSearchTool([Store], filters: filter);
                public object E() => [|new FileSearchTool([Store])|];
                public object F() => new FileSearchTool([Store]) { Filters = filter };
                public object G() { var tool = ResponseTool.CreateFileSearchTool([Store]); tool.Filters = filter; return tool; }
                public object H() { FileSearchTool tool = [|new([Store])|]; tool.MaxResultCount = 5; return tool; }
            }
            """);
        test.TestState.AdditionalReferences.AddRange(Stubs.OpenAI);
        test.DisabledDiagnostics.Add("OPENAI001");
        return test.RunAsync();
    }

    [Fact]
    public Task A_namespace_is_a_scope_where_it_is_not_the_same_for_all()
    {
        var test = Test("Id = \"desk\", Tenants = true", """
            using Pinecone;
            public class Search(IndexClient index, Options settings)
            {
                public object A(string tenant) => index.QueryAsync(new QueryRequest { Namespace = tenant });
                public object B() => [|index.QueryAsync(new QueryRequest { Namespace = "all" })|];
                public object C() => index.QueryAsync(new QueryRequest { Filter = new Metadata() });
                public object D() => [|index.QueryAsync(new QueryRequest())|];
                public object E(string key) { var own = new PineconeClient(key).Index("pages"); return [|own.QueryAsync(new QueryRequest())|]; }
                public object F(string tenant) { var own = new PineconeClient("").Index(tenant); return own.QueryAsync(new QueryRequest()); }
            }
            public record Options(string Key);
            """);
        test.TestState.AdditionalReferences.Add(Acme.Compile("Pinecone", """
            namespace Pinecone;
            public record QueryRequest { public string? Namespace { get; set; } public Metadata? Filter { get; set; } }
            public class Metadata { }
            public class GrpcRequestOptions { }
            public class PineconeClient { public PineconeClient(string apiKey) { } public IndexClient Index(string name) => throw null!; }
            public class IndexClient { public Task<object> QueryAsync(QueryRequest request, GrpcRequestOptions? options = null, CancellationToken cancellationToken = default) => throw null!; }
            """));
        return test.RunAsync();
    }

    [Fact]
    public Task The_message_names_the_call_and_the_system() => Verify(
        "public class Search(IVectorSearchable<Page> pages) { public object A(string q) => {|#0:pages.SearchAsync(q, 5)|}; }",
        Rule.Result(Id, 0, "IVectorSearchable.SearchAsync", "desk"));

    [Fact]
    public Task Code_with_errors()
    {
        var test = Test("Id = \"desk\", Tenants = true", "#pragma warning disable\npublic class Search(IVectorSearchable<Page> pages) { public object A(string q) => pages.SearchAsync(q, ; }");
        test.CompilerDiagnostics = CompilerDiagnostics.None;
        return test.RunAsync();
    }

    [Fact]
    public Task A_store_of_which_the_type_is_not_known_may_be_anything()
    {
        var test = Test("Id = \"desk\", Tenants = true", "public class Search { public object A(string q) { VectorStore store = new Unknown(); var pages = store.GetCollection<string, Page>(\"pages\"); return pages.SearchAsync(q, 5); } }");
        test.CompilerDiagnostics = CompilerDiagnostics.None;
        return test.RunAsync();
    }

    private static Task Verify(string source, params DiagnosticResult[] expected) => VerifyAs("Id = \"desk\", Tenants = true", source, expected);

    private static Task VerifyAs(string system, string source, params DiagnosticResult[] expected)
    {
        var test = Test(system, source);
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }

    private static RuleTest Test(string system, string source)
    {
        var usings = source.Split('\n').TakeWhile(line => line.StartsWith("using ", StringComparison.Ordinal)).ToArray();
        var test = Acme.Test(Id, "using Microsoft.Extensions.VectorData;\n" + string.Join("\n", usings) + $"\n[assembly: AdvancedAiSystem({system})]\n" + string.Join("\n", source.Split('\n').Skip(usings.Length)) + Page);
        test.TestState.AdditionalReferences.Add(Acme.Compile("Microsoft.Extensions.VectorData.Abstractions", VectorData));
        return test;
    }
}

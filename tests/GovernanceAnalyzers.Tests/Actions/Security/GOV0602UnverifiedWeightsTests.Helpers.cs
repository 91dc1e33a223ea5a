using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Security;

/// <summary>Helpers, interfaces, nested functions, constructors; who owns a load that a helper makes.</summary>
public sealed partial class GOV0602UnverifiedWeightsTests
{
    [Fact]
    public Task A_private_helper_passes_its_load_on_to_its_callers() => VerifyMembers("""
        public void M(string path) => Load([|path|]);
        public void N(string path) { Weights.Verify(path); Load(path); }
        private static void Load(string path) => Model.Load(path);
        """);

    [Fact]
    public Task A_helper_that_is_given_weights_by_declaration() => VerifyMembers("""
        public void M(string path) => Load([|path|]);
        public void N(string path) { Weights.Verify(path); Load(path); }
        public void O([ModelWeights] string path) => Model.Load(path);
        private static void Load([ModelWeights] string path) => Model.Load(path);
        """);

    [Fact]
    public Task A_chain_of_helpers() => VerifyMembers("""
        public void M(string path) => One([|path|]);
        public void N(string path) { Weights.Verify(path); One(path); }
        private void One(string path) => Two(path, 2);
        private void Two(string path, int n) { if (n > 0) Two(path, n - 1); else Model.Load(path); }
        """);

    [Fact]
    public Task A_helper_that_verifies_its_argument() => VerifyMembers("""
        public void M(string path) { Check(path); Model.Load(path); }
        public void N(string path, bool b) { MaybeCheck(path, b); Model.Load([|path|]); }
        public void O(string path) { if (IsGood(path)) Model.Load(path); }
        public void P(string path) { CheckOrThrow(path); Model.Load(path); }
        public async Task Q(string path) { await CheckAsync(path); Model.Load(path); }
        private static void Check(string file) => Weights.Verify(file);
        private static void MaybeCheck(string file, bool b) { if (b) Weights.Verify(file); }
        private static bool IsGood(string file) => File.Exists(file) && Weights.TryVerify(file);
        private static void CheckOrThrow(string file) { if (!Weights.TryVerify(file)) throw new InvalidDataException(); }
        private static async Task CheckAsync(string file) { await Task.Yield(); await Weights.VerifyAsync(file); }
        """);

    [Fact]
    public Task A_helper_that_verifies_before_it_loads() => VerifyMembers("""
        public void M(string path) => Load(path);
        private static void Load(string path) { Weights.Verify(path); Model.Load(path); }
        """);

    [Fact]
    public Task A_helper_that_gives_out_a_verified_value() => VerifyMembers("""
        public void M(string path) => Model.Load(Read(path));
        public void N(string path, bool b) => Model.Load([|ReadMaybe(path, b)|]);
        private static byte[] Read(string path) => Weights.ReadVerified(path);
        private static byte[] ReadMaybe(string path, bool b) => b ? Weights.ReadVerified(path) : File.ReadAllBytes(path);
        """);

    [Fact]
    public Task A_helper_that_gives_out_the_path_it_verified() => VerifyMembers("""
        public void M(string path) => Model.Load(Checked(path));
        private static string Checked(string path) { Weights.Verify(path); return path; }
        """);

    [Fact]
    public Task Hooks_of_interfaces_and_of_what_implements_them() => Verify("""
        internal sealed class Verifier : IWeightsVerifier
        {
            public void Verify(string path) { if (!TryVerify(path)) throw new InvalidDataException(); }
            public bool TryVerify(string path) => File.Exists(path);
        }

        public class Ranker(IWeightsVerifier any)
        {
            private readonly Verifier _one = new();
            public void M(string path) { any.Verify(path); Model.Load(path); }
            public void N(string path) { _one.Verify(path); Model.Load(path); }
            public void O(string path) { if (any.TryVerify(path)) Model.Load(path); }
            public void P(string path) { if (_one.TryVerify(path)) Model.Load(path); }
            public void Q(string path) { _one.TryVerify(path); Model.Load([|path|]); }
        }
        """);

    [Fact]
    public Task An_implementation_inherits_what_the_interface_declares() => Verify("""
        public interface ILoader { void Load([ModelWeights] string path); }
        public sealed class Loader : ILoader { public void Load(string path) => File.ReadAllBytes(path); }

        public class Ranker(ILoader any, Loader one)
        {
            public void M(string path) => any.Load([|path|]);
            public void N(string path) => one.Load([|path|]);
            public void O(string path) { Weights.Verify(path); any.Load(path); one.Load(path); }
        }
        """);

    [Fact]
    public Task A_type_of_which_every_operation_verifies() => Verify("""
        [VerifiesWeights] public sealed class Store { public byte[] Read(string name) => File.ReadAllBytes(name + ".sha256"); public void Check(string path) => File.ReadAllBytes(path); }
        [VerifiesWeights] public sealed record Verified(byte[] Bytes);

        public class Ranker(Store store)
        {
            public void M(string name) => Model.Load(store.Read(name));
            public void N(string path) { store.Check(path); Model.Load(path); }
            public void O(Verified weights) => Model.Load(weights.Bytes);
            public void P(byte[] weights) => Model.Load(new Verified(weights).Bytes);
            public void Q(byte[] weights) => Model.Load([|weights|]);
        }
        """);

    [Fact]
    public Task Constructors_fields_and_properties() => Verify("""
        using Microsoft.ML.OnnxRuntime;

        public sealed class Ranker : IDisposable
        {
            private readonly InferenceSession _session;
            private readonly string _path;
            public Ranker(string path) { _path = path; _session = new InferenceSession([|path|]); }
            public Ranker(string path, bool verify) { Weights.Verify(path); _path = path; _session = new(path); }
            public InferenceSession Again => new([|_path|]);
            public InferenceSession Checked { get { Weights.Verify(_path); return new(_path); } }
            public void Dispose() => _session.Dispose();
        }

        public sealed class Lazy(string path)
        {
            private readonly InferenceSession _now = new([|path|]);
            public InferenceSession Session => _now ?? new([|path|]);
        }

        public class Derived : InferenceSession
        {
            public Derived(string path) : base([|path|]) { }
            public Derived(string path, int n) : base(Weights.ReadVerified(path)) { }
        }
        """);

    [Fact]
    public Task Lambdas_and_local_functions() => VerifyMembers("""
        public Func<InferenceSession> M(string path) => () => new InferenceSession([|path|]);
        public Func<InferenceSession> N(string path) => () => { Weights.Verify(path); return new InferenceSession(path); };
        public Lazy<InferenceSession> O(string path) { Weights.Verify(path); return new(() => new InferenceSession(path)); }
        public void P(string path) { Load(); void Load() => Model.Load([|path|]); }
        public void Q(string path) { Check(); Model.Load(path); void Check() => Weights.Verify(path); }
        public void R(string[] paths) => Array.ForEach(paths, path => Model.Load([|path|]));
        """);

    [Fact]
    public Task Dependencies_are_injected() => Verify("""
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.ML.OnnxRuntime;

        public sealed class Options { [ModelWeights] public string Path { get; set; } = ""; }

        public static class Setup
        {
            public static void Add(IServiceCollection services, Options options)
            {
                services.AddSingleton(_ => new InferenceSession([|options.Path|]));
                services.AddSingleton(_ => { Weights.Verify(options.Path); return new InferenceSession(options.Path); });
            }
        }
        """);

    [Fact]
    public Task Top_level_statements()
    {
        var test = Test("""
            var path = args[0];
            Model.Load([|path|]);
            Weights.Verify(path);
            Model.Load(path);
            """);
        test.TestState.OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication;
        return test.RunAsync();
    }

    [Fact]
    public Task A_loader_of_ones_own_catalogue()
    {
        var test = Test("""
            public class Ranker
            {
                public void M(string path) => Engine.Start([|path|]);
                public void N(string path) { Weights.Verify(path); Engine.Start(path); }
            }
            """);
        test.TestState.AdditionalReferences.Add(Acme.Compile("Engine", "public static class Engine { public static void Start(string path) { } }"));
        test.TestState.AdditionalFiles.Add(("/engine.governance.txt", "assembly Engine\nloads-weights M:Engine.Start(System.String) arg=path\n"));
        return test.RunAsync();
    }

    [Fact]
    public Task A_loader_that_is_given_nothing_loads_nothing()
    {
        var test = Acme.Test(Id, """
            [AdvancedAiSystem] public class A
            {
                public void M() { Engine.Start(); Engine.Start(4); Engine.Start(4, null); Engine.Start(path: default); }
                public void N(string path) => Engine.Start(path: [|path|]);
                public void O() => Engine.Start(path: [|"model.pt"|]);
            }
            """);
        test.TestState.AdditionalReferences.Add(Acme.Compile("Engine", "public static class Engine { public static void Start(int layers = 3, string? path = null) { } }"));
        test.TestState.AdditionalFiles.Add(("/engine.governance.txt", "assembly Engine\nloads-weights M:Engine.Start(System.Int32,System.String) arg=path certainty=maybe\n"));
        return test.RunAsync();
    }
}

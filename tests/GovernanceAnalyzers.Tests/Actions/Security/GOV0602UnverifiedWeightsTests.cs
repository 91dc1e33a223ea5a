using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Security;

/// <summary>The value that is loaded must be the value that was verified, on every path.</summary>
public sealed class GOV0602UnverifiedWeightsTests
{
    private const string Id = "GOV0602";

    private const string Hooks = """
        public static class Weights
        {
            [VerifiesWeights] public static string Verified(string path) => File.Exists(path) ? path : throw new IOException();
            [VerifiesWeights] public static void Check(string path) { if (!File.Exists(path)) throw new IOException(); }
            [VerifiesWeights] public static bool TryCheck(string path) => File.Exists(path);
            [VerifiesWeights] public static async Task CheckAsync(string path) { await Task.Yield(); if (!File.Exists(path)) throw new IOException(); }
            [VerifiesWeights] public static async Task<bool> TryCheckAsync(string path) { await Task.Yield(); return File.Exists(path); }
            [VerifiesWeights, System.Diagnostics.Conditional("DEBUG")] public static void CheckInDebug(string path) { if (!File.Exists(path)) throw new IOException(); }
        }
        public class Session
        {
            public Session([ModelWeights] string path) { }
            public Session([ModelWeights] byte[] bytes, int threads) { }
        }
        public class Settings { public string Path { get; set; } = ""; }

        """;

    private static Task VerifyMembers(string members) => Rule.Verify(Id, Hooks + "public partial class Loader\n{\n" + members + "\n}");

    [Theory]
    [InlineData("public void M(string p) => new Session(Weights.Verified(p));")]
    [InlineData("public void M(string p) { Weights.Check(p); new Session(p); }")]
    [InlineData("public async Task M(string p) { await Weights.CheckAsync(p); new Session(p); }")]
    [InlineData("public async Task M(string p) { var checking = Weights.CheckAsync(p); await Task.Yield(); await checking; new Session(p); }")]
    [InlineData("public void M(string p) { if (!Weights.TryCheck(p)) return; new Session(p); }")]
    [InlineData("public void M(string p) { if (Weights.TryCheck(p)) new Session(p); }")]
    [InlineData("public void M(string p) { if (p.Length > 3 && Weights.TryCheck(p)) new Session(p); }")]
    [InlineData("public void M(string p) { if (Weights.TryCheck(p) == false || p.Length == 0) return; new Session(p); }")]
    [InlineData("public void M(string p) { if (Weights.TryCheck(p) is false) return; new Session(p); }")]
    [InlineData("public void M(string p) { var ok = Weights.TryCheck(p); if (!ok) throw new IOException(); new Session(p); }")]
    [InlineData("public async Task M(string p) { if (await Weights.TryCheckAsync(p)) new Session(p); }")]
    [InlineData("public void M(string p) { try { Weights.Check(p); } catch (IOException) { return; } new Session(p); }")]
    [InlineData("public void M(string[] all) { foreach (var p in all) { Weights.Check(p); new Session(p); } }")]
    public Task A_value_that_is_verified_before_it_is_loaded(string member) => VerifyMembers(member);

    [Theory]
    [InlineData("public void M(string p) => new Session([|p|]);")]
    [InlineData("public void M() => new Session([|\"risk.onnx\"|]);")]
    [InlineData("public void M(string p) { new Session([|p|]); Weights.Check(p); }")]
    [InlineData("public void M(string p) { Weights.TryCheck(p); new Session([|p|]); }")]
    [InlineData("public void M(string p) { if (!Weights.TryCheck(p)) new Session([|p|]); }")]
    [InlineData("public void M(string p, bool b) { if (b) Weights.Check(p); new Session([|p|]); }")]
    [InlineData("public void M(string p) { _ = Weights.CheckAsync(p); new Session([|p|]); }")]
    [InlineData("public void M(string p) { try { Weights.Check(p); } catch (IOException) { } new Session([|p|]); }")]
    [InlineData("public void M(string p) { Weights.CheckInDebug(p); new Session([|p|]); }")]
    [InlineData("public void M(string p) { Func<Session> load = () => new Session([|p|]); load(); Weights.Check(p); }")]
    public Task A_value_that_some_path_does_not_verify(string member) => VerifyMembers(member);

    [Theory]
    [InlineData("public void M(string p, string q) { Weights.Check(p); new Session([|q|]); }")]
    [InlineData("public void M(string p) { Weights.Check(p); p = p + \".bak\"; new Session([|p|]); }")]
    [InlineData("public void M(string p) { Weights.Check(p); new Session([|p.Replace(\"a\", \"b\")|]); }")]
    [InlineData("public void M(string p) { Weights.Check(p); new Session([|$\"models/{p}\"|]); }")]
    [InlineData("public void M(string p) { var ok = Weights.TryCheck(p); p = \"other\"; if (ok) new Session([|p|]); }")]
    [InlineData("public void M(string d) { Weights.Check(Path.Combine(d, \"a\")); new Session([|Path.Combine(d, \"a\")|]); }")]
    public Task Another_value_than_the_verified_one(string member) => VerifyMembers(member);

    [Theory]
    [InlineData("private readonly string _p; public Loader(string p) => _p = Weights.Verified(p); public void M() => new Session(_p);")]
    [InlineData("private readonly Settings _s = new(); public void M() { Weights.Check(_s.Path); new Session(_s.Path); }")]
    [InlineData("public void M() { Weights.Check(\"risk.onnx\"); new Session(\"risk.onnx\"); }")]
    [InlineData("public void M(string p) { var same = p; Weights.Check(same); new Session(p); }")]
    [InlineData("public void M(string p) { Weights.Check(p); new Session(File.ReadAllBytes(p), 1); }")]
    [InlineData("public void M(string p) { Weights.Check(p); Func<Session> load = () => new Session(p); load(); }")]
    [InlineData("public void M(string p) => new Session(new FileInfo(Weights.Verified(p)).FullName);")]
    [InlineData("public void M(string p) { Check(); new Session(p); void Check() => Weights.Check(p); }")]
    public Task The_same_value_by_another_way(string members) => VerifyMembers(members);

    [Fact]
    public Task Helpers() => VerifyMembers("""
        public void M(string p) { Weights.Check(p); Load(p); }
        public void N(string p) => Load([|p|]);
        private void Load(string path) => new Session(path);

        public void O(string p) { Ensure(p); new Session(p); }
        private static void Ensure(string path) { if (!Weights.TryCheck(path)) throw new IOException(); }

        public void P(string p) { if (!IsGood(p)) return; new Session(p); }
        private static bool IsGood(string path) => path.Length > 1 && Weights.TryCheck(path);

        public void Q(string p) { if (IsBad(p)) return; new Session(p); }
        private static bool IsBad(string path) => !Weights.TryCheck(path);
        """);

    [Fact]
    public Task A_member_that_is_not_visible_is_reported_where_a_visible_one_reaches_it()
    {
        var source = Hooks + """
            public class Loader
            {
                public void Start(string p) => Load({|#0:p|});
                private void Load(string path) => new Session({|#1:path|});
            }
            """;
        return Rule.Verify(Id, source, Rule.Result(Id, 0, "p", "new Session").WithLocation(1));
    }

    [Fact]
    public Task A_parameter_that_declares_weights_leaves_them_to_its_callers() => VerifyMembers("""
        public void Load([ModelWeights] string path) => new Session(path);
        public void M(string p) => Load([|p|]);
        public void N([ModelWeights(VerifiedBy = "image build")] string p) => Load(p);
        """);

    [Fact]
    public Task A_wrapper_type_whose_values_are_verified() => Rule.Verify(Id, Hooks + """
        [VerifiesWeights] public sealed record VerifiedFile(string Path);
        public class Loader
        {
            public void M(VerifiedFile file) => new Session(file.Path);
            public void N(string p) => new Session(new VerifiedFile(p).Path);
        }
        """);

    [Fact]
    public async Task Loaders_of_the_catalogue()
    {
        var test = new RuleTest(Id, Hooks + """
            public class Loader
            {
                public void M(string p) => new Microsoft.ML.OnnxRuntime.InferenceSession([|p|]);
                public void N(string p) { Weights.Check(p); new Microsoft.ML.OnnxRuntime.InferenceSession(p); }
            }
            public class InferenceSession { public InferenceSession(string path) { } }
            public class LookAlike { public void M(string p) => new InferenceSession(p); }
            """);
        test.TestState.AdditionalReferences.AddRange(Stubs.OnnxRuntime);
        await test.RunAsync();
    }

    [Fact]
    public Task Code_that_is_declared_to_be_no_AI_system() =>
        Rule.Verify(Id, Hooks + "[NotAnAdvancedAiSystem(\"a test rig\")] public class Rig { public void M(string p) => new Session(p); }");

    [Fact]
    public Task Code_that_does_not_compile() =>
        Rule.VerifyBroken(Id, Hooks + "public class Loader { public void M(string p) { Weights.Chek(p); new Session(p); } public void N( { new Session(; } }");
}

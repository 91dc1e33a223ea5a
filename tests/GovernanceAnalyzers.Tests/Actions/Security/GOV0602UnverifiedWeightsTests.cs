using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Security;

/// <summary>What loads weights, what verifies them, and which value was verified.</summary>
public sealed partial class GOV0602UnverifiedWeightsTests
{
    private const string Id = "GOV0602";

    private static Task Verify(string source, params DiagnosticResult[] expected) => Test(source, expected).RunAsync();

    private static Task VerifyMembers(string members, params DiagnosticResult[] expected) =>
        Verify("using Microsoft.ML.OnnxRuntime;\npublic partial class Ranker\n{\n" + members + "\n}", expected);

    private static RuleTest Test(string source, params DiagnosticResult[] expected)
    {
        var test = Acme.Test(Id, source, expected);
        test.TestState.AdditionalReferences.AddRange(Stubs.OnnxRuntime);
        return test;
    }

    [Fact]
    public Task A_known_loader_gets_a_path_or_bytes() => VerifyMembers("""
        public void M(string path) => new InferenceSession([|path|]).Dispose();
        public void N(byte[] model) => new InferenceSession([|model|]).Dispose();
        public void O(string path) { using InferenceSession session = new([|path|], new SessionOptions()); }
        public void P() => new InferenceSession([|"model.onnx"|]).Dispose();
        public void Q(string path) => new InferenceSession([|File.ReadAllBytes(path)|]).Dispose();
        """);

    [Fact]
    public Task An_argument_for_weights_is_a_load() => VerifyMembers("""
        public void M(string path) => Model.Load([|path|]);
        public void N(byte[] weights) => Model.Load([|weights|]);
        public void O(string path) { using var stream = File.OpenRead(path); Model.Load([|stream|]); }
        public void P() => Model.Load([|Model.Find("ranker")|]);
        """);

    [Fact]
    public Task The_verified_value_is_loaded() => VerifyMembers("""
        public void M(string path) { Weights.Verify(path); Model.Load(path); }
        public void N(byte[] weights) { Weights.Verify(weights); new InferenceSession(weights).Dispose(); }
        public void O() { Weights.Verify("ranker.onnx"); Model.Load("ranker.onnx"); }
        public void P(string path) { var full = Path.GetFullPath(path); Weights.Verify(full); Model.Load(full); }
        public void Q(string path) => Model.Load(Weights.ReadVerified(path));
        public async Task R(string path) { var weights = await Weights.ReadVerifiedAsync(path); Model.Load(weights); }
        public void S(string path) { var weights = File.ReadAllBytes(path); Weights.Verify(weights); Model.Load(weights); }
        """);

    [Fact]
    public Task Another_value_than_the_verified_one_is_loaded() => VerifyMembers("""
        public void M(string path, string other) { Weights.Verify(path); Model.Load([|other|]); }
        public void N() { Weights.Verify("a.onnx"); Model.Load([|"b.onnx"|]); }
        public void O(string path) { Weights.Verify(path); Model.Load([|path + ".onnx"|]); }
        public void P(string path) { Weights.Verify(path); Model.Load([|Path.ChangeExtension(path, ".onnx")|]); }
        public void Q(string folder) { Weights.Verify(folder); Model.Load([|Path.Combine(folder, "ranker.onnx")|]); }
        public void R(string path) { var full = Path.GetFullPath(path); Weights.Verify(path); Model.Load([|full|]); }
        """);

    [Fact]
    public Task A_file_that_is_opened_again_after_the_check() => VerifyMembers("""
        public void M(string path) { Weights.Verify(File.ReadAllBytes(path)); Model.Load([|File.ReadAllBytes(path)|]); }
        public void N(string path) { using (var stream = File.OpenRead(path)) Weights.Verify(stream); using var again = File.OpenRead(path); Model.Load([|again|]); }
        """);

    [Fact]
    public Task A_file_that_is_opened_by_its_verified_path() => VerifyMembers("""
        public void M(string path) { Weights.Verify(path); using var stream = File.OpenRead(path); Model.Load(stream); }
        public void N(string path) { Weights.Verify(path); Model.Load(File.ReadAllBytes(path)); }
        """);

    [Fact]
    public Task A_value_assigned_after_the_check() => VerifyMembers("""
        private string _path = "";
        public void M(string path, string other) { Weights.Verify(path); path = other; Model.Load([|path|]); }
        public void N(string path) { var copy = path; Weights.Verify(copy); copy = Path.GetTempFileName(); Model.Load([|copy|]); }
        public void O(string path) { Weights.Verify(_path); _path = path; Model.Load([|_path|]); }
        public void P() { Weights.Verify(_path); Model.Load(_path); }
        public void Q(string path) { Weights.Verify(path); Change(ref path); Model.Load([|path|]); }
        public void R(string path, bool b) { Weights.Verify(path); if (b) path += "2"; Model.Load([|path|]); }
        private static void Change(ref string path) => path = Path.GetTempFileName();
        """);

    [Fact]
    public Task A_copy_of_the_verified_value() => VerifyMembers("""
        public void M(string path) { var copy = path; Weights.Verify(path); Model.Load(copy); }
        public void N(string path) { Weights.Verify(path); var copy = path; Model.Load(copy); }
        """);

    [Fact]
    public Task On_every_path() => VerifyMembers("""
        public void M(string path, bool b) { if (b) Weights.Verify(path); Model.Load([|path|]); }
        public void N(string path, bool b) { if (b) Weights.Verify(path); else Weights.Verify(path); Model.Load(path); }
        public void O(string path) { Model.Load([|path|]); Weights.Verify(path); }
        public void P(string path, bool b) { if (!b) return; Weights.Verify(path); Model.Load(path); }
        public void Q(string path, bool b) { Model.Load(b ? Weights.ReadVerified(path) : [|File.ReadAllBytes(path)|]); }
        public void R(string[] paths) { foreach (var path in paths) { Weights.Verify(path); Model.Load(path); } }
        public void S(string[] paths) { foreach (var path in paths) Weights.Verify(path); foreach (var path in paths) Model.Load([|path|]); }
        """);

    [Fact]
    public Task Try_catch_and_finally() => VerifyMembers("""
        public void M(string path) { try { Weights.Verify(path); } catch (IOException) { } Model.Load([|path|]); }
        public void N(string path) { try { Weights.Verify(path); } catch (IOException) { return; } Model.Load(path); }
        public void O(string path) { try { Weights.Verify(path); } finally { Model.Load([|path|]); } }
        public void P(string path) { try { GC.Collect(); } finally { Weights.Verify(path); } Model.Load(path); }
        public void Q(string path) { try { Weights.Verify(path); Model.Load(path); } catch (IOException) { throw; } }
        """);

    [Fact]
    public Task A_hook_that_answers() => VerifyMembers("""
        public void M(string path) { if (Weights.TryVerify(path)) Model.Load(path); }
        public void N(string path) { if (!Weights.TryVerify(path)) throw new InvalidDataException(); Model.Load(path); }
        public void O(string path) { Weights.TryVerify(path); Model.Load([|path|]); }
        public void P(string path) { if (!Weights.TryVerify(path)) Model.Load([|path|]); }
        public void Q(string path, bool b) { if (b || Weights.TryVerify(path)) Model.Load([|path|]); }
        public void R(string path, bool b) { if (b && Weights.TryVerify(path)) Model.Load(path); }
        public void S(string path) { var ok = Weights.TryVerify(path); if (ok) Model.Load(path); else Model.Load([|path|]); }
        public void T(string path, string other) { if (Weights.TryVerify(path)) Model.Load([|other|]); }
        public void U(string path) { while (!Weights.TryVerify(path)) Thread.Sleep(1); Model.Load(path); }
        public void V(string a, string b) { var path = Weights.TryVerify(a) ? a : b; Model.Load([|path|]); }
        """);

    [Fact]
    public Task Async_hooks() => VerifyMembers("""
        public async Task M(string path) { await Weights.VerifyAsync(path); Model.Load(path); }
        public async Task N(string path) { _ = Weights.VerifyAsync(path); await Task.Yield(); Model.Load([|path|]); }
        public async Task O(string path) { if (await Weights.TryVerifyAsync(path)) Model.Load(path); }
        public async Task P(string path) { await Weights.TryVerifyAsync(path); Model.Load([|path|]); }
        public void Q(string path) { Weights.VerifyAsync(path).GetAwaiter().GetResult(); Model.Load(path); }
        """);

    [Fact]
    public Task A_conditional_hook_discharges_nothing() => VerifyMembers("""
        public void M(string path) { Weights.VerifyInDebug(path); Model.Load([|path|]); }
        """);

    [Fact]
    public Task A_hook_that_checks_one_of_its_arguments() => VerifyMembers("""
        public void M(string a, string b) { Weights.VerifyFirst(a, b); Model.Load(a); }
        public void N(string a, string b) { Weights.VerifyFirst(a, b); Model.Load([|b|]); }
        """);

    [Fact]
    public Task Members_of_an_object_are_values_too() => Verify("""
        public sealed class Options { public string Path { get; set; } = ""; public string Other { get; set; } = ""; }

        public class Ranker(Options options)
        {
            public void M() { Weights.Verify(options.Path); Model.Load(options.Path); }
            public void N() { Weights.Verify(options.Path); Model.Load([|options.Other|]); }
            public void O(Options a, Options b) { Weights.Verify(a.Path); Model.Load([|b.Path|]); }
            public void P(Options a) { Weights.Verify(a.Path); a.Path = "x"; Model.Load([|a.Path|]); }
        }
        """);

    [Fact]
    public Task VerifiedBy_silences_the_value() => Verify("""
        public sealed class Options
        {
            [ModelWeights(VerifiedBy = "docs/image.md")] public string Sealed { get; set; } = "";
            [ModelWeights(VerifiedBy = " ")] public string Blank { get; set; } = "";
            [ModelWeights] public string Plain { get; set; } = "";
            [return: ModelWeights(VerifiedBy = nameof(Plain))] public string Find() => Path.GetTempFileName();
        }

        public class Ranker(Options options)
        {
            [ModelWeights(VerifiedBy = "docs/image.md")] private const string Baked = "/models/ranker.onnx";
            public void M() => Model.Load(options.Sealed);
            public void N() => Model.Load([|options.Plain|]);
            public void O() => Model.Load([|options.Blank|]);
            public void P(string path) => Model.LoadSealed(path);
            public void Q() => Model.Load(options.Find());
            public void R([ModelWeights(VerifiedBy = "docs/image.md")] string path) => Model.Load(path);
        }
        """);

    [Fact]
    public Task What_is_no_advanced_AI_system_owes_nothing() => Verify("""
        [NotAnAdvancedAiSystem("a demonstration")] public class Demo { public void M(string path) => Model.Load(path); }
        [AdvancedAiSystem] public class Product { public void M(string path) => Model.Load([|path|]); }
        """);

    [Fact]
    public Task A_name_alike_verifies_nothing() => VerifyMembers("""
        public void M(string path) { Weights.VerifiesWeights(path); Model.Load([|path|]); }
        public void N(string path) { if (File.Exists(path)) Model.Load([|path|]); }
        public void O(string path) { Privacy.Disclose(); Model.Load([|path|]); }
        """);

    [Fact]
    public Task A_name_alike_loads_nothing() => VerifyMembers("""
        private sealed class InferenceSession(string path) { public string Path => path; }
        public void M(string path) => GC.KeepAlive(new InferenceSession(path).Path);
        """);

    [Fact]
    public Task The_attributes_may_be_ones_own_copy()
    {
        var test = new RuleTest(Id, """
            namespace GovernanceAnalyzers.Annotations
            {
                internal sealed class ModelWeightsAttribute : System.Attribute { public string? VerifiedBy { get; init; } }
                internal sealed class VerifiesWeightsAttribute : System.Attribute;
            }

            namespace Own
            {
                public class Ranker
                {
                    [VerifiesWeights] private static void Check(string path) { if (!File.Exists(path)) throw new IOException(); }
                    private static void Load([ModelWeights] string path) => File.ReadAllBytes(path);
                    public void M(string path) => Load([|path|]);
                    public void N(string path) { Check(path); Load(path); }
                }
            }
            """);
        test.TestState.AdditionalReferences.Remove(RuleTest.Annotations);
        return test.RunAsync();
    }

    [Fact]
    public Task It_says_what_is_loaded_by_what() => VerifyMembers(
        "public void M(string path) => new InferenceSession({|#0:Path.Combine(path, \"a.onnx\")|}).Dispose();",
        Rule.Result(Id, 0, "Path.Combine(path, \"a.onnx\")", "new InferenceSession"));

    [Fact]
    public Task The_helpers_line_is_beside_it() => VerifyMembers(
        """
        public void M(string path) => Load({|#0:path|});
        private static void Load(string file) => Model.Load({|#1:file|});
        """,
        Rule.Result(Id, 0, "path", "Model.Load").WithLocation(1));

    [Fact]
    public Task Code_with_errors_yields_no_finding_that_rests_on_them()
    {
        var test = Test("""
            public class Ranker
            {
                public void M(string path) => Model.Load(Unknown(path));
                public void N(Unknown path) => Model.Load(path);
                public void O(string path) => Model.Load(path, );
                public void P(string path) => Model.Load([|path|]);
            }
            """);
        test.CompilerDiagnostics = CompilerDiagnostics.None;
        return test.RunAsync();
    }
}

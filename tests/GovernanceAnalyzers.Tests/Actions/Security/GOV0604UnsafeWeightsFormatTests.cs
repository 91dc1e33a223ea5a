using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Security;

public sealed class GOV0604UnsafeWeightsFormatTests
{
    private const string Id = "GOV0604";

    [Fact]
    public Task A_format_that_holds_a_program() => Verify("""
        public static class Ranker
        {
            public static object M(string path, byte[] bytes)
            {
                torch.jit.load([|path|]);
                torch.jit.load([|bytes|]);
                torch.jit.load<object, object>(filename: [|path|]);
                return jit.load([|path + ".pt"|]);
            }
        }
        """);

    [Fact]
    public Task Formats_that_hold_data_whatever_the_file_is_called() => Verify("""
        public static class Ranker
        {
            public static object M(torch.nn.Module module, string path)
            {
                module.load(path);
                return module.load("ranker.pt");
            }
        }
        """);

    [Fact]
    public Task A_verified_file_can_run_code_too() => Verify("""
        public static class Ranker
        {
            [VerifiesWeights] public static string Verified(string path) => File.Exists(path) ? path : throw new FileNotFoundException(path);
            public static object M(string path) => torch.jit.load([|Verified(path)|]);
        }
        """);

    [Fact]
    public Task Object_graphs_inside_a_system_only() => Verify("""
        #pragma warning disable SYSLIB0011
        using System.Runtime.Serialization;
        using System.Runtime.Serialization.Formatters.Binary;

        [AdvancedAiSystem]
        public static class Ranker
        {
            public static object M(Stream stream) => new BinaryFormatter().Deserialize([|stream|]);
            public static object N(IFormatter formatter, Stream stream) => formatter.Deserialize(stream);
            public static object O(Stream stream) => System.Text.Json.JsonSerializer.Deserialize<string>(stream)!;
        }

        public static class Shop
        {
            public static object M(Stream stream) => new BinaryFormatter().Deserialize(stream);
        }
        """);

    [Fact]
    public Task Not_in_what_is_no_AI_system() => Verify("""
        [NotAnAdvancedAiSystem("a converter")]
        public static class Converter { public static object M(string path) => torch.jit.load(path); }
        """);

    [Fact]
    public Task Look_alikes() => Verify("""
        public static class jit2 { public static object load(string path) => path; }
        public static class Ranker { public static object M(string path) => jit2.load(path); }
        """);

    [Fact]
    public Task Code_with_errors() => Verify("""
        public static class Ranker
        {
            public static object M(string path) => torch.jit.load({|CS0103:missing|});
            public static object N(string path) => torch.jit.load([|path|]){|CS1002:|}
            public static object O(string path) => torch.jit.{|CS0117:loads|}(path);
        }
        """);

    [Fact]
    public Task The_message_names_the_reader() => Verify(
        "public static class Ranker { public static object M(string path) => torch.jit.load({|#0:path|}); }",
        Rule.Result(Id, 0, "jit.load"));

    private static Task Verify(string source, params DiagnosticResult[] expected)
    {
        var test = new RuleTest(Id, source, "global using TorchSharp; global using static TorchSharp.torch;");
        test.TestState.AdditionalReferences.AddRange(Stubs.TorchSharp);
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }
}

using GovernanceAnalyzers.CodeFixes.Security;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Security;

public class GOV0602UnverifiedWeightsFixTests
{
    private const string Runtime = """


        public interface IRuntime
        {
            void Load([ModelWeights] string path);

            void Read([ModelWeights] byte[] weights);
        }
        """;

    [Theory]
    [InlineData("path")]
    [InlineData("Path.Combine(path, \"a.onnx\")")]
    [InlineData("options.Path")]
    [InlineData("\"model.onnx\"")]
    public Task A_hook_that_gives_the_value_back_is_wrapped_around_it(string value) => InType(
        $"runtime.Load([|{value}|]); // load",
        $"runtime.Load(Weights.Verify({value})); // load",
        "public static string Verify(string path) => File.Exists(path) ? path : throw new IOException();");

    [Fact]
    public Task A_hook_that_throws_is_called_before() => InType(
        "runtime.Load([|path|]); // load",
        "Weights.Verify(path);\n        runtime.Load(path); // load",
        "public static void Verify(string path) { if (!File.Exists(path)) throw new IOException(); }");

    [Fact]
    public Task A_hook_that_answers_must_answer_yes() => InType(
        "runtime.Load([|path|]);",
        """
        if (!Weights.TryVerify(path))
                {
                    throw new InvalidOperationException("The model weights are not the ones that were approved.");
                }
                runtime.Load(path);
        """,
        "public static bool TryVerify(string path) => File.Exists(path);");

    [Theory]
    [InlineData("Path.Combine(path, \"a.onnx\")")]
    [InlineData("options.Path")]
    [InlineData("\"model.onnx\"")]
    public Task The_value_that_was_checked_is_the_value_that_is_loaded(string value) => InType(
        $"runtime.Load([|{value}|]);",
        $"var weights = {value};\n        Weights.Verify(weights);\n        runtime.Load(weights);",
        "public static void Verify(string path) { if (!File.Exists(path)) throw new IOException(); }");

    [Fact]
    public Task A_hook_may_give_something_else_to_load() => InType(
        "runtime.Read([|bytes|]);",
        "runtime.Read(Weights.Verified(bytes));",
        "public static byte[] Verified(ReadOnlyMemory<byte> weights) => throw new IOException(); [VerifiesWeights] public static byte[] Verified(byte[] weights) => weights.Length > 3 ? weights : throw new IOException();");

    [Theory]
    [InlineData("if (path.Length > 3 || Loaded([|path|])) return;")]
    [InlineData("path = path.Length > 3 ? path : Loaded([|path|]) ? path : path + 1;")]
    [InlineData("while (Loaded([|path|])) Thread.Sleep(1);")]
    [InlineData("System.Action load = path.Length > 3 ? delegate { } : null!; _ = path.Length > 3 && Loaded([|path|]);")]
    public Task What_may_not_come_to_be_loaded_is_not_checked_before(string statement) => Fix<GOV0602UnverifiedWeightsFix>.IsNotOffered(
        $$"""
        [AdvancedAiSystem]
        public interface IHost
        {
            bool Loaded([ModelWeights] string path);

            void Start(string path)
            {
                {{statement}}
            }
        }
        """,
        """


        public static class Weights
        {
            [VerifiesWeights]
            public static void Verify(string path) { if (!File.Exists(path)) throw new IOException(); }
        }
        """);

    [Fact]
    public Task A_branch_without_braces_gets_them() => InType(
        "if (path.Length > 3)\n            runtime.Load([|path|]);",
        "if (path.Length > 3)\n        {\n            Weights.Verify(path);\n            runtime.Load(path);\n        }",
        "public static void Verify(string path) { if (!File.Exists(path)) throw new IOException(); }");

    [Fact]
    public Task An_asynchronous_check_is_awaited() => Fix<GOV0602UnverifiedWeightsFix>.Makes(
        """
        [AdvancedAiSystem]
        public class Host(IRuntime runtime)
        {
            public async Task StartAsync(string path)
            {
                await Task.Yield();
                runtime.Load([|path|]);
            }
        }
        """,
        """
        [AdvancedAiSystem]
        public class Host(IRuntime runtime)
        {
            public async Task StartAsync(string path)
            {
                await Task.Yield();
                if (!await Weights.VerifyAsync(path))
                {
                    throw new InvalidOperationException("The model weights are not the ones that were approved.");
                }
                runtime.Load(path);
            }
        }
        """,
        Runtime + """


        public static class Weights
        {
            [VerifiesWeights]
            public static async Task<bool> VerifyAsync(string path)
            {
                await Task.Yield();
                return File.Exists(path);
            }
        }
        """);

    [Fact]
    public Task All_are_verified()
    {
        const string Verify = """


            public static class Weights
            {
                [VerifiesWeights]
                public static string Verify(string path) => File.Exists(path) ? path : throw new IOException();
            }
            """;
        return Fix<GOV0602UnverifiedWeightsFix>.Makes(
            """
            [AdvancedAiSystem]
            public class Host(IRuntime runtime)
            {
                public void Start(string path, string other)
                {
                    runtime.Load([|path|]);
                    runtime.Load([|other|]);
                }
            }
            """,
            """
            [AdvancedAiSystem]
            public class Host(IRuntime runtime)
            {
                public void Start(string path, string other)
                {
                    runtime.Load(Weights.Verify(path));
                    runtime.Load(Weights.Verify(other));
                }
            }
            """,
            Runtime + Verify);
    }

    [Fact]
    public Task One_check_serves_a_value_until_it_is_written() => InType(
        "runtime.Load([|path|]);\n        if (path.Length > 3)\n        {\n            runtime.Load([|path|]);\n        }\n        path += \"2\";\n        runtime.Load([|path|]);",
        "Weights.Verify(path);\n        runtime.Load(path);\n        if (path.Length > 3)\n        {\n            runtime.Load(path);\n        }\n        path += \"2\";\n        Weights.Verify(path);\n        runtime.Load(path);",
        "public static void Verify(string path) { if (!File.Exists(path)) throw new IOException(); }");

    [Fact]
    public Task Where_there_is_none_a_stub_is_made() => Fix<GOV0602UnverifiedWeightsFix>.Makes(
        """
        [AdvancedAiSystem]
        public class Host(IRuntime runtime)
        {
            public void Start(string path) => runtime.Load([|path|]);
        }
        """,
        """
        [AdvancedAiSystem]
        public class Host(IRuntime runtime)
        {
            public void Start(string path) => runtime.Load(VerifyWeights(path));

            [VerifiesWeights]
            private static string VerifyWeights(string weights) => throw new NotImplementedException("Check that these are the weights that were approved, and throw if they are not.");
        }
        """,
        Runtime);

    private static Task InType(string statement, string fixedStatement, string hook) => Fix<GOV0602UnverifiedWeightsFix>.Makes(
        Type(statement),
        Type(fixedStatement),
        Runtime + $$"""


        public record Options(string Path);

        public static class Weights
        {
            [VerifiesWeights]
            {{hook}}
        }
        """);

    private static string Type(string statement) =>
        $$"""
        [AdvancedAiSystem]
        public class Host(IRuntime runtime, Options options, byte[] bytes)
        {
            public void Start(string path)
            {
                _ = options.ToString() + bytes;
                {{statement}}
            }
        }
        """;
}

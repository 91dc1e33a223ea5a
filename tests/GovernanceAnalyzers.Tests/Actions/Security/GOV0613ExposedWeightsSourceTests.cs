using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Security;

/// <summary>Where weights may come from, and what of it others can write to.</summary>
public sealed class GOV0613ExposedWeightsSourceTests
{
    private const string Id = "GOV0613";

    private static Task Verify(string source, params DiagnosticResult[] expected)
    {
        var test = new RuleTest(Id, source);
        test.TestState.AdditionalReferences.AddRange(Stubs.OnnxRuntime);
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }

    private static Task VerifyStatements(string statements, string members = "") => Verify($$"""
        using Microsoft.AspNetCore.Http;
        using Microsoft.ML.OnnxRuntime;

        [AdvancedAiSystem]
        public class Models(HttpClient http, string folder)
        {
            [UserFacing]
            public async Task Load(string name, IFormFile upload)
            {
                {{statements}}
                await Task.Yield();
            }
            {{members}}
        }

        public static class Guard { [VerifiesWeights] public static void Verify(string path) { if (new FileInfo(path).Length == 0) throw new InvalidDataException(); } }
        """);

    [Theory]
    [InlineData("""new InferenceSession([|"/tmp/model.onnx"|]).Dispose();""")]
    [InlineData("""new InferenceSession([|@"C:\Users\Public\model.onnx"|]).Dispose();""")]
    [InlineData("""new InferenceSession([|Path.Combine(Path.GetTempPath(), "model.onnx")|]).Dispose();""")]
    [InlineData("""var path = Path.GetTempPath() + "model.onnx"; Guard.Verify(path); new InferenceSession([|path|]).Dispose();""")]
    [InlineData("""new InferenceSession([|await http.GetByteArrayAsync("http://models.example.org/m.onnx")|]).Dispose();""")]
    [InlineData("""var bytes = await http.GetByteArrayAsync(new Uri("http://models.example.org/m.onnx")); new InferenceSession([|bytes|]).Dispose();""")]
    [InlineData("new InferenceSession([|name|]).Dispose();")]
    [InlineData("new InferenceSession([|Path.Combine(folder, name)|]).Dispose();")]
    [InlineData("new InferenceSession([|await http.GetByteArrayAsync(name)|]).Dispose();")]
    [InlineData("new InferenceSession([|File.ReadAllBytes(name)|]).Dispose();")]
    [InlineData("using var reader = new BinaryReader(upload.OpenReadStream()); new InferenceSession([|reader.ReadBytes(9)|]).Dispose();")]
    [InlineData("Open([|name|]);")]
    public Task Where_others_can_write(string statement) => VerifyStatements(statement, "private static void Open(string path) => new InferenceSession(path).Dispose();");

    [Theory]
    [InlineData("""new InferenceSession("models/model.onnx").Dispose();""")]
    [InlineData("""new InferenceSession("/opt/app/model.onnx").Dispose();""")]
    [InlineData("""new InferenceSession("/tmpl/model.onnx").Dispose();""")]
    [InlineData("""new InferenceSession(Path.Combine(folder, "model.onnx")).Dispose();""")]
    [InlineData("""new InferenceSession(Path.Combine(folder, Path.GetFileName(name))).Dispose();""")]
    [InlineData("""new InferenceSession(Path.Combine(folder, name == "a" ? "a.onnx" : "b.onnx")).Dispose();""")]
    [InlineData("""new InferenceSession(new Dictionary<string, string> { ["a"] = "a.onnx" }[name]).Dispose();""")]
    [InlineData("""new InferenceSession(await http.GetByteArrayAsync("https://models.example.org/m.onnx")).Dispose();""")]
    [InlineData("""new InferenceSession(await http.GetByteArrayAsync("http://localhost:8080/m.onnx")).Dispose();""")]
    [InlineData("""var own = Directory.CreateTempSubdirectory().FullName; new InferenceSession(Path.Combine(own, "model.onnx")).Dispose();""")]
    [InlineData("""new InferenceSession(Path.Combine(AppContext.BaseDirectory, "model.onnx")).Dispose();""")]
    [InlineData("""File.WriteAllText(Path.Combine(Path.GetTempPath(), "log.txt"), "loads"); new InferenceSession("model.onnx").Dispose();""")]
    public Task Where_only_the_system_writes(string statement) => VerifyStatements(statement);

    [Fact]
    public Task A_member_for_weights_and_the_names_in_the_message() => Verify(
        """
        [AdvancedAiSystem]
        public class Models
        {
            public void M() => Load({|#0:{|#1:Path.GetTempPath()|} + "m.bin"|});
            private static void Load([ModelWeights] string path) { }
        }
        """,
        Rule.Result(Id, 0, "Path.GetTempPath", "Models.Load").WithLocation(1));

    [Fact]
    public Task Nothing_is_asked_outside_a_system() => Verify("""
        using Microsoft.ML.OnnxRuntime;
        public class Models
        {
            public void M() => new InferenceSession("/tmp/model.onnx").Dispose();
        }
        """);

    [Fact]
    public Task Broken_code_is_left_alone() => Rule.VerifyBroken(Id, """
        [AdvancedAiSystem]
        public class Models { public void M() => Load("/tmp/m.bin" + ; private static void Load([ModelWeights] string path) { } }
        """);
}

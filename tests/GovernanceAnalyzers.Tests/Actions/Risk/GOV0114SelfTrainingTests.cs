using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Risk;

/// <summary>What a model is made of, and how a program starts itself.</summary>
public sealed class GOV0114SelfTrainingTests
{
    private const string Id = "GOV0114";

    private static Task Verify(string source, params DiagnosticResult[] expected)
    {
        var test = new RuleTest(Id, source);
        test.TestState.AdditionalReferences.AddRange([.. Stubs.MachineLearning, .. Stubs.OpenAI, .. Stubs.OnnxRuntime]);
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }

    /// <summary>Statements in which <c>text</c> is what a model said.</summary>
    private static Task VerifySaid(string statements) => Verify($$"""
        using System.Diagnostics;

        [AdvancedAiSystem]
        public class Assistant(IChatClient chat, OpenAI.Files.OpenAIFileClient files, Microsoft.ML.IEstimator<Microsoft.ML.ITransformer> pipeline)
        {
            public async Task M(string question)
            {
                var text = (await chat.GetResponseAsync(question)).Text;
                {{statements}}
            }

            private static void Load([ModelWeights] string path) { }
            private static void Train(OpenAI.Files.OpenAIFileClient files, string text) => files.UploadFile(BinaryData.FromString(text), "a.jsonl", OpenAI.Files.FileUploadPurpose.FineTune);
            [ValidatesModelOutput] private static string Check(string text) => text is "a" or "b" ? text.Trim('x') : throw new ArgumentException("no", nameof(text));
        }
        """);

    [Theory]
    [InlineData("""await files.UploadFileAsync([|BinaryData.FromString(text)|], "a.jsonl", OpenAI.Files.FileUploadPurpose.FineTune);""")]
    [InlineData("""files.UploadFile([|BinaryData.FromString(Check(text))|], "a.jsonl", OpenAI.Files.FileUploadPurpose.FineTune);""")]
    [InlineData("Train(files, [|text|]);")]
    [InlineData("Load([|text|]);")]
    [InlineData("new Microsoft.ML.OnnxRuntime.InferenceSession([|Convert.FromBase64String(text)|]).Dispose();")]
    public Task Training_and_weights(string statement) => VerifySaid(statement);

    [Theory]
    [InlineData("Process.Start(Environment.ProcessPath!, [|text|]);")]
    [InlineData("Process.Start(Process.GetCurrentProcess().MainModule!.FileName, [|\"--goal \" + text|]);")]
    [InlineData("Process.Start(new ProcessStartInfo(System.Reflection.Assembly.GetEntryAssembly()!.Location, [|text|]));")]
    public Task A_copy_of_the_program(string statement) => VerifySaid(statement);

    [Theory]
    [InlineData("""files.UploadFile(BinaryData.FromString(text), "a.txt", OpenAI.Files.FileUploadPurpose.Assistants);""")]
    [InlineData("""files.UploadFile(BinaryData.FromString(question), "a.jsonl", OpenAI.Files.FileUploadPurpose.FineTune);""")]
    [InlineData("""files.UploadFile(BinaryData.FromString(text.Length.ToString()), "a.jsonl", OpenAI.Files.FileUploadPurpose.FineTune);""")]
    [InlineData("""Process.Start("git", text);""")]
    [InlineData("Process.Start(Environment.ProcessPath!, question);")]
    [InlineData("Process.Start(Environment.ProcessPath!, Check(text));")]
    public Task What_a_person_decided(string statement) => VerifySaid(statement);

    [Fact]
    public Task The_message_says_what_happens() => Verify(
        """
        [AdvancedAiSystem]
        public class Assistant
        {
            [GeneratesContent] private static string Ask() => Console.ReadLine()!;
            public void M() => Load({|#0:Ask()|});
            private static void Load([ModelWeights] string path) { }
        }
        """,
        Rule.Result(Id, 0, "Assistant.Ask", "Assistant.Load", "makes a model of it"));

    [Fact]
    public Task Nothing_is_asked_outside_a_system() => Verify("""
        public class Assistant(IChatClient chat)
        {
            public async Task M(string question) => Load((await chat.GetResponseAsync(question)).Text);
            private static void Load([ModelWeights] string path) { }
        }
        """);

    [Fact]
    public Task Broken_code_is_left_alone() => Rule.VerifyBroken(Id, """
        [AdvancedAiSystem]
        public class Assistant(IChatClient chat) { public async Task M() => Load((await chat.GetResponseAsync("a").Text); private static void Load([ModelWeights] string path) { } }
        """);
}

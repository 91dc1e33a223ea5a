using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Xunit;

namespace GovernanceAnalyzers.Tests.Catalogue;

/// <summary>For each library: uses that must match, and look-alikes (same name, another type or assembly) that must not.</summary>
public class KnownLibrariesTests
{
    [Fact]
    public void Microsoft_Extensions_AI()
        => Matches(
            Stubs.ExtensionsAI,
            """
            using System.Threading.Tasks; using Microsoft.Extensions.AI;
            class C
            {
                async Task M(IChatClient chat, DelegatingChatClient decorated, IEmbeddingGenerator<string, Embedding<float>> embedder, string text)
                {
                    var answer = await chat.GetResponseAsync(text, new ChatOptions { Instructions = text });
                    await foreach (var update in decorated.GetStreamingResponseAsync(new[] { new ChatMessage(ChatRole.User, text) })) { }
                    await embedder.GenerateVectorAsync(text);
                    new ChatMessage(); _ = answer.Text; chat.GetService(typeof(string));
                }
            }
            """,
            "GetResponseAsync: generates prompts(1)",
            "Instructions: prompts(value) instructs(value)",
            "GetStreamingResponseAsync: generates prompts(0)",
            "new ChatMessage: prompts(1) instructs(1)",
            "GenerateVectorAsync: embeds prompts(1)");

    [Fact]
    public void OpenAI()
        => Matches(
            Stubs.OpenAI,
            """
            using System.Threading.Tasks; using OpenAI; using OpenAI.Chat; using OpenAI.Images; using OpenAI.Audio;
            class C
            {
                async Task M(OpenAIClient client, ImageClient images, AudioClient audio, string text)
                {
                    ChatClient chat = client.GetChatClient("model");
                    ChatMessage implicitly = text;
                    var answer = await chat.CompleteChatAsync([new UserChatMessage(text), implicitly]);
                    await foreach (var update in chat.CompleteChatStreamingAsync(new SystemChatMessage(text))) { }
                    images.GenerateImage(text);
                    audio.TranscribeAudio("file.mp3");
                    chat.Equals(text); _ = answer.Value.Content[0].Text; _ = chat.Pipeline;
                }
            }
            """,
            "GetChatClient: creates-client takes-model(0)",
            "op_Implicit: prompts(0)",
            "CompleteChatAsync: generates prompts(0)",
            "new UserChatMessage: prompts(0)",
            "CompleteChatStreamingAsync: generates prompts(0)",
            "new SystemChatMessage: prompts(0) instructs(0)",
            "GenerateImage: generates prompts(0)",
            "TranscribeAudio: transcribes prompts(0)");

    [Fact]
    public void Anthropic()
        => Matches(
            Stubs.Anthropic,
            """
            using System.Threading.Tasks; using Anthropic; using Anthropic.Models.Messages; using Anthropic.Services; using Microsoft.Extensions.AI;
            class C
            {
                async Task M(AnthropicClient client, MessageService service, string text)
                {
                    var parameters = new MessageCreateParams { MaxTokens = 9, Model = "m", System = text, Messages = [new UserMessageParam { Content = text }] };
                    var message = await client.Messages.Create(parameters);
                    await foreach (var part in service.CreateStreaming(parameters)) { }
                    if (message.Content[0].TryPickText(out var block)) { _ = block.Text; }
                    client.AsIChatClient("m");
                }
            }
            """,
            "MaxTokens: caps-output",
            "Model: takes-model(value)",
            "System: prompts(value) instructs(value)",
            "op_Implicit: prompts(0) instructs(0)",
            "Messages: prompts(value)",
            "Content: prompts(value)",
            "op_Implicit: prompts(0)",
            "Create: generates prompts(0)",
            "CreateStreaming: generates prompts(0)",
            "TryPickText: carries(receiver)",
            "AsIChatClient: creates-client takes-model(1)");

    [Fact]
    public void OnnxRuntime()
        => Matches(
            Stubs.OnnxRuntime,
            """
            using Microsoft.ML.OnnxRuntime; using Microsoft.ML.OnnxRuntime.Tensors;
            class C
            {
                void M(string path, byte[] bytes, SessionOptions options)
                {
                    using var session = new InferenceSession(path, options);
                    InferenceSession other = new(bytes);
                    options.RegisterCustomOpLibrary(path);
                    var input = NamedOnnxValue.CreateFromTensor("x", new DenseTensor<float>(new float[1], new[] { 1 }));
                    using var results = session.Run([input]);
                    _ = session.InputMetadata;
                }
            }
            """,
            "new InferenceSession: loads-weights(0)",
            "new InferenceSession: loads-weights(0)",
            "RegisterCustomOpLibrary: loads-native-code(0)",
            "Run: infers");

    [Fact]
    public void OnnxRuntimeGenAI()
        => Matches(
            Stubs.OnnxRuntimeGenAI,
            """
            using Microsoft.Extensions.AI; using Microsoft.ML.OnnxRuntimeGenAI;
            class C
            {
                void M(string path, string text)
                {
                    using var config = new Config(path);
                    using var model = new Model(config);
                    using var tokenizer = new Tokenizer(model);
                    using var generator = new Generator(model, new GeneratorParams(model));
                    generator.AppendTokenSequences(tokenizer.Encode(text));
                    generator.GenerateNextToken();
                    tokenizer.Decode(generator.GetSequence(0));
                    var fromPath = new OnnxRuntimeGenAIChatClient(path);
                    var fromModel = new OnnxRuntimeGenAIChatClient(model);
                    fromModel.GetResponseAsync([new ChatMessage(ChatRole.User, text)]);
                }
            }
            """,
            "new Config: carries(0)",
            "new Model: loads-weights(0)",
            "AppendTokenSequences: prompts(0)",
            "Encode: prompts(0)",
            "GenerateNextToken: generates",
            "Decode: generates",
            "GetSequence: generates",
            "new OnnxRuntimeGenAIChatClient: loads-weights(0)",
            "GetResponseAsync: generates prompts(0)",
            "new ChatMessage: prompts(1) instructs(1)");

    [Fact]
    public void MachineLearning()
        => Matches(
            Stubs.MachineLearning,
            """
            using Microsoft.ML;
            class In { } class Out { }
            class C
            {
                void M(MLContext context, IDataView data, IDataLoader<string> loader, string path)
                {
                    var model = context.Model.Load(path, out var schema);
                    context.Transforms.ApplyOnnxModel("out", "in", path).Fit(data);
                    context.Model.LoadTensorFlowModel(path);
                    context.Model.CreatePredictionEngine<In, Out>(model).Predict(new In());
                    context.Model.Save(model, schema, path); loader.Load(path);
                }
            }
            """,
            "Load: loads-weights(0)",
            "Fit: trains(0)",
            "ApplyOnnxModel: loads-weights(3)",
            "LoadTensorFlowModel: loads-weights(1)",
            "Predict: infers");

    [Fact]
    public void TorchSharp()
        => Matches(
            Stubs.TorchSharp,
            """
            using TorchSharp;
            class Net : torch.nn.Module { }
            class Loader { public object load(string path) => path; }
            class C
            {
                void M(Net net, TorchSharp.Modules.Adam optimizer, byte[] bytes, string path)
                {
                    net.load(path); torch.load(path); torch.jit.load(bytes); torch.jit.load<torch.Tensor, torch.Tensor>(path, "cpu");
                    optimizer.load_state_dict(path); optimizer.step();
                    new Loader().load(path);
                }
            }
            """,
            "load: loads-weights(0)",
            "load: loads-weights(0)",
            "load: loads-weights(0)",
            "load: loads-weights(0)",
            "load_state_dict: loads-weights(0)",
            "step: trains");

    [Fact]
    public void LLamaSharp()
        => Matches(
            Stubs.LLamaSharp,
            """
            using System.Threading.Tasks; using LLama; using LLama.Common;
            class C
            {
                async Task M(InteractiveExecutor executor, string path)
                {
                    var parameters = new ModelParams(path) { GpuLayerCount = 3 };
                    using var weights = LLamaWeights.LoadFromFile(parameters);
                    using var again = await LLamaWeights.LoadFromFileAsync(parameters);
                    weights.CreateContext(parameters);
                    await executor.LoadState(path);
                    executor.InferAsync("hello");
                    new ChatSession(executor).ChatAsync(new ChatHistory.Message(AuthorRole.User, "hello"));
                }
            }
            """,
            "new ModelParams: carries(0)",
            "LoadFromFile: loads-weights(0)",
            "LoadFromFileAsync: loads-weights(0)",
            "LoadState: loads-state(0)",
            "InferAsync: generates prompts(0)",
            "ChatAsync: generates prompts(0)",
            "new Message: prompts(1) instructs(1)");

    [Fact]
    public void AspNetCore()
        => Matches(
            Stubs.AspNetCore,
            """
            using System.Threading.Tasks; using Microsoft.AspNetCore.Builder; using Microsoft.AspNetCore.Http; using Microsoft.AspNetCore.Mvc;
            static class Results2 { public static object Ok(object value) => value; }
            class Home : Controller
            {
                IActionResult Get(string text) => View("page", text);
                IActionResult Other(string text) => Ok(text);
                IActionResult Nothing() => Ok();
            }
            class C
            {
                async Task M(WebApplication app, HttpContext http, string text)
                {
                    app.MapGet("/", () => text);
                    app.MapPost("/", (RequestDelegate)(context => Task.CompletedTask));
                    await http.Response.WriteAsync(text);
                    _ = TypedResults.Ok(text); _ = Results.Json(new { text }); _ = TypedResults.Ok(); _ = Results2.Ok(text);
                    _ = new ContentResult { Content = text };
                    app.MapGroup("/x");
                }
            }
            """,
            "View: responds(1)",
            "Ok: responds(0)",
            "MapGet: endpoint(2)",
            "WriteAsync: responds(1)",
            "Ok: responds(0)",
            "Json: responds(0)",
            "Content: responds(value)");

    [Fact]
    public void The_base_class_library()
        => Matches(
            [],
            """
            using System; using System.IO; using System.Net.Http; using System.Security.Cryptography; using System.Text; using System.Text.RegularExpressions; using System.Threading.Tasks;
            static class File2 { public static void WriteAllText(string path, string contents) { } }
            class C
            {
                async Task M(HttpClient http, RSA rsa, byte[] bytes, string text)
                {
                    File.WriteAllText("p", text); File2.WriteAllText("p", text); File.Exists(text);
                    await File.ReadAllBytesAsync(text); new FileInfo(text).OpenRead();
                    using var reader = new StreamReader(text);
                    await http.PostAsync("u", new StringContent(text)); await http.GetStringAsync(text);
                    var hash = SHA256.HashData(bytes); MD5.HashData(bytes);
                    CryptographicOperations.FixedTimeEquals(hash, bytes);
                    rsa.VerifyData(bytes, hash, HashAlgorithmName.SHA256, RSASignaturePadding.Pss);
                    Console.WriteLine("{0}", text); Console.WriteLine();
                    text.Substring(1); text.Trim(); Regex.Replace(text, "a", "b"); Path.ChangeExtension(text, ".x");
                    new StringBuilder(text).Replace("a", "b"); new StringWriter().Write(text);
                }
            }
            """,
            "WriteAllText: stores(1) interprets(0) side-effect",
            "ReadAllBytesAsync: reads-file(0)",
            "OpenRead: reads-file(receiver)",
            "new FileInfo: interprets(0)",
            "new StreamReader: reads-file(0)",
            "PostAsync: sends(1) interprets(0) side-effect",
            "new StringContent: carries(0)",
            "GetStringAsync: downloads(0)",
            "HashData: hashes(0)",
            "HashData: hashes-weakly(0)",
            "FixedTimeEquals: compares(0,1)",
            "VerifyData: verifies-signature(0)",
            "WriteLine: displays(0,1) logs(0,1)",
            "Substring: alters(receiver)",
            "Replace: alters(0)",
            "ChangeExtension: alters(0)",
            "Replace: alters(receiver)",
            "Write: carries(0)");

    private static void Matches(ImmutableArray<MetadataReference> library, string source, params string[] expected)
    {
        // Everything else is referenced too: what is of one library must not be taken for what is of another.
        var compilation = Uses.Compile(source, [.. Stubs.Real, .. Stubs.Written, .. library.Except(Stubs.Real).Except(Stubs.Written)]);
        Assert.Equal(expected, Uses.Described(compilation));

        var alone = Uses.Compile(source, [.. Stubs.AspNetCore, .. library]);
        Assert.Equal(expected, Uses.Described(alone));
    }
}

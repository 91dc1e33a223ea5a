using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.AI;

namespace Microsoft.ML.OnnxRuntimeGenAI
{
    public class Config : IDisposable
    {
        public Config(string modelPath) { }
        public void ClearProviders() { }
        public void AppendProvider(string provider) { }
        public void AddModelData(string modelFilename, byte[] modelData) { }
        public void Overlay(string json) { }
        public void Dispose() { }
    }

    public class Model : IDisposable
    {
        public Model(string modelPath) { }
        public Model(Config config) { }
        public void Dispose() { }
    }

    public class Adapters : IDisposable
    {
        public Adapters(Model model) { }
        public void LoadAdapter(string adapterPath, string adapterName) { }
        public void UnloadAdapter(string adapterName) { }
        public void Dispose() { }
    }

    public class Sequences : IDisposable
    {
        public ReadOnlySpan<int> this[ulong sequenceIndex] => default;
        public void Dispose() { }
    }

    public class Tokenizer : IDisposable
    {
        public Tokenizer(Model model) { }
        public Sequences EncodeBatch(string[] strings) => new Sequences();
        public string[] DecodeBatch(Sequences sequences) => Array.Empty<string>();
        public Sequences Encode(string str) => new Sequences();
        public string Decode(ReadOnlySpan<int> sequence) => "";
        public string ApplyChatTemplate(string template_str, string messages, string tools, bool add_generation_prompt) => "";
        public TokenizerStream CreateStream() => new TokenizerStream();
        public void Dispose() { }
    }

    public class TokenizerStream : IDisposable
    {
        internal TokenizerStream() { }
        public string Decode(int token) => "";
        public void Dispose() { }
    }

    public class Images : IDisposable
    {
        public static Images Load(string[] imagePaths) => new Images();
        public void Dispose() { }
    }

    public class Audios : IDisposable
    {
        public static Audios Load(string[] audioPaths) => new Audios();
        public void Dispose() { }
    }

    public class NamedTensors : IDisposable
    {
        public void Dispose() { }
    }

    public class Tensor : IDisposable
    {
        public void Dispose() { }
    }

    public class MultiModalProcessor : IDisposable
    {
        public MultiModalProcessor(Model model) { }
        public NamedTensors ProcessImages(string prompt, Images images) => new NamedTensors();
        public NamedTensors ProcessImages(string[] prompts, Images images) => new NamedTensors();
        public NamedTensors ProcessAudios(string prompt, Audios audios) => new NamedTensors();
        public NamedTensors ProcessAudios(string[] prompts, Audios audios) => new NamedTensors();
        public NamedTensors ProcessImagesAndAudios(string prompt, Images images, Audios audios) => new NamedTensors();
        public NamedTensors ProcessImagesAndAudios(string[] prompts, Images images, Audios audios) => new NamedTensors();
        public string Decode(ReadOnlySpan<int> sequence) => "";
        public TokenizerStream CreateStream() => new TokenizerStream();
        public void Dispose() { }
    }

    public class StreamingProcessor : IDisposable
    {
        public StreamingProcessor(Model model) { }
        public NamedTensors? Process(float[] audioData) => null;
        public NamedTensors? Flush() => null;
        public void Dispose() { }
    }

    public class GeneratorParams : IDisposable
    {
        public GeneratorParams(Model model) { }
        public void SetSearchOption(string searchOption, double value) { }
        public void SetSearchOption(string searchOption, bool value) { }
        public void Dispose() { }
    }

    public class Generator : IDisposable
    {
        public Generator(Model model, GeneratorParams generatorParams) { }
        public bool IsDone() => true;
        public void SetInputs(NamedTensors namedTensors) { }
        public void AppendTokens(ReadOnlySpan<int> inputIDs) { }
        public void AppendTokenSequences(Sequences sequences) { }
        public void GenerateNextToken() { }
        public ReadOnlySpan<int> GetNextTokens() => default;
        public ReadOnlySpan<int> GetSequence(ulong index) => default;
        public Tensor GetOutput(string outputName) => new Tensor();
        public void SetActiveAdapter(Adapters adapters, string adapterName) { }
        public void Dispose() { }
    }

    public sealed class OnnxRuntimeGenAIChatClientOptions
    {
        public IList<string>? StopSequences { get; set; }
    }

    public sealed class OnnxRuntimeGenAIChatClient : IChatClient
    {
        public OnnxRuntimeGenAIChatClient(string modelPath, OnnxRuntimeGenAIChatClientOptions? options = null) { }
        public OnnxRuntimeGenAIChatClient(Model model, bool ownsModel = true, OnnxRuntimeGenAIChatClientOptions? options = null) { }
        public OnnxRuntimeGenAIChatClient(Config config, bool ownsConfig = true, OnnxRuntimeGenAIChatClientOptions? options = null) { }
        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => Task.FromResult(new ChatResponse());
        public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            yield break;
        }

        object? IChatClient.GetService(Type serviceType, object? serviceKey) => null;
        public void Dispose() { }
    }
}

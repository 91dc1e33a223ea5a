using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using LLama.Abstractions;
using LLama.Native;

namespace LLama.Abstractions
{
    public interface IModelParams
    {
        string ModelPath { get; }
    }

    public interface IContextParams
    {
        uint? ContextSize { get; }
    }

    public interface IInferenceParams
    {
        int MaxTokens { get; set; }
    }

    public interface ILLamaExecutor
    {
        IAsyncEnumerable<string> InferAsync(string text, IInferenceParams? inferenceParams = null, CancellationToken token = default);
    }
}

namespace LLama.Common
{
    public record ModelParams : IModelParams, IContextParams
    {
        public ModelParams(string modelPath) => ModelPath = modelPath;
        public string ModelPath { get; set; }
        public uint? ContextSize { get; set; }
        public int GpuLayerCount { get; set; }
    }

    public record InferenceParams : IInferenceParams
    {
        public int MaxTokens { get; set; }
    }

    public enum AuthorRole { Unknown = -1, System, User, Assistant }

    public class ChatHistory
    {
        public List<Message> Messages { get; set; } = [];

        public class Message
        {
            public Message(AuthorRole authorRole, string content) => (AuthorRole, Content) = (authorRole, content);
            public AuthorRole AuthorRole { get; set; }
            public string Content { get; set; }
        }
    }
}

namespace LLama.Native
{
    public struct LLamaModelParams
    {
    }

    public struct LLamaSeqId
    {
    }

    public enum LLamaFtype { ALL_F32, MOSTLY_F16 }

    public class LoraAdapter
    {
    }

    public class MtmdContextParams
    {
    }

    public sealed class SafeLlamaModelHandle
    {
        public static SafeLlamaModelHandle LoadFromFile(string modelPath, LLamaModelParams lparams) => new();
        public LoraAdapter LoadLoraFromFile(string path) => new();
    }
}

namespace LLama.Batched
{
    public sealed class Conversation
    {
        public abstract class State
        {
        }
    }

    public sealed class BatchedExecutor
    {
        public Conversation Load(string filepath) => new();
        public Conversation Load(Conversation.State state) => new();
    }
}

namespace LLama
{
    public sealed class LLamaWeights : IDisposable
    {
        public static LLamaWeights LoadFromFile(IModelParams @params) => new();
        public static Task<LLamaWeights> LoadFromFileAsync(IModelParams @params, CancellationToken token = default, IProgress<float>? progressReporter = null) => Task.FromResult(new LLamaWeights());
        public LLamaContext CreateContext(IContextParams @params) => new();
        public void Dispose() { }
    }

    public sealed class MtmdWeights : IDisposable
    {
        public static MtmdWeights LoadFromFile(string mmProject, LLamaWeights textModel, MtmdContextParams mtmdCtxParams) => new();
        public static Task<MtmdWeights> LoadFromFileAsync(string mmProject, LLamaWeights textModel, MtmdContextParams mtmdCtxParams, CancellationToken token = default) => Task.FromResult(new MtmdWeights());
        public void Dispose() { }
    }

    public sealed class LLamaContext : IDisposable
    {
        public void LoadState(string filename) { }
        public void LoadState(string filename, LLamaSeqId sequence) { }
        public void LoadState(State state) { }
        public void LoadState(SequenceState state, LLamaSeqId sequence) { }
        public void Dispose() { }

        public class State
        {
        }

        public class SequenceState
        {
        }
    }

    public static class LLamaQuantizer
    {
        public static bool Quantize(string srcFileName, string dstFilename, LLamaFtype ftype, int nthread = -1, bool allowRequantize = true, bool quantizeOutputTensor = false) => true;
        public static bool Quantize(string srcFileName, string dstFilename, string ftype, int nthread = -1, bool allowRequantize = true, bool quantizeOutputTensor = false) => true;
    }

    public abstract class StatefulExecutorBase : ILLamaExecutor
    {
        public class ExecutorBaseState
        {
        }

        public abstract Task LoadState(ExecutorBaseState data, CancellationToken cancellationToken = default);
        public abstract Task LoadState(string filename, CancellationToken cancellationToken = default);

        public virtual async IAsyncEnumerable<string> InferAsync(string text, IInferenceParams? inferenceParams = null, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            yield break;
        }
    }

    public class InteractiveExecutor : StatefulExecutorBase
    {
        public InteractiveExecutor(LLamaContext context) { }
        public override Task LoadState(ExecutorBaseState data, CancellationToken cancellationToken = default) => Task.CompletedTask;
        public override Task LoadState(string filename, CancellationToken cancellationToken = default) => Task.CompletedTask;
    }

    public class SessionState
    {
    }

    public class ChatSession
    {
        public ChatSession(ILLamaExecutor executor) { }
        public void LoadSession(SessionState state, bool loadTransforms = true) { }
        public void LoadSession(string path, bool loadTransforms = true) { }
        public IAsyncEnumerable<string> ChatAsync(Common.ChatHistory.Message message, bool applyInputTransformPipeline, IInferenceParams? inferenceParams = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
        public IAsyncEnumerable<string> ChatAsync(Common.ChatHistory.Message message, IInferenceParams? inferenceParams = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
        public IAsyncEnumerable<string> ChatAsync(Common.ChatHistory history, bool applyInputTransformPipeline, IInferenceParams? inferenceParams = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
        public IAsyncEnumerable<string> ChatAsync(Common.ChatHistory history, IInferenceParams? inferenceParams = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
        public IAsyncEnumerable<string> RegenerateAssistantMessageAsync(Common.InferenceParams? inferenceParams = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    public sealed class StreamingTokenDecoder
    {
        public StreamingTokenDecoder(LLamaContext context) { }
        public string Read() => "";
    }

    public sealed class LLamaEmbedder
    {
        public LLamaEmbedder(LLamaWeights weights, IContextParams @params) { }
        public Task<IReadOnlyList<float[]>> GetEmbeddings(string input, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    public sealed class LLamaReranker
    {
        public LLamaReranker(LLamaWeights weights, IContextParams @params) { }
        public Task<IReadOnlyList<float>> GetRelevanceScores(string input, IReadOnlyList<string> documents, bool normalize = false, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}

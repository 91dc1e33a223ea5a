using System;
using System.Collections;
using System.Collections.Generic;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Microsoft.ML.OnnxRuntime
{
    public class InferenceSession : IDisposable
    {
        public InferenceSession(string modelPath) { }
        public InferenceSession(string modelPath, PrePackedWeightsContainer prepackedWeightsContainer) { }
        public InferenceSession(string modelPath, SessionOptions options) { }
        public InferenceSession(string modelPath, SessionOptions options, PrePackedWeightsContainer prepackedWeightsContainer) { }
        public InferenceSession(byte[] model) { }
        public InferenceSession(byte[] model, PrePackedWeightsContainer prepackedWeightsContainer) { }
        public InferenceSession(byte[] model, SessionOptions options) { }
        public InferenceSession(byte[] model, SessionOptions options, PrePackedWeightsContainer prepackedWeightsContainer) { }

        public IReadOnlyDictionary<string, NodeMetadata> InputMetadata => new Dictionary<string, NodeMetadata>();
        public IReadOnlyDictionary<string, NodeMetadata> OutputMetadata => new Dictionary<string, NodeMetadata>();
        public IReadOnlyList<string> InputNames => Array.Empty<string>();
        public IReadOnlyList<string> OutputNames => Array.Empty<string>();

        public IDisposableReadOnlyCollection<DisposableNamedOnnxValue> Run(IReadOnlyCollection<NamedOnnxValue> inputs) => new DisposableList<DisposableNamedOnnxValue>();
        public IDisposableReadOnlyCollection<DisposableNamedOnnxValue> Run(IReadOnlyCollection<NamedOnnxValue> inputs, IReadOnlyCollection<string> outputNames) => new DisposableList<DisposableNamedOnnxValue>();
        public IDisposableReadOnlyCollection<DisposableNamedOnnxValue> Run(IReadOnlyCollection<NamedOnnxValue> inputs, IReadOnlyCollection<string> outputNames, RunOptions options) => new DisposableList<DisposableNamedOnnxValue>();
        public IDisposableReadOnlyCollection<DisposableNamedOnnxValue> Run(IReadOnlyCollection<string> inputNames, IReadOnlyCollection<FixedBufferOnnxValue> inputValues) => new DisposableList<DisposableNamedOnnxValue>();
        public IDisposableReadOnlyCollection<DisposableNamedOnnxValue> Run(IReadOnlyCollection<string> inputNames, IReadOnlyCollection<FixedBufferOnnxValue> inputValues, IReadOnlyCollection<string> outputNames) => new DisposableList<DisposableNamedOnnxValue>();
        public IDisposableReadOnlyCollection<DisposableNamedOnnxValue> Run(IReadOnlyCollection<string> inputNames, IReadOnlyCollection<FixedBufferOnnxValue> inputValues, IReadOnlyCollection<string> outputNames, RunOptions options) => new DisposableList<DisposableNamedOnnxValue>();
        public IDisposableReadOnlyCollection<OrtValue> Run(RunOptions runOptions, IReadOnlyCollection<string> inputNames, IReadOnlyCollection<OrtValue> inputValues, IReadOnlyCollection<string> outputNames) => new DisposableList<OrtValue>();
        public IDisposableReadOnlyCollection<OrtValue> Run(RunOptions runOptions, IReadOnlyDictionary<string, OrtValue> inputs, IReadOnlyCollection<string> outputNames) => new DisposableList<OrtValue>();
        public void Run(RunOptions runOptions, IReadOnlyCollection<string> inputNames, IReadOnlyCollection<OrtValue> inputValues, IReadOnlyCollection<string> outputNames, IReadOnlyCollection<OrtValue> outputValues) { }
        public void RunWithBinding(RunOptions runOptions, OrtIoBinding ioBinding) { }
        public IDisposableReadOnlyCollection<OrtValue> RunWithBoundResults(RunOptions runOptions, OrtIoBinding ioBinding) => new DisposableList<OrtValue>();
        public IDisposableReadOnlyCollection<DisposableNamedOnnxValue> RunWithBindingAndNames(RunOptions runOptions, OrtIoBinding ioBinding, string[]? names = null) => new DisposableList<DisposableNamedOnnxValue>();

        public void Dispose() { }
    }

    public class SessionOptions : IDisposable
    {
        public int IntraOpNumThreads { get; set; }
        public int InterOpNumThreads { get; set; }
        public GraphOptimizationLevel GraphOptimizationLevel { get; set; }
        public void AppendExecutionProvider_CPU(int useArena = 1) { }
        public void RegisterCustomOpLibrary(string libraryPath) { }
        public void RegisterCustomOpLibraryV2(string libraryPath, out IntPtr libraryHandle) => libraryHandle = IntPtr.Zero;
        public void Dispose() { }
    }

    public enum GraphOptimizationLevel { ORT_DISABLE_ALL, ORT_ENABLE_BASIC, ORT_ENABLE_EXTENDED, ORT_ENABLE_ALL = 99 }

    public class RunOptions : IDisposable
    {
        public bool Terminate { get; set; }
        public void Dispose() { }
    }

    public class PrePackedWeightsContainer : IDisposable
    {
        public void Dispose() { }
    }

    public class NodeMetadata
    {
        public int[] Dimensions => Array.Empty<int>();
        public Type ElementType => typeof(float);
    }

    public class NamedOnnxValue
    {
        public string Name { get; set; } = "";
        public object? Value { get; set; }
        public static NamedOnnxValue CreateFromTensor<T>(string name, Tensor<T> value) => new NamedOnnxValue { Name = name, Value = value };
        public Tensor<T> AsTensor<T>() => (Tensor<T>)Value!;
        public IEnumerable<T> AsEnumerable<T>() => (IEnumerable<T>)Value!;
    }

    public class DisposableNamedOnnxValue : NamedOnnxValue, IDisposable
    {
        public void Dispose() { }
    }

    public class FixedBufferOnnxValue : IDisposable
    {
        public static FixedBufferOnnxValue CreateFromTensor<T>(Tensor<T> value) => new FixedBufferOnnxValue();
        public void Dispose() { }
    }

    public class OrtValue : IDisposable
    {
        public static OrtValue CreateTensorValueFromMemory<T>(T[] data, long[] shape) where T : unmanaged => new OrtValue();
        public ReadOnlySpan<T> GetTensorDataAsSpan<T>() where T : unmanaged => default;
        public string[] GetStringTensorAsArray() => Array.Empty<string>();
        public void Dispose() { }
    }

    public class OrtIoBinding : IDisposable
    {
        public void Dispose() { }
    }

    public interface IDisposableReadOnlyCollection<T> : IReadOnlyCollection<T>, IDisposable
    {
        T this[int index] { get; }
    }

    internal sealed class DisposableList<T> : List<T>, IDisposableReadOnlyCollection<T>
    {
        public void Dispose() { }
    }
}

namespace Microsoft.ML.OnnxRuntime.Tensors
{
    public abstract class Tensor<T> : IEnumerable<T>
    {
        public abstract T GetValue(int index);
        public abstract IEnumerator<T> GetEnumerator();
        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    public class DenseTensor<T> : Tensor<T>
    {
        private readonly T[] _values;
        public DenseTensor(Memory<T> memory, ReadOnlySpan<int> dimensions, bool reverseStride = false) => _values = memory.ToArray();
        public DenseTensor(ReadOnlySpan<int> dimensions, bool reverseStride = false) => _values = Array.Empty<T>();
        public Memory<T> Buffer => _values;
        public override T GetValue(int index) => _values[index];
        public override IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_values).GetEnumerator();
    }
}

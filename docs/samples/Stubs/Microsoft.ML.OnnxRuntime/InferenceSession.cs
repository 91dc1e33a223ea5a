using System.Security.Cryptography;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Microsoft.ML.OnnxRuntime;

/// <summary>
/// Names and signatures are ONNX Runtime's; the behaviour is not. It reads the model's bytes and returns one number between 0 and 1
/// that depends on them and on the input alone.
/// </summary>
public class InferenceSession : IDisposable
{
    private readonly byte[] _digest;

    public InferenceSession(string modelPath) : this(File.ReadAllBytes(modelPath)) { }

    public InferenceSession(string modelPath, SessionOptions options) : this(File.ReadAllBytes(modelPath), options) { }

    public InferenceSession(byte[] model) : this(model, new SessionOptions()) { }

    public InferenceSession(byte[] model, SessionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (model.Length == 0)
            throw new OnnxRuntimeException("The model is empty.");
        _digest = SHA256.HashData(model);
    }

    public IDisposableReadOnlyCollection<DisposableNamedOnnxValue> Run(IReadOnlyCollection<NamedOnnxValue> inputs)
    {
        var sum = 0.0;
        var position = 0;
        foreach (var value in inputs.SelectMany(input => input.AsEnumerable<float>()))
            sum += value * _digest[position++ % _digest.Length] / byte.MaxValue;

        var output = new DenseTensor<float>(new[] { (float)(1 - Math.Exp(-Math.Abs(sum))) }, [1, 1]);
        return new DisposableList([new DisposableNamedOnnxValue("output", output)]);
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) { }

    private sealed class DisposableList(IEnumerable<DisposableNamedOnnxValue> values)
        : List<DisposableNamedOnnxValue>(values), IDisposableReadOnlyCollection<DisposableNamedOnnxValue>
    {
        public void Dispose() => ForEach(value => value.Dispose());
    }
}

public class SessionOptions : IDisposable
{
    public int IntraOpNumThreads { get; set; }

    public int InterOpNumThreads { get; set; }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) { }
}

public class OnnxRuntimeException(string message) : Exception(message);

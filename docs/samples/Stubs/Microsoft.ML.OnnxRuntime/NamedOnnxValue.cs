using Microsoft.ML.OnnxRuntime.Tensors;

namespace Microsoft.ML.OnnxRuntime;

public class NamedOnnxValue
{
    private readonly object _value;

    protected NamedOnnxValue(string name, object value) => (Name, _value) = (name, value);

    public string Name { get; set; }

    public static NamedOnnxValue CreateFromTensor<T>(string name, Tensor<T> value) => new(name, value);

    public Tensor<T> AsTensor<T>() => (Tensor<T>)_value;

    public IEnumerable<T> AsEnumerable<T>() => (IEnumerable<T>)_value;
}

public class DisposableNamedOnnxValue : NamedOnnxValue, IDisposable
{
    internal DisposableNamedOnnxValue(string name, object value) : base(name, value) { }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) { }
}

public interface IDisposableReadOnlyCollection<T> : IReadOnlyCollection<T>, IDisposable;

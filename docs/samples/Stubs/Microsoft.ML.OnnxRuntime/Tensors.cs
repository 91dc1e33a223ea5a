using System.Collections;

namespace Microsoft.ML.OnnxRuntime.Tensors;

public abstract class Tensor<T>(int[] dimensions) : IEnumerable<T>
{
    private readonly int[] _dimensions = dimensions;

    public ReadOnlySpan<int> Dimensions => _dimensions;

    public long Length => _dimensions.Aggregate(1L, (product, dimension) => product * dimension);

    public abstract T GetValue(int index);

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < Length; i++)
            yield return GetValue(i);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

public class DenseTensor<T>(Memory<T> memory, ReadOnlySpan<int> dimensions, bool reverseStride = false) : Tensor<T>(dimensions.ToArray())
{
    public Memory<T> Buffer { get; } = memory;

    public bool IsReversedStride { get; } = reverseStride;

    public override T GetValue(int index) => Buffer.Span[index];
}

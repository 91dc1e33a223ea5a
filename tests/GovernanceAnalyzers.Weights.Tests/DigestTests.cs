using System.Security.Cryptography;

namespace GovernanceAnalyzers.Weights.Tests;

public sealed class DigestTests : IDisposable
{
    private readonly Model _model = new Model().With("weights.onnx", "weights");

    private string File => _model["weights.onnx"];

    private string Cache => _model["obj/cache"];

    public void Dispose() => _model.Dispose();

    [Fact]
    public void A_file_is_digested_by_sha_256() => Assert.Equal(Convert.ToHexStringLower(SHA256.HashData("weights"u8)), Digest.OfFile(File, CancellationToken.None));

    [Fact]
    public void Memory_does_not_grow_with_the_file()
    {
        using (var big = System.IO.File.Create(_model["big.onnx"]))
        {
            big.SetLength(256L * 1024 * 1024);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        Digest.OfFile(_model["big.onnx"], CancellationToken.None);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 * 1024 * 1024);
    }

    [Fact]
    public void Nothing_is_read_again_while_size_time_and_lock_are_the_same()
    {
        Assert.Equal(1, Run("lock"));
        Assert.Equal(0, Run("lock"));
        Assert.Equal(1, Run("another lock"));
        Assert.Equal(0, Run("another lock"));
    }

    [Fact]
    public void A_file_of_another_time_or_size_is_read_again()
    {
        Run("lock");
        System.IO.File.SetLastWriteTimeUtc(File, DateTime.UtcNow.AddHours(1));
        Assert.Equal(1, Run("lock"));
        _model.With("weights.onnx", "longer weights");
        Assert.Equal(1, Run("lock"));
    }

    [Fact]
    public void A_cache_that_is_broken_is_no_cache()
    {
        _model.With("obj/cache", "lock\nnothing\n\tx\n");
        Assert.Equal(1, Run("lock"));
    }

    [Theory]
    [InlineData("a.onnx", "onnx"), InlineData("A.ONNX", "onnx"), InlineData("a.safetensors", "safetensors"), InlineData("a.gguf", "gguf"), InlineData("a.pt", "pt"), InlineData("a.pkl", "pkl"),
     InlineData("a.tflite", "tflite"), InlineData("a.mlnet", "mlnet"), InlineData("pytorch_model-00001-of-00002.bin", "pytorch"), InlineData("hf/model.bin", "bin"), InlineData("ov/net.bin", "openvino"),
     InlineData("a.bin", null), InlineData("a.zip", null), InlineData("a.json", null), InlineData("onnx", null), InlineData("a.onnx.txt", null)]
    public void Weights_are_told_by_their_name_and_what_lies_beside_them(string name, string? format) =>
        Assert.Equal(format, WeightsFormat.Of(name, path => path.Replace('\\', '/') is "hf/config.json" or "ov/net.xml"));

    private int Run(string heldTo)
    {
        var cache = new DigestCache(Cache, heldTo);
        cache.Of(File, CancellationToken.None);
        cache.Of(File, CancellationToken.None);
        cache.Save();
        return cache.Read;
    }
}

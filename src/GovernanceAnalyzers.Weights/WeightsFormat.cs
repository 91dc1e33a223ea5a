namespace GovernanceAnalyzers.Weights;

/// <summary>Which files hold the weights of a model, by their names.</summary>
public static class WeightsFormat
{
    private static readonly string[] Endings =
    [
        ".onnx", ".onnx_data", ".onnx.data", ".ort", ".safetensors", ".gguf", ".ggml", ".pt", ".pth", ".ckpt", ".h5", ".hdf5", ".keras", ".tflite", ".pkl", ".pickle", ".joblib",
        ".mlnet", ".mlmodel", ".caffemodel", ".nemo", ".llamafile",
    ];

    /// <summary>What weights in files that end in <c>.bin</c>, as much else does, are called.</summary>
    private static readonly string[] BinaryNames = ["pytorch_model", "diffusion_pytorch_model", "adapter_model", "ggml-"];

    private const string Binary = ".bin";

    /// <summary>The format by name; <see langword="null"/> for what is no weights. A file that ends in <c>.bin</c> is weights where what lies beside it describes a model.</summary>
    public static string? Of(string path, Func<string, bool> exists)
    {
        var name = Path.GetFileName(path);
        if (Endings.FirstOrDefault(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) is { } known) return known.TrimStart('.');
        if (!name.EndsWith(Binary, StringComparison.OrdinalIgnoreCase)) return null;
        if (BinaryNames.Any(start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase))) return "pytorch";
        if (exists(Path.ChangeExtension(path, ".xml"))) return "openvino";
        return exists(Path.Combine(Path.GetDirectoryName(path) ?? "", "config.json")) ? "bin" : null;
    }
}

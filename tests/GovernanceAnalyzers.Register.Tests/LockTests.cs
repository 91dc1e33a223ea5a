namespace GovernanceAnalyzers.Register.Tests;

public sealed class LockTests : IDisposable
{
    private const string Lock = "weights.lock.json";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Weights_of_a_folder_are_recorded_and_verified()
    {
        _folder.Write("models/a.onnx", "weights");
        _folder.Write("models/b.gguf", "more weights");
        _folder.Write("models/read me.txt", "text");
        _folder.Write("bin/c.onnx", "a copy");

        (await RunAsync("lock", "--source", "https://acme.example/é", "--licence", "MIT")).MustExitWith(0);

        var files = _folder.Json(Lock).GetProperty("files").EnumerateArray().ToList();
        Assert.Equal(["models/a.onnx", "models/b.gguf"], files.Select(file => file.GetProperty("path").GetString()));
        Assert.Equal(["onnx", "gguf"], files.Select(file => file.GetProperty("format").GetString()));
        Assert.All(files, file => Assert.Equal("https://acme.example/é", file.GetProperty("source").GetString()));
        Assert.Equal("2 recorded, 0 bundles, 0 problems.", (await RunAsync("verify")).MustExitWith(0).Output.Trim());
    }

    [Fact]
    public async Task What_the_lock_says_already_is_kept()
    {
        _folder.Write("a.onnx", "weights");
        (await RunAsync("lock", "a.onnx", "--source", "here")).MustExitWith(0);
        _folder.Write("a.onnx", "new weights");
        _folder.Write("b.bin", "named, so it counts");
        (await RunAsync("lock", "a.onnx", "b.bin", "--licence", "MIT")).MustExitWith(0);

        var file = _folder.Json(Lock).GetProperty("files")[0];
        Assert.Equal(("here", "MIT", 11), (file.GetProperty("source").GetString(), file.GetProperty("licence").GetString(), file.GetProperty("size").GetInt32()));
        Assert.Equal(2, _folder.Json(Lock).GetProperty("files").GetArrayLength());
        (await RunAsync("verify")).MustExitWith(0);
    }

    [Fact]
    public async Task What_differs_is_told()
    {
        foreach (var name in new[] { "a", "b", "c" })
        {
            _folder.Write(name + ".onnx", "weights");
        }

        (await RunAsync("lock")).MustExitWith(0);
        _folder.Write("a.onnx", "Weights");
        _folder.Write("b.onnx", "longer weights");
        File.Delete(_folder["c.onnx"]);
        _folder.Write("model.sig", "{ \"mediaType\": ");

        var said = (await RunAsync("verify")).MustExitWith(1).Output;
        Assert.Contains("a.onnx has the SHA-256 ", said, StringComparison.Ordinal);
        Assert.Contains("b.onnx has 14 bytes, not 7.", said, StringComparison.Ordinal);
        Assert.Contains("c.onnx is not there.", said, StringComparison.Ordinal);
        Assert.Contains("model.sig does not check out: it is cut off or no JSON, at line 1", said, StringComparison.Ordinal);
        Assert.Contains("3 recorded, 1 bundle (signatures not checked: no --key), 4 problems.", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"version\": 1, \"files\": [ { \"path\": \"a\" } ] }")]
    [InlineData("{ \"version\": 1, \"files\": [], \"more\": 1 }")]
    [InlineData("{ \"version\": 7, \"files\": [] }")]
    [InlineData("{ \"version\": 1 ")]
    [InlineData("null")]
    public async Task A_lock_that_is_none_is_told_and_left_alone(string text)
    {
        _folder.Write("a.onnx", "weights");
        _folder.Write(Lock, text);
        Assert.Contains(Lock, (await RunAsync("verify")).MustExitWith(3).Error, StringComparison.Ordinal);
        (await RunAsync("lock")).MustExitWith(3);
        Assert.Equal(text, File.ReadAllText(_folder[Lock]));
    }

    [Theory]
    [InlineData("lock"), InlineData("lock nowhere.onnx"), InlineData("verify"), InlineData("verify --key nowhere.pem")]
    public async Task What_is_not_there_is_told(string command) => (await RunAsync(command.Split(' '))).MustExitWith(3);

    [Fact]
    public async Task A_lock_is_as_its_schema_says()
    {
        _folder.Write("a.onnx", "weights");
        (await RunAsync("lock")).MustExitWith(0);
        Assert.Empty(Schema.WeightsLock.Problems(_folder.Json(Lock)));
    }

    private Task<Said> RunAsync(params string[] arguments) => Tool.RunAsync(_folder.Path, arguments);
}

using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Security;

public sealed class GOV0615ExposedWeightsTests
{
    private const string Id = "GOV0615";

    private const string Usings = GOV0608UnauthorizedEndpointTests.Usings;

    [Fact]
    public Task A_public_member_that_says_it_gives_weights_is_reported() => Verify("""
        [AdvancedAiSystem] public class Store
        {
            [ModelWeights] public string [|Path|] { get; init; } = "";
            [ModelWeights] public byte[] [|_bytes|] = [];
            [return: ModelWeights] public Stream [|Open|]() => Stream.Null;
            [return: ModelWeights] public Task<byte[]> [|ReadAsync|]() => Task.FromResult(Array.Empty<byte>());
        }
        [AdvancedAiSystem] public record Place([property: ModelWeights] string [|Folder|]);
        [AdvancedAiSystem] public interface IStore { [ModelWeights] string [|Path|] { get; } }
        [AdvancedAiSystem] public sealed class Own : IStore { public string Path => ""; }
        """);

    [Fact]
    public Task What_nobody_outside_can_read_is_not() => Verify("""
        [AdvancedAiSystem] public class Store([ModelWeights] string path)
        {
            [ModelWeights] private readonly string _path = path;
            [ModelWeights] internal string Inner { get; } = "";
            [ModelWeights] public string Given { private get; set; } = "";
            [ModelWeights] public string Kept { internal get; set; } = "";
            [ModelWeights] protected string Own { get; } = "";
            public bool IsThere => File.Exists(_path) && Inner.Length > 0 && Given.Length + Kept.Length + Own.Length > 0;
            public void Load([ModelWeights] string from) => _ = from;
        }
        [AdvancedAiSystem] internal class Inner { [ModelWeights] public string Path { get; } = ""; }
        """);

    [Theory]
    [InlineData("public string Where() => [|_path|];"), InlineData("public byte[] Read() => [|File.ReadAllBytes(_path)|];"), InlineData("public async Task<byte[]> ReadAsync() => [|await File.ReadAllBytesAsync(_path)|];")]
    [InlineData("public Stream Open() { var stream = File.OpenRead(_path); return [|stream|]; }"), InlineData("public Stream Open() => [|new FileStream(_path, FileMode.Open)|];"), InlineData("public Stream Open() => [|OpenHere()|];")]
    [InlineData("public string Folder { get { return [|_path|]; } }"), InlineData("public string Full => [|Path.GetFullPath(_path)|];"), InlineData("public string Text() => [|Convert.ToBase64String(File.ReadAllBytes(_path))|];")]
    [InlineData("public string? Maybe(bool b) => [|b ? _path : null|];"), InlineData("public FileInfo Info() => [|new FileInfo(_path)|];"), InlineData("public string Message() => [|$\"at {_path}\"|];")]
    public Task A_public_member_that_gives_them_without_saying_so_is_reported(string member) => Verify(Store(member));

    [Theory]
    [InlineData("public string Digest() => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(_path)));"), InlineData("public string Name => Path.GetFileName(_path);"), InlineData("public long Size => new FileInfo(_path).Length;")]
    [InlineData("public bool IsThere() => File.Exists(_path);"), InlineData("internal string Where() => _path;"), InlineData("private string Where() => _path;"), InlineData("public Model Load() => new(_path);"), InlineData("public Model Load() => Model.From(_path);")]
    [InlineData("public string Check([ModelWeights] string path) => path;"), InlineData("public string Other() { var path = _path; path = \"manual.txt\"; return path; }"), InlineData("public string Empty() => \"\";"), InlineData("public Func<string> Later() => () => \"\";"), InlineData("[VerifiesWeights] public string Verify([ModelWeights] string path) { if (!File.Exists(path)) throw new InvalidDataException(); return path; }")]
    public Task One_that_gives_something_else_is_not(string member) => Verify(Store(member));

    [Fact]
    public Task Weights_in_a_response_are_reported() => Verify("""
        [AdvancedAiSystem] internal sealed class Place { [ModelWeights] internal string Path { get; set; } = ""; }
        [AdvancedAiSystem] internal class Files(Place place) : ControllerBase
        {
            public IActionResult Get() => PhysicalFile([|place.Path|], "application/octet-stream");
            public IActionResult Read() => File([|System.IO.File.OpenRead(place.Path)|], "application/octet-stream");
            public IActionResult Where() => Ok([|place.Path|]);
            public IActionResult Name() => Ok(Path.GetFileName(place.Path));
            private static Task SendAsync([ModelWeights] string path, HttpContext context) => context.Response.SendFileAsync([|path|]);
        }
        [AdvancedAiSystem] internal static class Routes
        {
            public static void Map(WebApplication app)
            {
                app.MapGet("/a", (Place place) => [|File.ReadAllBytes(place.Path)|]);
                app.MapGet("/b", (Place place) => Results.File([|place.Path|]));
                app.MapGet("/c", (Place place) => Results.Ok(place.Path.Length));
            }
        }
        """);

    [Fact]
    public Task Actions_answer_whoever_calls() => Rule.Verify(
        Id, Usings + """
        [AdvancedAiSystem] internal sealed class Place { [ModelWeights] internal static string Path { get; set; } = ""; }
        [AdvancedAiSystem] public class Files : ControllerBase { public string Get() => {|#0:Place.Path|}; }
        [AdvancedAiSystem] public class Library { public string Get() => {|#1:Place.Path|}; [ModelWeights] public string {|#2:Folder|} => ""; }
        """,
        Rule.Result(Id, 0, "Files.Get", "whoever gets the response"), Rule.Result(Id, 1, "Library.Get", "whoever uses the assembly"), Rule.Result(Id, 2, "Library.Folder", "whoever uses the assembly"));

    [Fact]
    public Task Weights_in_a_file_that_says_nothing_are_reported() => Verify("""
        [AdvancedAiSystem] internal class Cache([ModelWeights] string place)
        {
            [ModelWeights] private readonly string _path = place;
            public async Task CopyAsync(string to, [ModelWeights] byte[] weights, [ModelWeights] string cache)
            {
                await File.WriteAllBytesAsync(to, [|weights|]);
                File.WriteAllBytes(to, [|File.ReadAllBytes(_path)|]);
                await File.WriteAllBytesAsync(cache, weights);
                await File.WriteAllBytesAsync(_path, weights);
                File.WriteAllText("weights.txt", cache);
                Console.WriteLine(cache);
            }
        }
        """);

    [Fact]
    public Task Weights_that_are_copied_into_a_response_are_reported() => Verify("""
        [AdvancedAiSystem] internal sealed class Place { [ModelWeights] internal string Path { get; set; } = ""; }
        [AdvancedAiSystem] internal class Files(Place place) : ControllerBase
        {
            public async Task CopyAsync(CancellationToken stop)
            {
                await using var source = System.IO.File.OpenRead(place.Path);
                await [|source|].CopyToAsync(Response.Body, stop);
            }
            public void Copy()
            {
                using (var source = new FileStream(place.Path, FileMode.Open)) [|source|].CopyTo(HttpContext.Response.Body, 4096);
            }
            public async Task ZipAsync()
            {
                await using var source = System.IO.File.OpenRead(place.Path);
                await using var zip = new System.IO.Compression.GZipStream(Response.Body, System.IO.Compression.CompressionLevel.Fastest);
                await [|source|].CopyToAsync(zip);
            }
            public async Task WriteAsync(CancellationToken stop)
            {
                await Response.Body.WriteAsync([|await System.IO.File.ReadAllBytesAsync(place.Path, stop)|], stop);
                await Response.BodyWriter.WriteAsync([|System.IO.File.ReadAllBytes(place.Path)|], stop);
                await System.IO.Pipelines.StreamPipeExtensions.CopyToAsync([|System.IO.File.OpenRead(place.Path)|], Response.BodyWriter, stop);
                await Microsoft.AspNetCore.Http.Extensions.StreamCopyOperation.CopyToAsync([|System.IO.File.OpenRead(place.Path)|], Response.Body, null, stop);
            }
            public FileStreamResult Get() => new([|System.IO.File.OpenRead(place.Path)|], "application/octet-stream");
            public IActionResult Read() { var source = System.IO.File.OpenRead(place.Path); return new FileStreamResult([|source|], "application/octet-stream"); }
            public IActionResult Whole() => new PhysicalFileResult([|place.Path|], "application/octet-stream");
            private static Task SendAsync([ModelWeights] Stream weights, HttpContext context) => [|weights|].CopyToAsync(context.Response.Body);
        }
        [AdvancedAiSystem] internal static class Routes
        {
            public static void Map(WebApplication app)
            {
                app.MapGet("/a", (Place place) => Results.Stream([|File.OpenRead(place.Path)|]));
                app.MapGet("/b", async (Place place, HttpResponse response) => { await using var source = File.OpenRead(place.Path); await [|source|].CopyToAsync(response.Body); });
                app.MapGet("/c", (Place place) => TypedResults.PhysicalFile([|place.Path|]));
            }
        }
        """);

    [Fact]
    public Task What_is_copied_elsewhere_or_is_something_else_is_not() => Verify("""
        [AdvancedAiSystem] internal sealed class Place { [ModelWeights] internal string Path { get; set; } = ""; internal string Manual { get; set; } = ""; }
        [AdvancedAiSystem] internal class Files(Place place) : ControllerBase
        {
            public async Task CopyAsync(Stream other, System.Security.Cryptography.ICryptoTransform key)
            {
                await using var manual = System.IO.File.OpenRead(place.Manual);
                await manual.CopyToAsync(Response.Body);
                await using var source = System.IO.File.OpenRead(place.Path);
                using var memory = new MemoryStream();
                await source.CopyToAsync(memory);
                await source.CopyToAsync(other);
                await source.CopyToAsync(Stream.Null);
                await using var sealed1 = new System.Security.Cryptography.CryptoStream(Response.Body, key, System.Security.Cryptography.CryptoStreamMode.Write);
                await source.CopyToAsync(sealed1);
                await using var sealed2 = new System.Security.Cryptography.CryptoStream(source, key, System.Security.Cryptography.CryptoStreamMode.Read);
                await sealed2.CopyToAsync(Response.Body);
                await Response.Body.WriteAsync(System.Security.Cryptography.SHA256.HashData(source));
                await Response.WriteAsync(source.Length.ToString());
            }
        }
        """);

    [Fact]
    public Task Weights_that_are_copied_into_a_file_that_says_nothing_are_reported() => Verify("""
        [AdvancedAiSystem] internal class Cache([ModelWeights] string place)
        {
            [ModelWeights] private readonly string _path = place;
            public async Task CopyAsync(string to, [ModelWeights] string cache, System.Security.Cryptography.ICryptoTransform key, Stream upload, FileStream given)
            {
                await using var source = File.OpenRead(_path);
                await using var target = File.Create(to);
                await [|source|].CopyToAsync(target);
                await using var own = File.Create(cache);
                await source.CopyToAsync(own);
                await using var part = new FileStream(_path + ".part", FileMode.Create);
                await source.CopyToAsync(part);
                await upload.CopyToAsync(own);
                await upload.CopyToAsync(target);
                await source.CopyToAsync(given);
                await using var kept = new System.Security.Cryptography.CryptoStream(File.Create(to), key, System.Security.Cryptography.CryptoStreamMode.Write);
                await source.CopyToAsync(kept);
                using var log = new StreamWriter("log.txt");
                log.WriteLine(_path);
            }
        }
        """);

    [Fact]
    public Task Only_inside_systems() => Verify("""
        public class Outside { [ModelWeights] public string Path { get; } = ""; }
        [NotAnAdvancedAiSystem("x")] public class Excluded { [ModelWeights] public string Path { get; } = ""; }
        """);

    [Fact]
    public Task Code_with_errors() => Rule.VerifyBroken(Id, Usings + "[AdvancedAiSystem] public class C { [ModelWeights] public string { get; [ModelWeights] public Missing Path => ; public string M() => File.ReadAll( ; }");

    internal static string Store(string member) => $$"""
        internal sealed class Unused { }
        [AdvancedAiSystem] public class Store
        {
            [ModelWeights] private readonly string _path = "model.onnx";
            private Stream OpenHere() => File.OpenRead(_path);
            {{member}}
        }
        public sealed class Model(string path) { public static Model From(string path) => new(path); public int Size => path.Length; }
        """;

    private static Task Verify(string source) => Rule.Verify(Id, Usings + source);
}

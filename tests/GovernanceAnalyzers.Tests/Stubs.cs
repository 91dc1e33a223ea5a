using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using GovernanceAnalyzers.Tests.Signatures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GovernanceAnalyzers.Tests;

/// <summary>
/// References for test compilations: the framework's reference assemblies, real packages where they restore, and for other
/// libraries assemblies of the right name made in memory from the sources in tests/Stubs.
/// </summary>
internal static class Stubs
{
    // A stub may refer to those before it.
    private static readonly string[] s_names =
    [
        "Microsoft.ML.OnnxRuntime",
        "Microsoft.ML.OnnxRuntimeGenAI",
        "Microsoft.ML.Core",
        "Microsoft.ML.Data",
        "Microsoft.ML.OnnxTransformer",
        "Microsoft.ML.TensorFlow",
        "TorchSharp",
        "LLamaSharp",
    ];

    private static readonly ConcurrentDictionary<string, Lazy<MetadataReference>> s_stubs = new();

    /// <summary>.NET itself.</summary>
    public static ImmutableArray<MetadataReference> Framework { get; } = TargetingPack("Microsoft.NETCore.App.Ref");

    /// <summary>.NET and ASP.NET Core.</summary>
    public static ImmutableArray<MetadataReference> AspNetCore { get; } = Framework.AddRange(TargetingPack("Microsoft.AspNetCore.App.Ref"));

    public static ImmutableArray<MetadataReference> ExtensionsAI { get; } = Packages("Microsoft.Extensions.AI.Abstractions");

    public static ImmutableArray<MetadataReference> OpenAI { get; } = Packages("OpenAI", "System.ClientModel", "System.Memory.Data");

    public static ImmutableArray<MetadataReference> Anthropic { get; } = Packages("Anthropic").AddRange(ExtensionsAI);

    public static ImmutableArray<MetadataReference> OnnxRuntime => [Stub("Microsoft.ML.OnnxRuntime")];

    public static ImmutableArray<MetadataReference> OnnxRuntimeGenAI => [Stub("Microsoft.ML.OnnxRuntimeGenAI"), .. ExtensionsAI];

    public static ImmutableArray<MetadataReference> MachineLearning =>
        [Stub("Microsoft.ML.Core"), Stub("Microsoft.ML.Data"), Stub("Microsoft.ML.OnnxTransformer"), Stub("Microsoft.ML.TensorFlow")];

    public static ImmutableArray<MetadataReference> TorchSharp => [Stub("TorchSharp")];

    public static ImmutableArray<MetadataReference> LLamaSharp => [Stub("LLamaSharp")];

    /// <summary>The libraries of which the package itself is there.</summary>
    public static ImmutableArray<MetadataReference> Real { get; } =
    [
        .. AspNetCore, .. OpenAI, .. Anthropic,
        .. Packages("Serilog", "NLog", "Microsoft.ApplicationInsights", "Microsoft.EntityFrameworkCore", "ModelContextProtocol.Core", "Azure.Core", "Azure.Search.Documents", "System.Security.Cryptography.Pkcs"),
    ];

    /// <summary>Whether the assembly is one of .NET and ASP.NET Core.</summary>
    public static bool IsPlatform(IAssemblySymbol assembly) => AspNetCore.Any(reference => Path.GetFileNameWithoutExtension(reference.Display) == assembly.Name);

    /// <summary>The stubs that are written by hand, with types that results have.</summary>
    public static IEnumerable<MetadataReference> Written => s_names.Select(Stub);

    /// <summary>Every library of the catalogue: the package where it restores, else an assembly made of its signatures.</summary>
    public static ImmutableArray<MetadataReference> All => [.. Real, Stub("Microsoft.ML.OnnxRuntime"), .. SignatureAssemblies.All];

    /// <summary>The assembly made of the sources in tests/Stubs/&lt;name&gt;.</summary>
    public static MetadataReference Stub(string name) => s_stubs.GetOrAdd(name, _ => new Lazy<MetadataReference>(() => Compile(name))).Value;

    /// <summary>A compilation of some source against some references.</summary>
    public static CSharpCompilation Compilation(string source, params IEnumerable<MetadataReference> references)
        => CSharpCompilation.Create(
            "Test",
            [CSharpSyntaxTree.ParseText(source)],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static MetadataReference Compile(string name)
    {
        var before = s_names.TakeWhile(other => other != name).Where(other => name.StartsWith("Microsoft.ML.", StringComparison.Ordinal) && other.StartsWith("Microsoft.ML.", StringComparison.Ordinal));
        var sources = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Stubs", name), "*.cs").Order(StringComparer.Ordinal);
        var compilation = CSharpCompilation.Create(
            name,
            sources.Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), path: path)),
            [.. Framework, .. ExtensionsAI, .. before.Select(Stub)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        return result.Success
            ? MetadataReference.CreateFromImage(stream.ToArray(), filePath: name + ".dll")
            : throw new InvalidOperationException(string.Join(Environment.NewLine, result.Diagnostics));
    }

    private static ImmutableArray<MetadataReference> Packages(params string[] names)
        => [.. names.Select(name => MetadataReference.CreateFromFile(new[] { name, Path.Combine("Metadata", name) }.Select(path => Path.Combine(AppContext.BaseDirectory, path + ".dll")).First(File.Exists)))];

    private static ImmutableArray<MetadataReference> TargetingPack(string name)
    {
        var root = typeof(Stubs).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "TargetingPacks").Value!;
        var newest = Directory.GetDirectories(Path.Combine(root, name)).OrderBy(path => Version.Parse(Path.GetFileName(path).Split('-')[0])).Last();
        var folder = Directory.GetDirectories(Path.Combine(newest, "ref")).Order(StringComparer.Ordinal).Last();
        return [.. Directory.GetFiles(folder, "*.dll").Order(StringComparer.Ordinal).Select(path => MetadataReference.CreateFromFile(path))];
    }
}

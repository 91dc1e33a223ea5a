using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GovernanceAnalyzers.Tests.Signatures;

/// <summary>Assemblies of the right names, made in memory from the lines of tests/Stubs/Signatures.</summary>
internal static class SignatureAssemblies
{
    /// <summary>What is mentioned, and belongs to none of the libraries.</summary>
    private const string Others = "Others";

    private static readonly Lazy<ImmutableDictionary<string, MetadataReference>> s_all = new(Make);

    public static IEnumerable<string> Names => Files().Select(file => Path.GetFileNameWithoutExtension(file)!);

    public static IEnumerable<MetadataReference> All => s_all.Value.Values;

    /// <summary>The signatures of one assembly.</summary>
    public static ImmutableArray<Signature> Read(string assembly) => [.. Signature.Read(File.ReadAllLines(Path.Combine(Folder, assembly + ".txt")))];

    /// <summary>Compiles signatures to an assembly.</summary>
    public static MetadataReference Compile(string name, string source, IEnumerable<MetadataReference> references)
    {
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source)],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        return result.Success
            ? MetadataReference.CreateFromImage(stream.ToArray(), filePath: name + ".dll")
            : throw new InvalidOperationException(name + Environment.NewLine + string.Join(Environment.NewLine, result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(20)));
    }

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Stubs", "Signatures");

    private static IEnumerable<string> Files() => Directory.GetFiles(Folder, "*.txt").Order(StringComparer.Ordinal);

    private static ImmutableDictionary<string, MetadataReference> Make()
    {
        var signatures = Names.ToDictionary(name => name, Read);
        var real = CSharpCompilation.Create("real", references: Stubs.Real);
        var owners = signatures.SelectMany(pair => pair.Value.Select(signature => (signature.Type, Assembly: pair.Key))).GroupBy(pair => pair.Type).ToDictionary(group => group.Key, group => group.First().Assembly);
        bool IsReal(string type) => DocumentationCommentId.GetFirstSymbolForDeclarationId("T:" + type, real) is not null;

        var others = SignatureSource.Mentioned(signatures.Values.SelectMany(all => all)).Where(type => !owners.ContainsKey(type.Name) && !IsReal(type.Name)).ToList();
        var made = ImmutableDictionary.CreateBuilder<string, MetadataReference>();
        made[Others] = Compile(Others, new SignatureSource(others.Select(type => new Signature(type.IsValue ? "struct" : "class", "T:" + type.Name, [])), _ => true).ToString(), Stubs.Real);

        void Add(string assembly)
        {
            if (made.ContainsKey(assembly)) return;
            var own = signatures[assembly];
            var needed = SignatureSource.Mentioned(own).Select(type => owners.GetValueOrDefault(type.Name)).OfType<string>().Where(owner => owner != assembly).Distinct().ToList();
            foreach (var other in needed) Add(other);
            made[assembly] = Compile(assembly, new SignatureSource(own, type => owners.GetValueOrDefault(type) != assembly).ToString(), [.. Stubs.Real, made[Others], .. needed.Select(other => made[other])]);
        }

        foreach (var assembly in signatures.Keys) Add(assembly);
        return made.ToImmutable();
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using System.Text;

namespace GovernanceAnalyzers.Register.Tests;

/// <summary>Makes assemblies with their symbols, as a build would.</summary>
internal static class Compiler
{
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll" or "GovernanceAnalyzers.Annotations.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <param name="sources">The files, by their paths under the folder.</param>
    public static string Compile(TemporaryFolder folder, string name, params (string File, string Text)[] sources) => Compile(folder, name, References, sources);

    /// <summary>With a library more than what all have.</summary>
    public static string CompileWith(TemporaryFolder folder, string name, string library, string text) => Compile(folder, name, [.. References, MetadataReference.CreateFromFile(library)], (name + ".cs", text));

    private static string Compile(TemporaryFolder folder, string name, MetadataReference[] references, params (string File, string Text)[] sources)
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, deterministic: true);
        var trees = sources.Select(source => CSharpSyntaxTree.ParseText(SourceText.From("using GovernanceAnalyzers.Annotations;\n" + source.Text, Encoding.UTF8), new CSharpParseOptions(LanguageVersion.Latest), folder[source.File]));
        var path = folder[name + ".dll"];
        using var image = File.Create(path);
        using var symbols = File.Create(Path.ChangeExtension(path, ".pdb"));
        var result = CSharpCompilation.Create(name, trees, references, options).Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb, pdbFilePath: name + ".pdb"));
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return path;
    }

    public static string Compile(TemporaryFolder folder, string name, string text) => Compile(folder, name, (name + ".cs", text));
}

namespace Microsoft.CodeAnalysis.CSharp.Testing;

/// <summary>How tests compile unless they say otherwise: a library, unsafe code allowed, the latest released language of the Roslyn at hand.</summary>
internal static class CSharpDefaults
{
    public static CSharpCompilationOptions CompilationOptions { get; } = new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true);

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Default, DocumentationMode.Diagnose);
}

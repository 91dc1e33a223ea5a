using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;

namespace GovernanceAnalyzers.Tests;

/// <summary>A library that tests use: annotated, compiled, and known through its metadata alone.</summary>
internal static class Acme
{
    private const string Source = """
        namespace Acme;

        public static class Model
        {
            [GeneratesContent] public static string Write(string prompt = "") => throw null!;
            [GeneratesContent] public static Task<string> WriteAsync(string prompt = "") => throw null!;
            [GeneratesContent] public static ValueTask<string> WriteSoonAsync(string prompt = "") => throw null!;
            [GeneratesContent] public static IAsyncEnumerable<string> StreamAsync(string prompt = "") => throw null!;
            [GeneratesContent] public static IEnumerable<string> WriteAll() => throw null!;
            [GeneratesContent] public static byte[] Paint(string prompt = "") => throw null!;
            [GeneratesContent] public static Draft Draft(string prompt = "") => throw null!;
            [GeneratesContent] public static string Latest => throw null!;
            [return: GeneratesContent] public static string Sing() => throw null!;
            [GeneratesContent, StampsProvenance] public static string WriteStamped(string prompt = "") => throw null!;
            [GeneratesContent(StampedBy = "docs/provider.md")] public static string WriteSigned(string prompt = "") => throw null!;
            public static bool TryWrite(string prompt, [GeneratesContent] out string text) => throw null!;
            public static string Correct(string text) => throw null!;

            public static void Load([ModelWeights] string path) => throw null!;
            public static void Load([ModelWeights] byte[] weights) => throw null!;
            public static void Load([ModelWeights] Stream weights) => throw null!;
            public static void LoadSealed([ModelWeights(VerifiedBy = "docs/image.md")] string path) => throw null!;
            [return: ModelWeights] public static string Find(string name) => throw null!;
        }

        public sealed record Draft(string Title, string Body)
        {
            public int Words => 0;
        }

        public static class Stamper
        {
            [StampsProvenance] public static string Stamp(string text) => throw null!;
            [StampsProvenance] public static T StampValue<T>(T value) => throw null!;
            [StampsProvenance] public static Task<string> StampAsync(string text) => throw null!;
            [StampsProvenance] public static IAsyncEnumerable<string> StampEach(IAsyncEnumerable<string> texts) => throw null!;
            [StampsProvenance] public static bool TryStamp(Draft draft) => throw null!;
            [StampsProvenance] public static Task<bool> TryStampAsync(Draft draft) => throw null!;
            [StampsProvenance] public static void Mark(Draft draft) => throw null!;
            [StampsProvenance] public static Task MarkAsync(Draft draft) => throw null!;
            public static void MarkFirst([StampsProvenance] Draft first, Draft second) => throw null!;
            [return: StampsProvenance] public static string Seal(string text) => throw null!;
            public static string StampsProvenance(string text) => throw null!;
        }

        [StampsProvenance]
        public sealed record Stamped(string Text);

        [StampsProvenance]
        public sealed class StampingWriter
        {
            public StampingWriter(Scribe inner) => throw null!;
            public string Write(string prompt) => throw null!;
        }

        public interface IStamper
        {
            [StampsProvenance] string Stamp(string text);
        }

        public interface IWriter
        {
            [GeneratesContent] string Write(string prompt);
        }

        public abstract class Writer
        {
            [GeneratesContent] public abstract string Write(string prompt);
            [GeneratesContent] public abstract string Last { get; }
        }

        [GeneratesContent]
        public class Poet
        {
            public string Write(string prompt) => throw null!;
            public virtual string Recite() => throw null!;
        }

        [GeneratesContent]
        public delegate string Scribe(string prompt);

        public static class Privacy
        {
            [DisclosesPrivacy] public static void Disclose() => throw null!;
            [DisclosesPrivacy] public static Task DiscloseAsync() => throw null!;
            [DisclosesPrivacy] public static bool TryDisclose() => throw null!;
            [DisclosesPrivacy] public static Task<bool> TryDiscloseAsync() => throw null!;
            [DisclosesPrivacy, System.Diagnostics.Conditional("DEBUG")] public static void DiscloseInDebug() { }
            [Redacts] public static string Redact(string text) => throw null!;
            public static void DisclosesPrivacy() => throw null!;
        }

        public interface IConsent
        {
            [DisclosesPrivacy] Task<bool> AskAsync();
            [DisclosesPrivacy] void Tell();
        }

        public sealed record Customer([property: PersonalDataInput] string Email, string Plan);

        [PersonalDataInput]
        public sealed record Patient(string Name, int Age, [property: NotPersonalData("drawn at random")] string Session);

        public static class Crm
        {
            public static void Send(string text) => throw null!;
            public static string Find(string text) => throw null!;
            [return: PersonalDataInput] public static string EmailOf(int id) => throw null!;
        }

        public static class Weights
        {
            [VerifiesWeights] public static void Verify(string path) => throw null!;
            [VerifiesWeights] public static void Verify(byte[] weights) => throw null!;
            [VerifiesWeights] public static void Verify(Stream weights) => throw null!;
            [VerifiesWeights] public static Task VerifyAsync(string path) => throw null!;
            [VerifiesWeights] public static bool TryVerify(string path) => throw null!;
            [VerifiesWeights] public static Task<bool> TryVerifyAsync(string path) => throw null!;
            [VerifiesWeights] public static byte[] ReadVerified(string path) => throw null!;
            [VerifiesWeights] public static Task<byte[]> ReadVerifiedAsync(string path) => throw null!;
            [VerifiesWeights, System.Diagnostics.Conditional("DEBUG")] public static void VerifyInDebug(string path) { }
            public static void VerifyFirst([VerifiesWeights] string path, string other) => throw null!;
            public static void VerifiesWeights(string path) => throw null!;
        }

        public interface IWeightsVerifier
        {
            [VerifiesWeights] void Verify(string path);
            [VerifiesWeights] bool TryVerify(string path);
        }
        """;

    private static readonly Lazy<MetadataReference> s_reference = new(() => Compile("Acme", Source));

    public static MetadataReference Reference => s_reference.Value;

    /// <summary>The rule reports what is marked in source that uses the library, and no more.</summary>
    public static Task Verify(string rule, string source, params DiagnosticResult[] expected) => Test(rule, source, expected).RunAsync();

    /// <summary>The same for members of a visible class, <c>Letters</c>.</summary>
    public static Task VerifyMembers(string rule, string members, params DiagnosticResult[] expected) =>
        Verify(rule, "public partial class Letters\n{\n" + members + "\n}", expected);

    public static RuleTest Test(string rule, string source, params DiagnosticResult[] expected)
    {
        var test = new RuleTest(rule, source);
        test.TestState.Sources.Add(("/0/Acme.cs", "global using Acme;"));
        test.TestState.AdditionalReferences.Add(Reference);
        test.TestState.ExpectedDiagnostics.AddRange(expected);
        return test;
    }

    /// <summary>An assembly of annotated source, as it is when it comes in a package.</summary>
    public static MetadataReference Compile(string name, string source, params IEnumerable<MetadataReference> references)
    {
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source), CSharpSyntaxTree.ParseText(RuleTest.Usings)],
            [.. Stubs.AspNetCore, .. Stubs.ExtensionsAI, RuleTest.Annotations, .. references],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        return result.Success
            ? MetadataReference.CreateFromImage(stream.ToArray(), filePath: name + ".dll")
            : throw new InvalidOperationException(string.Join(Environment.NewLine, result.Diagnostics));
    }
}
